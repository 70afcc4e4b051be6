namespace CityGraph.Analysis.Distances;

/// <summary>The lengths of all edges.</summary>
/// <param name="ByEdge">The length of each edge; empty where each is 1 long.</param>
internal sealed record EdgeLengths(double[] ByEdge)
{
    // Within these, sums, inverses and squares of lengths are finite and positive.
    private const double Least = 1e-100;
    private const double Most = 1e100;

    public bool AreUnit => ByEdge.Length == 0;

    public static Measured<EdgeLengths> Of(Network network, EdgeLength length)
    {
        if (!Enum.IsDefined(length)) throw new ArgumentOutOfRangeException(nameof(length), length, "Unknown length of edges.");
        if (length == EdgeLength.Unit || !network.IsWeighted) return new EdgeLengths([]);
        var lengths = network.Weights.ToArray();
        for (var edge = 0; edge < lengths.Length; edge++)
        {
            if (length == EdgeLength.InverseWeight) lengths[edge] = 1 / lengths[edge];
            if (lengths[edge] is >= Least and <= Most) continue;
            return new NotDefined(FormattableString.Invariant($"Edge {edge} is {lengths[edge]} long; distances need lengths from {Least} to {Most}."));
        }

        return new EdgeLengths(lengths);
    }
}
