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
    public const string EvidenceSummary = "evidenceSummary";

    public const string Property = "property";
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
    public const string IsNull = "isNull";

    /// <summary>The prefix of the types that describe a relationship field: <c>PartyToAgreement</c>.</summary>
    public static string Relationship(GraphField.Relationship field) => field.Kind.ApiName + field.Target;

    /// <summary>The prefix of the connection that a list field gives.</summary>
    public static string Connection(GraphField field) => field switch
    {
        GraphField.Relationship relationship => Relationship(relationship),
        GraphField.Referring referring => referring.Step.Label,
        _ => throw new ArgumentException($"{field.Name} gives no connection.", nameof(field)),
    };

    /// <summary>The filter of a property's values: <c>StringOperationFilterInput</c>, <c>CityKindOperationFilterInput</c>.</summary>
    public static string OperationFilter(FieldDefinition property) => $"{property.Type.Innermost.Name}OperationFilterInput";

    public static string ListFilter(FieldDefinition property) => $"List{property.Type.Innermost.Name}FilterInput";

    /// <summary>The root field that gives one node by its id: <c>city</c>.</summary>
    public static string ByKey(GraphType type) => char.ToLowerInvariant(type.Name[0]) + type.Name[1..];
}
