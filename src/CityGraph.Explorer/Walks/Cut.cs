namespace CityGraph.Explorer.Walks;

/// <summary>What a walk left undone.</summary>
/// <param name="Reason">Why.</param>
/// <param name="NodeId">Where; null where it is not at one node.</param>
/// <param name="Count">How many relationships or nodes were left; null where that is not known.</param>
internal sealed record Cut(CutReason Reason, string? NodeId = null, int? Count = null);

/// <summary>Named as in the API, in capitals; there, what is not drawn is <c>EDGES</c> too.</summary>
internal enum CutReason
{
    Hub,
    Edges,
    Drawn,
    Nodes,
    Paths,
    Time,
}
