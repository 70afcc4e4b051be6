namespace CityGraph.Analysis.Communities;

/// <summary>How <see cref="Louvain"/> looks for communities.</summary>
public sealed record LouvainOptions
{
    /// <summary>Chooses the order in which nodes are moved.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>γ of <see cref="Modularity"/>: positive; the greater, the smaller the communities.</summary>
    public double Resolution
    {
        get;
        init => field = Communities.Resolution.Checked(value, nameof(Resolution));
    } = 1;
}
