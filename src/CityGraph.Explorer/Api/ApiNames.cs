using CityGraph.Explorer.Description;
using CityGraph.GraphQL.Types;

namespace CityGraph.Explorer.Api;

/// <summary>The names of what is generated. Conventions are HotChocolate's and Relay's.</summary>
internal static class ApiNames
{
    public const string Nodes = "nodes";
    public const string Edges = "edges";
    public const string PageInfo = "pageInfo";
    public const string TotalCount = "totalCount";
    public const string Cursor = "cursor";
    public const string HasNextPage = "hasNextPage";
    public const string HasPreviousPage = "hasPreviousPage";
    public const string StartCursor = "startCursor";
    public const string EndCursor = "endCursor";
    public const string Node = "node";
    public const string Edge = "edge";
    public const string Id = "id";
    public const string Evidence = "evidence";

    public const string Aggregate = "aggregate";
    public const string EdgeAggregate = "edgeAggregate";
    public const string Groups = "groups";
    public const string By = "by";
    public const string ByEdge = "byEdge";
    public const string Key = "key";
    public const string Count = "count";
    public const string DistinctCount = "distinctCount";
    public const string Min = "min";
    public const string Max = "max";
    public const string Sum = "sum";
    public const string Average = "average";

    /// <summary>Groups by the type of the node.</summary>
    public const string TypeKey = "TYPE";

    public const string Where = "where";
    public const string Order = "order";
    public const string First = "first";
    public const string After = "after";
    public const string Last = "last";
    public const string Before = "before";

    public const string And = "and";
    public const string Or = "or";
    public const string Not = "not";
    public const string Some = "some";
    public const string All = "all";
    public const string None = "none";
    public const string Any = "any";
    public const string Dates = "dates";
    public const string Folded = "folded";
    public const string Counted = "counted";
    public const string Location = "location";
    public const string Near = "near";
    public const string Within = "within";
    public const string Latitude = "latitude";
    public const string Longitude = "longitude";
    public const string DistanceKm = "distanceKm";
    public const string South = "south";
    public const string West = "west";
    public const string North = "north";
    public const string East = "east";
    public const string IsNull = "isNull";

    public const string AsOf = "asOf";
    public const string KnownAt = "knownAt";

    /// <summary>The prefix of the types that describe a relationship field: <c>PartyToAgreement</c>.</summary>
    public static string Relationship(GraphField.Relationship field) => field.Kind.ApiName + field.Target;

    /// <summary>The prefix of the connection that a list field gives.</summary>
    public static string Connection(GraphField field) => field switch
    {
        GraphField.Relationship relationship => Relationship(relationship),
        GraphField.Referring referring => referring.Step.Label,
        _ => throw new ArgumentException($"{field.Name} gives no connection.", nameof(field)),
    };

    /// <summary>
    /// The filter of a property's values: <c>StringOperationFilterInput</c>, <c>CityKindOperationFilterInput</c>; of long texts, which are not
    /// compared folded, <c>LongTextOperationFilterInput</c>.
    /// </summary>
    public static string OperationFilter(GraphField.Property property) =>
        property.Stored.IsLongText ? "LongTextOperationFilterInput" : $"{property.Definition.Type.Innermost.Name}OperationFilterInput";

    public static string ListFilter(FieldDefinition property) => $"List{property.Type.Innermost.Name}FilterInput";

    /// <summary>A field's name as the value of an enum: <c>STAGE_DATE</c> for <c>stageDate</c>.</summary>
    public static string EnumValue(string field) =>
        string.Concat(field.Select(letter => char.IsAsciiLetterUpper(letter) ? $"_{letter}" : $"{char.ToUpperInvariant(letter)}"));

    /// <summary>The root field that gives one node by its id: <c>city</c>.</summary>
    public static string ByKey(GraphType type) => char.ToLowerInvariant(type.Name[0]) + type.Name[1..];
}
