using CityGraph.Explorer.Description;
using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Api;

/// <summary>The types that all aggregates share, by the kind of the property; and which fields are measured and grouped by.</summary>
internal static class AggregateTypes
{
    public const string Int = "IntAggregate";
    public const string Float = "FloatAggregate";
    public const string Date = "DateAggregate";
    public const string Value = "ValueAggregate";

    public static IReadOnlyList<string> All { get; } = [Int, Float, Date, Value];

    public static string Of(PropertyKind kind) => kind switch
    {
        PropertyKind.Integer => Int,
        PropertyKind.Float => Float,
        PropertyKind.Date => Date,
        _ => Value,
    };

    /// <summary>Whether aggregates tell of the property: not of lists and long texts.</summary>
    public static bool IsMeasured(GraphField.Property property) => property.Stored is { IsList: false, IsLongText: false };

    /// <summary>Whether lists are grouped by the field: a property that is measured, or a single related node.</summary>
    public static bool IsKey(GraphField field) => field switch
    {
        GraphField.Property property => IsMeasured(property),
        GraphField.Relationship relationship => !relationship.IsList,
        _ => false,
    };

    /// <summary>The prefix of the types that tell of relationships of a kind: <c>MemberOfEdge</c>.</summary>
    public static string OfEdge(RelationshipKind kind) => $"{kind.ApiName}Edge";
}
