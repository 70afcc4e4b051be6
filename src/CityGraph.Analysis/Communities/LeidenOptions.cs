namespace CityGraph.Analysis.Communities;

/// <summary>How <see cref="Leiden"/> looks for communities.</summary>
public sealed record LeidenOptions
{
    /// <summary>Chooses the order in which nodes are moved, and how communities are refined.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>γ of <see cref="Modularity"/>: positive; the greater, the smaller the communities.</summary>
    public double Resolution
    {
        get;
        init => field = Communities.Resolution.Checked(value, nameof(Resolution));
    } = 1;

    /// <summary>How often to begin again from what was found, 1 or more; it ends before when nothing is gained any more.</summary>
    public int Iterations
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(Iterations));
            field = value;
        }
    } = 10;

    /// <summary>θ, positive, in units of the mean weight of an edge: how much chance there is in the refinement of communities.</summary>
    public double Randomness
    {
        get;
        init => field = value > 0 && double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(nameof(Randomness), value, "The randomness is positive and finite.");
    } = 0.01;
}
