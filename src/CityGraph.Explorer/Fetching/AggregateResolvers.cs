using System.Globalization;
using CityGraph.Explorer.Api;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Fetching;

/// <summary>
/// How fields below an aggregate get their values. Parents are a <see cref="Group"/> for what is told of a list or a group, an
/// <see cref="Aggregate"/> for groups together, a <see cref="MeasureValue"/> for a property.
/// </summary>
internal static class AggregateResolvers
{
    /// <summary>What a connection gives for its aggregates.</summary>
    public static Resolver OfConnection { get; } = new BatchResolver((context, parents, results) =>
    {
        var place = GraphResolvers.SlotOf(context).Position;
        for (var i = 0; i < parents.Length; i++) results[i] = ((Page)parents[i]).Aggregates[place].Groups[0];
    });

    public static Resolver OfGroups { get; } = new BatchResolver((context, parents, results) =>
    {
        var slot = GraphResolvers.SlotOf(context);
        for (var i = 0; i < parents.Length; i++) results[i] = slot.Error is { } error ? error : ((Page)parents[i]).Aggregates[slot.Position];
    });

    private static readonly Resolver ReadMeasure = new BatchResolver((context, parents, results) =>
    {
        var place = GraphResolvers.SlotOf(context).Position;
        for (var i = 0; i < parents.Length; i++) results[i] = ((Group)parents[i]).Measures[place];
    });

    public static Resolver? Find(ApiAggregate type, string field) => type switch
    {
        ApiAggregate.Whole => field == ApiNames.Count ? new PropertyResolver(parent => ((Group)parent).Count) : ReadMeasure,
        ApiAggregate.WholeNumbers when field == ApiNames.Sum => new PropertyResolver(parent => ((MeasureValue)parent).Sum!.ToInt64()),
        ApiAggregate.WholeNumbers or ApiAggregate.Measure => Measure(field),
        ApiAggregate.Groups => field == ApiNames.Nodes
            ? new PropertyResolver(parent => ((Aggregate)parent).Groups.ToArray())
            : new PropertyResolver(parent => ((Aggregate)parent).GroupCount),
        _ => OneGroup(field),
    };

    private static PropertyResolver? OneGroup(string field) => field switch
    {
        ApiNames.Key => new PropertyResolver(parent => Key((Group)parent)),
        ApiNames.Node => new PropertyResolver(parent => ((Group)parent).Node),
        ApiNames.Count => new PropertyResolver(parent => ((Group)parent).Count),
        ApiNames.Aggregate => new PropertyResolver(parent => parent),
        _ => null,
    };

    private static PropertyResolver? Measure(string field) => field switch
    {
        ApiNames.Count => new PropertyResolver(parent => ((MeasureValue)parent).Count),
        ApiNames.DistinctCount => new PropertyResolver(parent => ((MeasureValue)parent).DistinctCount),
        ApiNames.Min or ApiNames.First => new PropertyResolver(parent => ((MeasureValue)parent).Smallest),
        ApiNames.Max or ApiNames.Last => new PropertyResolver(parent => ((MeasureValue)parent).Largest),
        ApiNames.Sum => new PropertyResolver(parent => ((MeasureValue)parent).Sum!.ToDouble()),
        ApiNames.Average => new PropertyResolver(parent => parent is MeasureValue { Count: > 0 } one ? one.Sum!.Divided(one.Count) : null),
        _ => null,
    };

    private static string? Key(Group group) => group.Key switch
    {
        null => group.Node?.Id,
        string text => text,
        PartialDate date => date.Text,
        bool flag => flag ? "true" : "false",
        var number => Convert.ToString(number, CultureInfo.InvariantCulture),
    };
}
