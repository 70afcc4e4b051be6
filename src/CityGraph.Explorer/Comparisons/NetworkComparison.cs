using System.Collections.Immutable;

namespace CityGraph.Explorer.Comparisons;

/// <summary>Networks side by side: what was asked, what was found, and what is to be made of it. Strings, numbers and lists alone, so that it can be kept as JSON.</summary>
internal sealed record NetworkComparison
{
    /// <summary>Of all that it depends on: equal for equal comparisons of one graph. The id of the analysis that works it out.</summary>
    public required string Checksum { get; init; }

    /// <summary>The change set up to which the graph was read.</summary>
    public required long ChangeNumber { get; init; }

    /// <summary><c>REGIONS</c>, <c>DATES</c> or <c>SECTORS</c>: what tells the networks apart.</summary>
    public required string Of { get; init; }

    public required long Seed { get; init; }

    /// <summary>How many samples each test drew.</summary>
    public required int Samples { get; init; }

    /// <summary><c>FIXED_DEGREES</c>, <c>FIXED_EDGES</c> or <c>LABELS</c>: what the numbers of single networks are held against.</summary>
    public required string NullModel { get; init; }

    /// <summary>How it was done, in sentences with references.</summary>
    public required ImmutableArray<string> Method { get; init; }

    /// <summary>In the order asked for.</summary>
    public required ImmutableArray<ComparedNetwork> Networks { get; init; }

    /// <summary>In the order asked for.</summary>
    public required ImmutableArray<ComparedMeasure> Measures { get; init; }

    /// <summary>One a pair of networks.</summary>
    public required ImmutableArray<NetworkDistance> Distances { get; init; }

    /// <summary>What to know before using any of the numbers, in sentences.</summary>
    public required ImmutableArray<string> Warnings { get; init; }
}

/// <summary>One of the networks.</summary>
/// <param name="Name">What tells it from the others: the region's name, the date, the sector's id.</param>
/// <param name="SelectionInWords">What it was made of, in sentences.</param>
/// <param name="SelectionText">The same in one line of JSON.</param>
/// <param name="Checksum">Of the network, as <c>Network.checksum</c>.</param>
/// <param name="NodeCount">Cities of the region and their partners.</param>
/// <param name="EdgeCount">Ties.</param>
/// <param name="RegionCount">Cities of the region.</param>
/// <param name="PartnerCount">Partners elsewhere.</param>
/// <param name="Degrees">How many cities of the region have no tie, how many have one, two and so on to the most; empty without cities.</param>
/// <param name="Coverage">What stands behind it.</param>
/// <param name="Warnings">In sentences; none mostly.</param>
internal sealed record ComparedNetwork(
    string Name,
    string SelectionInWords,
    string SelectionText,
    string Checksum,
    int NodeCount,
    int EdgeCount,
    int RegionCount,
    int PartnerCount,
    ImmutableArray<int> Degrees,
    ComparedCoverage Coverage,
    ImmutableArray<string> Warnings);

/// <summary>How much evidence a network rests on.</summary>
/// <param name="Sources">Sources of its facts.</param>
/// <param name="IndependentSources">The most of these that are independent of one another.</param>
/// <param name="Publishers">Different ones that are known.</param>
/// <param name="Months">Different months in which sources were published.</param>
/// <param name="Facts">What its ties take.</param>
/// <param name="FactsOnOneSource">Those that one source alone carries.</param>
internal sealed record ComparedCoverage(int Sources, int IndependentSources, int Publishers, int Months, int Facts, int FactsOnOneSource);

/// <summary>One measure of all networks.</summary>
/// <param name="Measure">Its name in the schema.</param>
/// <param name="Values">One a network, in their order.</param>
/// <param name="Differences">One a pair of networks: the first with each after it, and so on.</param>
/// <param name="Says">What the numbers say, in sentences.</param>
/// <param name="DoesNotSay">What must not be read into them, in sentences.</param>
internal sealed record ComparedMeasure(
    string Measure, ImmutableArray<ComparedValue> Values, ImmutableArray<MeasureDifference> Differences, string Says, string DoesNotSay);
