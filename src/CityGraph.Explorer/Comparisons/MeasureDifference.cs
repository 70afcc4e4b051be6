namespace CityGraph.Explorer.Comparisons;

/// <summary>A measure of one network less that of another.</summary>
/// <param name="One">The name of the one.</param>
/// <param name="Other">The name of the other.</param>
/// <param name="Difference">One less other; none where the measure is not defined for both.</param>
/// <param name="Reason">Why there is no difference, or no test of it; none where there are both.</param>
internal sealed record MeasureDifference(string One, string Other, double? Difference, string? Reason)
{
    /// <summary>How many deviations of the relabelled samples the difference lies above their mean; none where all are alike.</summary>
    public double? EffectSize { get; init; }

    /// <summary>(b + 1) / (N + 1), where b of N relabelled samples are at least as far from their mean; two-sided.</summary>
    public double? P { get; init; }

    /// <summary>The same adjusted for all differences of all measures that were asked for together (maxT, step-down).</summary>
    public double? AdjustedP { get; init; }

    /// <summary>In how many relabelled samples it is not defined; they count as extreme.</summary>
    public int UndefinedSamples { get; init; }

    /// <summary>Of the difference, the two networks taken as independent.</summary>
    public ValueInterval? Interval { get; init; }

    /// <summary>Its range when each publisher is left out of both networks in turn; none without a source.</summary>
    public PublisherRange? LeavingOutPublishers { get; init; }

    /// <summary>Where the networks differ in size: whether size and number of ties alone give such a difference.</summary>
    public SizeTest? GivenSizes { get; init; }
}

/// <summary>A conditional uniform graph test: the difference of two networks that are drawn anew, each with its own nodes and number of ties.</summary>
/// <param name="Mean">Of the difference, by size and number of ties alone.</param>
/// <param name="Deviation">Its standard deviation; none of a single sample.</param>
/// <param name="P">(b + 1) / (N + 1); two-sided. 1 for what size and number of ties fix, such as density.</param>
/// <param name="UndefinedSamples">In how many samples it is not defined; they count as extreme.</param>
internal sealed record SizeTest(double Mean, double? Deviation, double P, int UndefinedSamples);
