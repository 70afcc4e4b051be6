using System.Collections.Immutable;

namespace CityGraph.Explorer.Measures;

/// <summary>Measures of one network. Strings, numbers and lists alone, so that it can be kept as JSON.</summary>
internal sealed record NetworkMeasurement
{
    /// <summary>Of all that it depends on. The id of the analysis that works it out.</summary>
    public required string Checksum { get; init; }

    /// <summary>The change set up to which the graph was read.</summary>
    public required long ChangeNumber { get; init; }

    /// <summary>What the network was made of, in sentences.</summary>
    public required string SelectionInWords { get; init; }

    /// <summary>The same in one line of JSON.</summary>
    public required string SelectionText { get; init; }

    /// <summary>As <c>Network.checksum</c>.</summary>
    public required string NetworkChecksum { get; init; }

    public required int EdgeCount { get; init; }

    /// <summary>The ids of its cities, in the order of <c>Network.nodes</c>.</summary>
    public required ImmutableArray<string> Cities { get; init; }

    /// <summary>In the order asked for.</summary>
    public required ImmutableArray<NamedNumber> Numbers { get; init; }

    /// <summary>In the order asked for.</summary>
    public required ImmutableArray<NamedScores> Scores { get; init; }
}

/// <summary>A measure of the whole network.</summary>
/// <param name="Measure">Its name in the schema.</param>
/// <param name="Value">None with a reason.</param>
/// <param name="Reason">Why it is not defined.</param>
internal sealed record NamedNumber(string Measure, double? Value, string? Reason);

/// <summary>A measure of its cities.</summary>
/// <param name="Measure">Its name in the schema.</param>
/// <param name="Reason">Why it is not defined for the network; none where it is.</param>
/// <param name="Values">By city; null where it is not defined for one. None with a reason.</param>
internal sealed record NamedScores(string Measure, string? Reason, ImmutableArray<double?> Values);
