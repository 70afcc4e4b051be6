namespace CityGraph.Graph.Neo4j.Client.Http;

/// <summary>A request whose answer nobody waits for any more, but which may run in Neo4j.</summary>
/// <param name="Request">Its <see cref="RequestContent.RequestParameter"/>; null if no statement runs.</param>
/// <param name="Transaction">Address of the explicit transaction that it belongs to, which is to be rolled back; null if it has its own.</param>
/// <param name="Affinity">Which member of a cluster holds the transaction.</param>
internal sealed record Abandoned(string? Request, Uri? Transaction, string? Affinity)
{
    /// <summary>How often it was looked for.</summary>
    public int Sweeps { get; set; }
}
