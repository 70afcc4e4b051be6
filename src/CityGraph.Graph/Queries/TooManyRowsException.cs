namespace CityGraph.Graph.Queries;

/// <summary>
/// A trip would bring more rows, of nodes and relationships together, than <see cref="MaxRows"/>. A store throws it as soon as it knows,
/// so that a small question with a huge answer costs bounded time and memory.
/// </summary>
public sealed class TooManyRowsException() : Exception($"The answer takes more than {MaxRows} rows.")
{
    /// <summary>The most rows that one trip may bring; a row takes 100 to 500 bytes.</summary>
    public const int MaxRows = 250_000;
}
