namespace CityGraph.Analysis.Backbone;

/// <summary>Which edges a backbone keeps.</summary>
public sealed record BackboneOptions
{
    private readonly double _alpha = 0.05;

    public static BackboneOptions Default { get; } = new();

    /// <summary>The largest p value, corrected, of an edge that is kept; above 0, at most 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public double Alpha
    {
        get => _alpha;
        init => _alpha = value is > 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Alpha is above 0 and at most 1.");
    }

    public Correction Correction { get; init; }
}
