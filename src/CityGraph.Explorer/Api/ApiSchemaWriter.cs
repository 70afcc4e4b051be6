using CityGraph.Explorer.Description;
using CityGraph.GraphQL.Limits;
using CityGraph.GraphQL.Types;

namespace CityGraph.Explorer.Api;

/// <summary>
/// Writes the public API that follows from the description of the graph: for every kind of node a look-up by id and a connection,
/// for every way to other nodes a connection, and the filters and orders (<see cref="InputSchema"/>) and aggregates
/// (<see cref="ConnectionSchema"/>) that go with them. Deterministic.
/// </summary>
public sealed class ApiSchemaWriter
{
    /// <summary>Elements of a connection when neither <c>first</c> nor <c>last</c> is given.</summary>
    public const int DefaultPageSize = 25;

    /// <summary>The most elements of a page.</summary>
    public const int MaxPageSize = 500;

    /// <summary>Groups of a connection where nothing else is asked for; at most <see cref="MaxPageSize"/>.</summary>
    public const int DefaultGroups = 100;

    private readonly GraphDescription _graph;
    private readonly SchemaText _text = new();

    private ApiSchemaWriter(GraphDescription graph) => _graph = graph;

    /// <summary>The API as GraphQL type-system definitions.</summary>
    public static string Write(GraphDescription graph) => new ApiSchemaWriter(graph).Write();

    private string Write()
    {
        WriteQuery();
        foreach (var type in _graph.Types) WriteType(type);
        if (_graph.Source.MutationType is { } mutation) WriteResultType(mutation);
        if (_graph.Source.SubscriptionType is { } subscription) WriteResultType(subscription);
        foreach (var type in _graph.ResultTypes) WriteResultType(type);
        foreach (var type in _graph.Source.Types.OfType<InputObjectType>()) WriteInput(type);
        foreach (var type in _graph.Source.Types.OfType<EnumType>().Where(IsPublic)) WriteEnum(type);
        WriteScalars();
        var connections = new ConnectionSchema(_graph, _text);
        foreach (var type in _graph.Types) connections.Write(type);
        connections.WriteShared();
        var inputs = new InputSchema(_graph, _text);
        foreach (var type in _graph.Types) inputs.Write(type);
        inputs.WriteShared();
        TimeArguments.WriteTypes(_text);
        _text.Definitions(CostDirectives.Definitions);
        return _text.ToString();
    }

    private void WriteQuery()
    {
        _text.Begin("type", "Query", TimeArguments.Description);
        foreach (var field in _graph.Source.QueryType.Fields) _text.Field(field, ApiCosts.Of("Query", field), TimeArguments.All);
        foreach (var type in _graph.Types.Where(type => !type.IsInterface))
        {
            _text.Member($"{ApiNames.ByKey(type)}(\"The id, as in its `id` field.\" id: ID!, {TimeArguments.Text}): {type.Name}{ApiCosts.Trip}", $"The {type.Name} of this id, or null.");
            var arguments = ConnectionSchema.Arguments($"{type.Name}FilterInput", $"{type.Name}SortInput");
            _text.Member($"{type.Plural}({arguments}, {TimeArguments.Text}): {type.Name}Connection!{ApiCosts.Trip}{ApiCosts.Connection}", type.Definition.Description);
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
                Connection(field, ConnectionSchema.Arguments($"{name}FilterInput", $"{name}SortInput"));
                break;
            case GraphField.Referring referring:
                ConnectionSchema.WriteEvidence(_text, referring.Step, field.Definition.Description);
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

    private void Connection(GraphField field, string arguments) =>
        _text.Member($"{field.Name}({arguments}): {ApiNames.Connection(field)}Connection!{ApiCosts.Connection}", field.Definition.Description);

    private void WriteResultType(ObjectType type)
    {
        _text.Begin("type", type.Name, type.Description);
        foreach (var field in type.Fields) _text.Field(field, ApiCosts.Of(type.Name, field));
        _text.End();
    }

    private void WriteInput(InputObjectType type)
    {
        _text.Begin("input", type.Name, type.Description, type.IsOneOf ? " @oneOf" : "");
        foreach (var field in type.Fields) _text.Member(SchemaText.Input(field), field.Description);
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

    private static bool IsPublic(EnumType type) => !type.IsIntrospection && type.Name != "RelationshipDirection";
}
