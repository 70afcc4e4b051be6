using CityGraph.Explorer.Description;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Limits;
using CityGraph.GraphQL.Types;

namespace CityGraph.Explorer.Api;

/// <summary>
/// Writes the public API that follows from the description of the graph: for every kind of node a look-up by id and a connection,
/// for every way to other nodes a connection, and the filters and orders that go with them. Deterministic.
/// </summary>
public sealed class ApiSchemaWriter
{
    /// <summary>Elements of a connection when neither <c>first</c> nor <c>last</c> is given.</summary>
    public const int DefaultPageSize = 25;

    /// <summary>The most elements of a page.</summary>
    public const int MaxPageSize = 500;

    private readonly GraphDescription _graph;
    private readonly SchemaText _text = new();

    private ApiSchemaWriter(GraphDescription graph) => _graph = graph;

    /// <summary>The API as GraphQL type-system definitions.</summary>
    public static string Write(GraphDescription graph) => new ApiSchemaWriter(graph).Write();

    private string Write()
    {
        WriteQuery();
        foreach (var type in _graph.Types) WriteType(type);
        if (_graph.Source.SubscriptionType is { } subscription) WriteResultType(subscription);
        foreach (var type in _graph.ResultTypes) WriteResultType(type);
        foreach (var type in _graph.Source.Types.OfType<EnumType>().Where(IsPublic)) WriteEnum(type);
        WriteScalars();
        foreach (var type in _graph.Types) WriteConnections(type);
        WritePageInfo();
        foreach (var type in _graph.Types) WriteInputs(type);
        WriteOrderDirection();
        _text.Definitions(CostDirectives.Definitions);
        return _text.ToString();
    }

    private void WriteQuery()
    {
        _text.Begin("type", "Query", null);
        foreach (var field in _graph.Source.QueryType.Fields) _text.Field(field, ApiCosts.Of("Query", field));
        foreach (var type in _graph.Types.Where(type => !type.IsInterface))
        {
            _text.Member($"{ApiNames.ByKey(type)}(id: ID!): {type.Name}{ApiCosts.Trip}", $"The {type.Name} of this id, or null.");
            var arguments = Arguments($"{type.Name}FilterInput", $"{type.Name}SortInput");
            _text.Member($"{type.Plural}({arguments}): {type.Name}Connection!{ApiCosts.Trip}{ApiCosts.Connection}", type.Definition.Description);
        }

        _text.End();
    }

    private void WriteType(GraphType type)
    {
        var interfaces = type.Definition.Interfaces;
        var heading = interfaces.IsEmpty ? "" : $" implements {string.Join(" & ", interfaces.Select(one => one.Name))}";
        _text.Begin(type.IsInterface ? "interface" : "type", type.Name, type.Definition.Description, heading);
        foreach (var field in type.Fields) WriteField(type, field);
        _text.End();
    }

    private void WriteField(GraphType type, GraphField field)
    {
        switch (field)
        {
            case GraphField.Relationship { IsList: true } relationship:
                var name = ApiNames.Relationship(relationship);
                Connection(field, Arguments($"{name}FilterInput", $"{name}SortInput"));
                break;
            case GraphField.Referring referring:
                WriteEvidence(referring.Step, field.Definition.Description);
                break;
            case GraphField.Relationship relationship:
                // Whether the graph holds the node is for the facts to say: never a broken promise.
                _text.Member($"{field.Name}: {relationship.Target}", field.Definition.Description);
                break;
            default:
                _text.Field(field.Definition, ApiCosts.Of(type.Name, field.Definition));
                break;
        }
    }

    private void WriteEvidence(Step.Referring step, string? description)
    {
        const string Property = $"\"Only what is said of this property; null: all.\" {ApiNames.Property}: String";
        var arguments = Arguments($"{step.Label}FilterInput", $"{step.Label}SortInput");
        _text.Member($"{ApiNames.Evidence}({Property}, {arguments}): {step.Label}Connection!{ApiCosts.Connection}", description);
        _text.Member($"{ApiNames.EvidenceSummary}({Property}): EvidenceSummary!{ApiCosts.Trip}", "The same claims, counted.");
    }

    private void Connection(GraphField field, string arguments) =>
        _text.Member($"{field.Name}({arguments}): {ApiNames.Connection(field)}Connection!{ApiCosts.Connection}", field.Definition.Description);

    private static string Arguments(string filter, string sort) =>
        $"{ApiNames.Where}: {filter}, {ApiNames.Order}: [{sort}!], "
        + $"{ApiNames.First}: Int, {ApiNames.After}: String, {ApiNames.Last}: Int, {ApiNames.Before}: String";

