namespace CityGraph.Analysis.Distances;

/// <summary>The lengths of all edges.</summary>
/// <param name="ByEdge">The length of each edge, positive; empty where each is 1 long.</param>
internal sealed record EdgeLengths(double[] ByEdge)
{
    public bool AreUnit => ByEdge.Length == 0;

    public static EdgeLengths Of(Network network, EdgeLength length)
    {
        if (!Enum.IsDefined(length)) throw new ArgumentOutOfRangeException(nameof(length), length, "Unknown length of edges.");
        if (length == EdgeLength.Unit || !network.IsWeighted) return new([]);
        var lengths = network.Weights.ToArray();
        for (var edge = 0; edge < lengths.Length && length == EdgeLength.InverseWeight; edge++) lengths[edge] = 1 / lengths[edge];
        return new(lengths);
    }
}
