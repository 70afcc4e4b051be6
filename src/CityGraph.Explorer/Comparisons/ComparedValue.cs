namespace CityGraph.Explorer.Comparisons;

/// <summary>A measure of one network, with all that shows how much it can be trusted.</summary>
/// <param name="Network">The network's name.</param>
/// <param name="Value">None where it is not defined.</param>
/// <param name="Reason">Why it is not defined; none where it is.</param>
internal sealed record ComparedValue(string Network, double? Value, string? Reason)
{
    /// <summary>What it is by chance, under the null model; none if it is defined in no sample, or without a value.</summary>
    public NullDistribution? ByChance { get; init; }

    /// <summary>Where the value is likely to lie were the cities others of their kind.</summary>
    public ValueInterval? Interval { get; init; }

    /// <summary>Why there is no interval.</summary>
    public string? NoInterval { get; init; }

    /// <summary>The value of the facts alone that have two sources that are independent of each other.</summary>
    public double? WithoutSingleSource { get; init; }

    /// <summary>Its range when each publisher is left out in turn; none without a source.</summary>
    public PublisherRange? LeavingOutPublishers { get; init; }

    /// <summary>Its range when a share of the ties is dropped at random; none where it is not defined then.</summary>
    public DroppedTiesRange? DroppingTies { get; init; }

    /// <summary>Its bounds where dates are uncertain; none where no date was asked for.</summary>
    public ValueRange? UncertainDates { get; init; }
}

/// <summary>What a measure is in the samples of a null model.</summary>
/// <param name="Mean">Of the samples in which it is defined.</param>
/// <param name="Deviation">Their standard deviation; none of a single one.</param>
/// <param name="Low">The value below which 2.5 % of them lie.</param>
/// <param name="Median">Below which half do.</param>
/// <param name="High">Below which 97.5 % do.</param>
/// <param name="Z">How many deviations the value lies above the mean; none where all samples are alike.</param>
/// <param name="P">(b + 1) / (N + 1), where b of N samples are at least as far from the mean; two-sided.</param>
/// <param name="UndefinedSamples">In how many it is not defined; they count as extreme.</param>
internal sealed record NullDistribution(
    double Mean, double? Deviation, double Low, double Median, double High, double? Z, double P, int UndefinedSamples);

/// <summary>An interval of a value or a difference.</summary>
/// <param name="Low">Its lower end.</param>
/// <param name="High">Its upper end.</param>
/// <param name="Level">How often such intervals are to hold the true value: 0.95.</param>
/// <param name="Method">How it was found.</param>
internal sealed record ValueInterval(double Low, double High, double Level, string Method);

/// <summary>From the lowest to the highest.</summary>
internal sealed record ValueRange(double Low, double High);

/// <summary>The range of a value when each publisher is left out in turn.</summary>
/// <param name="Low">The lowest.</param>
/// <param name="High">The highest.</param>
/// <param name="LowPublisher">Without whom it is the lowest; none for all sources of unknown publisher together.</param>
/// <param name="HighPublisher">Without whom it is the highest.</param>
/// <param name="Undefined">Without how many publishers it is not defined.</param>
internal sealed record PublisherRange(double Low, double High, string? LowPublisher, string? HighPublisher, int Undefined);

/// <summary>The range of a value when ties are dropped at random.</summary>
/// <param name="Share">The share of ties dropped, from 0 to 1.</param>
/// <param name="Low">Below which 2.5 % of the samples lie.</param>
/// <param name="High">Below which 97.5 % do.</param>
/// <param name="Samples">How many samples.</param>
/// <param name="Undefined">In how many it is not defined.</param>
internal sealed record DroppedTiesRange(double Share, double Low, double High, int Samples, int Undefined);