    private void WriteResultType(ObjectType type)
    {
        _text.Begin("type", type.Name, type.Description);
        foreach (var field in type.Fields) _text.Field(field, ApiCosts.Of(type.Name, field));
        _text.End();
    }

    private void WriteEnum(EnumType type)
    {
        _text.Begin("enum", type.Name, type.Description);
        foreach (var value in type.Values) _text.Member(value.Name, value.Description);
        _text.End();
    }

    private void WriteScalars()
    {
        foreach (var scalar in _graph.Source.Types.OfType<ScalarType>().Where(type => type.Definition is not null))
        {
            var url = scalar.SpecifiedByUrl is { } given ? $" @specifiedBy(url: \"{given}\")" : "";
            _text.Line($"scalar {scalar.Name}{url}", scalar.Description);
        }
    }

    private void WriteConnections(GraphType type)
    {
        if (!type.IsInterface || ReferredTypes.Contains(type.Name)) WriteConnection(type.Name, type.Name, null);
        foreach (var field in type.Fields.OfType<GraphField.Relationship>().Where(field => field.IsList))
        {
            WriteConnection(ApiNames.Relationship(field), field.Target, field.Kind);
        }
    }

    private HashSet<string> ReferredTypes => field ??=
        [.. _graph.Types.SelectMany(type => type.Fields).OfType<GraphField.Referring>().Select(one => one.Step.Label)];

    private void WriteConnection(string name, string target, RelationshipKind? relationship)
    {
        if (!_text.Begin("type", $"{name}Connection", null)) return;
        _text.Member($"{ApiNames.Nodes}: [{target}!]!");
        _text.Member($"{ApiNames.Edges}: [{name}Edge!]!");
        _text.Member($"{ApiNames.PageInfo}: PageInfo!");
        _text.Member($"{ApiNames.TotalCount}: Long!", "How many there are on all pages.");
        _text.End();

        _text.Begin("type", $"{name}Edge", relationship is null ? null : $"A {relationship.Type} relationship and the node at its other end.");
        _text.Member($"{ApiNames.Cursor}: String!");
        _text.Member($"{ApiNames.Node}: {target}!");
        if (relationship is not null)
        {
            _text.Member($"{ApiNames.Id}: ID!", "The relationship's id.");
            foreach (var property in relationship.Properties) _text.Field(property.Definition);
            WriteEvidence(_graph.Evidence, "What sources say of the relationship and of its properties.");
        }

        _text.End();
    }

    private void WritePageInfo()
    {
        _text.Begin("type", "PageInfo", $"A page of a connection: {DefaultPageSize} elements if nothing else is asked for, {MaxPageSize} at most.");
        _text.Member("hasNextPage: Boolean!");
        _text.Member("hasPreviousPage: Boolean!");
        _text.Member($"{ApiNames.StartCursor}: String");
        _text.Member($"{ApiNames.EndCursor}: String");
        _text.End();
    }

    private void WriteInputs(GraphType type)
    {
        WriteFilter(type);
        WriteSort($"{type.Name}SortInput", type.Fields);
        foreach (var field in type.Fields)
        {
            if (field is GraphField.Relationship relationship) WriteRelationshipInputs(relationship);
            if (field is GraphField.Property property) WriteOperationFilter(property);
        }
    }

    private void WriteFilter(GraphType type)
    {
        var name = $"{type.Name}FilterInput";
        if (!_text.Begin("input", name, "All that is given must hold.")) return;
        WriteCombinations(name);
        foreach (var field in type.Fields)
        {
            switch (field)
            {
                case GraphField.Id:
                    _text.Member($"{field.Name}: IDOperationFilterInput");
                    break;
                case GraphField.Property property:
                    WriteFilterMember(property);
                    break;
                case GraphField.Relationship relationship:
                    var suffix = relationship.IsList ? "ListFilterInput" : "FilterInput";
                    _text.Member($"{field.Name}: {ApiNames.Relationship(relationship)}{suffix}");
                    break;
            }
        }

        _text.End();
    }

    private void WriteFilterMember(GraphField.Property property) =>
        _text.Member($"{property.Name}: {(property.Stored.IsList ? ApiNames.ListFilter(property.Definition) : ApiNames.OperationFilter(property.Definition))}");

    private void WriteCombinations(string filter)
    {
        _text.Member($"{ApiNames.And}: [{filter}!]");
        _text.Member($"{ApiNames.Or}: [{filter}!]");
        _text.Member($"{ApiNames.Not}: {filter}");
    }

