namespace CityGraph.Graph.Results;

/// <summary>The bounds of what is kept, the same for every store.</summary>
public static class KeptResultRules
{
    /// <exception cref="ArgumentException">A bound is broken.</exception>
    public static void Check(KeptResult result)
    {
        if (result.Key.Length is < 1 or > IKeptResults.MaxKeyLength)
        {
            throw new ArgumentException($"The key of a result has 1 to {IKeptResults.MaxKeyLength} characters, not {result.Key.Length}.", nameof(result));
        }

        if (result.Content.Length > IKeptResults.MaxContentLength)
        {
            throw new ArgumentException($"A result has at most {IKeptResults.MaxContentLength} characters, not {result.Content.Length}.", nameof(result));
        }
    }
}
