namespace CityGraph.Analysis.Inference;

/// <summary>How the nodes of a dyadic variable are permuted.</summary>
public sealed record QapOptions
{
    public static QapOptions Default { get; } = new();

    /// <summary>How many permutations are drawn, 1 or more; p is at least 1 / (this + 1).</summary>
    public int Samples { get; init; } = 999;

    /// <summary>The seed of the permutations; the i-th has stream i.</summary>
    public long Seed { get; init; } = 1;
}
