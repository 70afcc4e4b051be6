namespace CityGraph.Analysis.Communities;

/// <summary>How <see cref="Louvain"/> looks for communities.</summary>
public sealed record LouvainOptions
{
    /// <summary>Chooses the order in which nodes are moved.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>How often it runs, in another order each time, 1 to 100; the partition of the greatest modularity counts.</summary>
    public int Starts
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 100);
            field = value;
        }
    } = 3;

    /// <summary>γ of <see cref="Modularity"/>: positive; the greater, the smaller the communities.</summary>
    public double Resolution
    {
        get;
        init => field = Communities.Resolution.Checked(value, nameof(Resolution));
    } = 1;
}
