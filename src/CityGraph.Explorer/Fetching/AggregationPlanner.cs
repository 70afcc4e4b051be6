using CityGraph.Explorer.Api;
using CityGraph.Explorer.Description;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Fetching;

/// <summary>Turns what is selected of a list's aggregates and groups into what a store works out, and places the selections.</summary>
/// <param name="graph">What the types describe.</param>
/// <param name="planner">Plans what is read of the nodes that groups go by.</param>
/// <param name="target">The type or interface of the list's nodes.</param>
/// <param name="relationship">The kind of relationship that leads to them; null where none does.</param>
internal sealed class AggregationPlanner(GraphDescription graph, FetchPlanner planner, GraphType target, RelationshipKind? relationship)
{
    /// <summary>The code of an error about groups.</summary>
    private const string BadGroups = "BAD_GROUPS";

    private readonly List<Measure> _measures = [];

    /// <summary>What an aggregate asks for.</summary>
    /// <param name="owners">The selections of one field of the document.</param>
    public Aggregation Whole(IReadOnlyList<Selection> owners)
    {
        foreach (var owner in owners) AddMeasures(owner, owner.Field.Name == ApiNames.EdgeAggregate);
        return new([.. _measures]);
    }

    /// <summary>What groups ask for, or why they cannot be made.</summary>
    /// <param name="owners">The selections of one field of the document.</param>
    /// <param name="arguments">Its arguments.</param>
    public (Aggregation? Aggregation, FieldError? Error) Groups(IReadOnlyList<Selection> owners, ArgumentValues arguments)
    {
        var first = arguments.Get<int>(ApiNames.First);
        if (first is < 0 or > Aggregation.MaxGroups)
        {
            return Bad($"'{ApiNames.First}: {first}' of '{ApiNames.Groups}' is out of bounds: ask for 0 to {Aggregation.MaxGroups}; '{ApiNames.TotalCount}' says how many there are.");
        }

        var (by, byEdge) = (arguments[ApiNames.By] as string, arguments[ApiNames.ByEdge] as string);
        if (by is null == byEdge is null) return Bad($"'{ApiNames.Groups}' takes either '{ApiNames.By}' or '{ApiNames.ByEdge}'.");
        var nodes = new List<Selection>();
        foreach (var selection in owners.SelectMany(planner.Below).Where(one => one.Field.Name == ApiNames.Nodes).SelectMany(planner.Below))
        {
            if (selection.Field.Name == ApiNames.Node) nodes.Add(selection);
            else if (selection.Field.Name == ApiNames.Aggregate) AddMeasures(selection, ofRelationship: false);
        }

        var key = by is null ? EdgeKey(byEdge!) : NodeKey(by, nodes);
        return (new([.. _measures], key, first), null);
    }

    private GroupKey NodeKey(string name, List<Selection> nodes)
    {
        if (name == ApiNames.TypeKey && target.IsInterface) return new GroupKey.OfType();
        return target.Fields.First(field => ApiNames.EnumValue(field.Name) == name) switch
        {
            GraphField.Relationship related => new GroupKey.OfNode(related.Step, planner.NodeShapeOnly(graph.FindType(related.Target)!, nodes)),
            var property => new GroupKey.OfProperty(property.Name),
        };
    }

    private GroupKey.OfProperty EdgeKey(string name) =>
        new(relationship!.Properties.First(property => ApiNames.EnumValue(property.Name) == name).Name, OfRelationship: true);

    private void AddMeasures(Selection aggregate, bool ofRelationship)
    {
        foreach (var selection in planner.Below(aggregate))
        {
            if (selection.Field.Name == ApiNames.Count) continue;
            MeasureParts parts = 0;
            foreach (var one in planner.Below(selection)) parts |= PartsFor(one.Field.Name);
            planner.Place(selection, new(Add(selection.Field.Name, parts, ofRelationship)));
        }
    }

    private int Add(string property, MeasureParts parts, bool ofRelationship)
    {
        var place = _measures.FindIndex(known => known.Property == property && known.OfRelationship == ofRelationship);
        if (place < 0)
        {
            _measures.Add(new(property, parts, ofRelationship));
            return _measures.Count - 1;
        }

        _measures[place] = _measures[place] with { Parts = _measures[place].Parts | parts };
        return place;
    }

    private static MeasureParts PartsFor(string field) => field switch
    {
        ApiNames.Count => MeasureParts.Count,
        ApiNames.DistinctCount => MeasureParts.Distinct,
        ApiNames.Sum => MeasureParts.Sum,
        ApiNames.Average => MeasureParts.Sum | MeasureParts.Count,
        ApiNames.Min or ApiNames.Max or ApiNames.First or ApiNames.Last => MeasureParts.Extremes,
        _ => 0,
    };

    private static (Aggregation?, FieldError?) Bad(string message) => (null, new(message, BadGroups));
}
