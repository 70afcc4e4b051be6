using System.Collections.Immutable;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Comparisons;

/// <summary>The fields of a comparison, each the property of its name.</summary>
internal static class ComparisonFields
{
    public static ImmutableArray<ResolverBinding> Bindings { get; } =
    [
        .. OfComparison,
        .. OfValue,
        .. OfDifference,
    ];

    private static ImmutableArray<ResolverBinding> OfComparison =>
    [
        Of<NetworkComparison>("checksum", comparison => comparison.Checksum),
        Of<NetworkComparison>("changeNumber", comparison => comparison.ChangeNumber),
        Of<NetworkComparison>("of", comparison => comparison.Of),
        Of<NetworkComparison>("nullModel", comparison => comparison.NullModel),
        Of<NetworkComparison>("samples", comparison => comparison.Samples),
        Of<NetworkComparison>("seed", comparison => comparison.Seed),
        Of<NetworkComparison>("method", comparison => comparison.Method),
        Of<NetworkComparison>("networks", comparison => comparison.Networks.ToArray()),
        Of<NetworkComparison>("measures", comparison => comparison.Measures.ToArray()),
        Of<NetworkComparison>("warnings", comparison => comparison.Warnings),
        Of<ComparedNetwork>("name", network => network.Name),
        Of<ComparedNetwork>("selectionInWords", network => network.SelectionInWords),
        Of<ComparedNetwork>("selectionText", network => network.SelectionText),
        Of<ComparedNetwork>("checksum", network => network.Checksum),
        Of<ComparedNetwork>("nodeCount", network => network.NodeCount),
        Of<ComparedNetwork>("edgeCount", network => network.EdgeCount),
        Of<ComparedNetwork>("regionCount", network => network.RegionCount),
        Of<ComparedNetwork>("partnerCount", network => network.PartnerCount),
        Of<ComparedNetwork>("coverage", network => network.Coverage),
        Of<ComparedNetwork>("warnings", network => network.Warnings),
        Of<ComparedCoverage>("sources", coverage => coverage.Sources),
        Of<ComparedCoverage>("independentSources", coverage => coverage.IndependentSources),
        Of<ComparedCoverage>("publishers", coverage => coverage.Publishers),
        Of<ComparedCoverage>("months", coverage => coverage.Months),
        Of<ComparedCoverage>("facts", coverage => coverage.Facts),
        Of<ComparedCoverage>("factsOnOneSource", coverage => coverage.FactsOnOneSource),
        Of<ComparedMeasure>("measure", measure => measure.Measure),
        Of<ComparedMeasure>("values", measure => measure.Values.ToArray()),
        Of<ComparedMeasure>("differences", measure => measure.Differences.ToArray()),
        Of<ComparedMeasure>("says", measure => measure.Says),
        Of<ComparedMeasure>("doesNotSay", measure => measure.DoesNotSay),
    ];

    private static ImmutableArray<ResolverBinding> OfValue =>
    [
        Of<ComparedValue>("network", value => value.Network),
        Of<ComparedValue>("value", value => value.Value),
        Of<ComparedValue>("reason", value => value.Reason),
        Of<ComparedValue>("byChance", value => value.ByChance),
        Of<ComparedValue>("interval", value => value.Interval),
        Of<ComparedValue>("noInterval", value => value.NoInterval),
        Of<ComparedValue>("withoutSingleSource", value => value.WithoutSingleSource),
        Of<ComparedValue>("leavingOutPublishers", value => value.LeavingOutPublishers),
        Of<ComparedValue>("droppingTies", value => value.DroppingTies),
        Of<ComparedValue>("uncertainDates", value => value.UncertainDates),
        Of<NullDistribution>("mean", reference => reference.Mean),
        Of<NullDistribution>("deviation", reference => reference.Deviation),
        Of<NullDistribution>("low", reference => reference.Low),
        Of<NullDistribution>("median", reference => reference.Median),
        Of<NullDistribution>("high", reference => reference.High),
        Of<NullDistribution>("z", reference => reference.Z),
        Of<NullDistribution>("p", reference => reference.P),
        Of<NullDistribution>("undefinedSamples", reference => reference.UndefinedSamples),
        Of<ValueInterval>("low", interval => interval.Low),
        Of<ValueInterval>("high", interval => interval.High),
        Of<ValueInterval>("level", interval => interval.Level),
        Of<ValueInterval>("method", interval => interval.Method),
        Of<ValueRange>("low", range => range.Low),
        Of<ValueRange>("high", range => range.High),
        Of<PublisherRange>("low", range => range.Low),
        Of<PublisherRange>("high", range => range.High),
        Of<PublisherRange>("lowPublisher", range => range.LowPublisher),
        Of<PublisherRange>("highPublisher", range => range.HighPublisher),
        Of<PublisherRange>("undefined", range => range.Undefined),
        Of<DroppedTiesRange>("share", range => range.Share),
        Of<DroppedTiesRange>("low", range => range.Low),
        Of<DroppedTiesRange>("high", range => range.High),
        Of<DroppedTiesRange>("samples", range => range.Samples),
        Of<DroppedTiesRange>("undefined", range => range.Undefined),
    ];

    private static ImmutableArray<ResolverBinding> OfDifference =>
    [
        Of<MeasureDifference>("one", difference => difference.One),
        Of<MeasureDifference>("other", difference => difference.Other),
        Of<MeasureDifference>("difference", difference => difference.Difference),
        Of<MeasureDifference>("reason", difference => difference.Reason),
        Of<MeasureDifference>("effectSize", difference => difference.EffectSize),
        Of<MeasureDifference>("p", difference => difference.P),
        Of<MeasureDifference>("adjustedP", difference => difference.AdjustedP),
        Of<MeasureDifference>("undefinedSamples", difference => difference.UndefinedSamples),
        Of<MeasureDifference>("interval", difference => difference.Interval),
        Of<MeasureDifference>("leavingOutPublishers", difference => difference.LeavingOutPublishers),
        Of<MeasureDifference>("givenSizes", difference => difference.GivenSizes),
        Of<SizeTest>("mean", test => test.Mean),
        Of<SizeTest>("deviation", test => test.Deviation),
        Of<SizeTest>("p", test => test.P),
        Of<SizeTest>("undefinedSamples", test => test.UndefinedSamples),
    ];

    /// <summary>A field of the type of the record's name.</summary>
    private static ResolverBinding Of<T>(string field, Func<T, object?> read)
        where T : class => new(typeof(T).Name, field, new PropertyResolver(parent => read((T)parent)));
}