    private void WriteSort(string name, IEnumerable<GraphField> fields)
    {
        if (!_text.Begin("input", name, "One key of an order. Missing values come last, ties are broken by id.", " @oneOf")) return;
        foreach (var field in fields)
        {
            if (field is GraphField.Id or GraphField.Property { Stored.IsList: false }) _text.Member($"{field.Name}: SortEnumType");
        }

        _text.End();
    }

    private void WriteRelationshipInputs(GraphField.Relationship field)
    {
        var name = ApiNames.Relationship(field);
        var edge = $"{field.Kind.ApiName}EdgeFilterInput";
        if (_text.Begin("input", $"{name}FilterInput", $"A condition on a {field.Kind.Type} relationship and the node at its other end."))
        {
            _text.Member($"{ApiNames.Node}: {field.Target}FilterInput");
            _text.Member($"{ApiNames.Edge}: {edge}");
            _text.End();
        }

        if (field.IsList && _text.Begin("input", $"{name}ListFilterInput", "How many of the relationships must fit."))
        {
            _text.Member($"{ApiNames.Some}: {name}FilterInput", "At least one fits.");
            _text.Member($"{ApiNames.All}: {name}FilterInput", "Every one fits; true when there are none.");
            _text.Member($"{ApiNames.None}: {name}FilterInput", "Not one fits.");
            _text.Member($"{ApiNames.Any}: Boolean", "Whether there are any.");
            _text.End();
        }

        if (field.IsList && _text.Begin("input", $"{name}SortInput", "One key of an order, on the node or on the relationship.", " @oneOf"))
        {
            _text.Member($"{ApiNames.Node}: {field.Target}SortInput");
            _text.Member($"{ApiNames.Edge}: {field.Kind.ApiName}EdgeSortInput");
            _text.End();
        }

        WriteEdgeInputs(field.Kind, edge);
    }

    private void WriteEdgeInputs(RelationshipKind kind, string filter)
    {
        if (!_text.Begin("input", filter, null)) return;
        WriteCombinations(filter);
        _text.Member($"{ApiNames.Id}: IDOperationFilterInput");
        foreach (var property in kind.Properties) WriteFilterMember(property);
        _text.End();

        _text.Begin("input", $"{kind.ApiName}EdgeSortInput", null, " @oneOf");
        _text.Member($"{ApiNames.Id}: SortEnumType");
        foreach (var property in kind.Properties.Where(one => !one.Stored.IsList)) _text.Member($"{property.Name}: SortEnumType");
        _text.End();

        foreach (var property in kind.Properties) WriteOperationFilter(property);
    }

    private void WriteOperationFilter(GraphField.Property property)
    {
        WriteOperations("IDOperationFilterInput", "ID", PropertyKind.Enum);
        var filter = ApiNames.OperationFilter(property.Definition);
        WriteOperations(filter, property.Definition.Type.Innermost.Name, property.Stored.Kind);
        if (!property.Stored.IsList || !_text.Begin("input", ApiNames.ListFilter(property.Definition), null)) return;
        _text.Member($"{ApiNames.Some}: {filter}", "At least one item fits.");
        _text.Member($"{ApiNames.None}: {filter}", "Not one item fits.");
        _text.End();
    }

    private void WriteOperations(string filter, string type, PropertyKind kind)
    {
        if (!_text.Begin("input", filter, kind == PropertyKind.Date ? "Comparisons of dates that may be inexact." : null)) return;
        foreach (var operation in FilterOperation.For(kind))
        {
            _text.Member($"{operation.Name}: {(operation.TakesList ? $"[{type}!]" : type)}");
        }

        if (kind == PropertyKind.Date) _text.Member($"{ApiNames.Dates}: DateMatch", "How sure a comparison must be; POSSIBLY if not given. `neq` and `nin` hold where `eq` and `in` do not.");
        _text.Member($"{ApiNames.IsNull}: Boolean", "Whether there is no value. A missing value fits the comparisons that negate another (`neq`, `nin`, ...), and nothing else.");
        _text.End();
    }

    private void WriteOrderDirection()
    {
        _text.Begin("enum", "SortEnumType", null);
        _text.Member("ASC");
        _text.Member("DESC");
        _text.End();
        _text.Begin("enum", "DateMatch", "How dates that are not exact to the day compare.");
        _text.Member("POSSIBLY", "The comparison holds for some choice of days.");
        _text.Member("CERTAINLY", "The comparison holds whatever the days; never for approximate or uncertain dates.");
        _text.End();
    }

    private static bool IsPublic(EnumType type) => !type.IsIntrospection && type.Name != "RelationshipDirection";
}
