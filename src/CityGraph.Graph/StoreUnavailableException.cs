namespace CityGraph.Graph;

/// <summary>
/// The store cannot be asked at the moment: the server that keeps the graph is not reached, is too slow, or takes no writes. The same question
/// may succeed later.
/// </summary>
/// <param name="message">One line for operators; clients of the API do not see it.</param>
/// <param name="cause">What was caught.</param>
public sealed class StoreUnavailableException(string message, Exception? cause = null) : Exception(message, cause);
