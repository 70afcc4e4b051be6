using System.Text;
using CityGraph.GraphQL.Building;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Interop.Tests.Differential;

/// <summary>
/// A valid schema in SDL: objects and interfaces that implement interfaces, unions, root types under their usual and under other
/// names. Few names stand in many places, so that fragments overlap and fields conflict.
/// </summary>
internal sealed class SchemaText
{
    private static readonly string[] FieldNames = ["id", "name", "names", "size", "kind", "flag", "next", "list", "other", "others", "extra", "ratio"];

    private readonly Draw _draw;
    private readonly StringBuilder _text = new();
    private readonly List<string> _leaves;
    private readonly List<string> _inputs;
    private readonly Schema _inputTypes;
    private readonly List<string> _composites = [];
    private readonly Dictionary<string, string> _commonFields = [];
    private readonly Dictionary<string, (HashSet<string> Supers, HashSet<string> Fields)> _interfaces = [];

    private SchemaText(Draw draw)
    {
        _draw = draw;
        _text.Append(InputTypesText.Write(draw));
        _inputTypes = SchemaBuilder.Build([SourceText.From($"{_text} type Query {{ x: Int }}", "inputs")]).GetSchemaOrThrow();
        _leaves = [.. _inputTypes.Types.Where(type => type is ScalarType or EnumType && !type.IsIntrospection).Select(type => type.Name)];
        _inputs = [.. _inputTypes.Types.Where(type => type.IsInputType && !type.IsIntrospection).Select(type => type.Name)];
    }

    public static string Write(Draw draw) => new SchemaText(draw).Write();

    private string Write()
    {
        string[] interfaces = [.. Enumerable.Range(0, _draw.Between(1, 3)).Select(i => $"Face{i}")];
        string[] objects = [.. Enumerable.Range(0, _draw.Between(2, 5)).Select(i => $"Thing{i}")];
        string[] unions = [.. Enumerable.Range(0, _draw.Between(0, 2)).Select(i => $"Either{i}")];
        _composites.AddRange([.. interfaces, .. objects, .. unions]);
        foreach (var name in FieldNames) _commonFields[name] = Field(name);

        foreach (var name in interfaces) Interface(name);
        foreach (var name in objects) Object(name);
        foreach (var name in unions) _text.Append($"union {name} = {string.Join(" | ", objects.Where((_, i) => i == 0 || _draw.Chance(0.5)))}\n\n");
        if (_draw.Chance(0.3)) _text.Append($"extend type {objects[0]} @mark {{ added(by: Int = 1): {objects[^1]} }}\n\n");
        Roots();
        return _text.ToString();
    }

    private void Interface(string name)
    {
        var supers = Supers(0.4);
        var fields = supers.SelectMany(super => _interfaces[super].Fields).Concat(_draw.Some(FieldNames, 0.25)).Append("name").ToHashSet();
        _interfaces[name] = (supers, fields);
        InputTypesText.Describe(_draw, name, _text);
        _text.Append($"interface {name}{Implements(supers)} {{");
        foreach (var field in fields) _text.Append($"\n  {_commonFields[field]}");
        _text.Append("\n}\n\n");
    }

    private void Object(string name)
    {
        var supers = Supers(0.6);
        var promised = supers.SelectMany(super => _interfaces[super].Fields).ToHashSet();
        InputTypesText.Describe(_draw, name, _text);
        _text.Append($"type {name}{Implements(supers)}{(_draw.Chance(0.2) ? " @mark(label: \"a\") @mark(weight: 2)" : "")} {{");
        foreach (var field in promised) _text.Append($"\n  {Narrowed(_commonFields[field])}");
        foreach (var field in _draw.Some(FieldNames.Except(promised), 0.5).DefaultIfEmpty($"own{name}"))
            _text.Append($"\n  {(_draw.Chance(0.7) && _commonFields.TryGetValue(field, out var common) ? common : Field(field))}{Deprecated()}");
        _text.Append("\n}\n\n");
    }

    /// <summary>Interfaces with all that they implement.</summary>
    private HashSet<string> Supers(double probability) =>
        [.. _draw.Some(_interfaces.Keys, probability).SelectMany(name => _interfaces[name].Supers.Append(name))];

    private static string Implements(HashSet<string> supers) => supers.Count == 0 ? "" : $" implements {string.Join(" & ", supers)}";

    /// <summary>An object may promise more than its interfaces: never null.</summary>
    private string Narrowed(string field) => !field.EndsWith('!') && _draw.Chance(0.2) ? $"{field}!" : field;

    private string Deprecated() => _draw.Chance(0.1) ? _draw.Pick(" @deprecated", " @deprecated(reason: \"old \\\"é\\\"\")") : "";

    private string Field(string name)
    {
        var type = InputTypesText.Wrapped(_draw, _draw.Pick(_draw.Chance(0.55) ? _leaves : _composites));
        if (_draw.Chance(0.6)) return $"{name}: {type}";
        var arguments = _draw.Some(["first", "by", "where", "in"], 0.5).Select(Argument).ToArray();
        return arguments.Length == 0 ? $"{name}: {type}" : $"{name}({string.Join(", ", arguments)}): {type}";
    }

    private string Argument(string name)
    {
        var typeText = InputTypesText.Wrapped(_draw, _draw.Pick(_inputs));
        var type = _inputTypes.FindType(TypeNodes.Parse(typeText))!;
        return _draw.Chance(0.4) ? $"{name}: {typeText} = {new LiteralText(_draw, _inputTypes).Write(type)}" : $"{name}: {typeText}";
    }

    private void Roots()
    {
        var query = _draw.Chance(0.8) ? "Query" : "Root";
        Root(query);
        if (_draw.Chance(0.7)) Root("Mutation");
        if (_draw.Chance(0.7)) Root("Subscription");
        var written = _text.ToString();
        if (query == "Query") return;
        var others = string.Concat(new[] { "Mutation", "Subscription" }.Where(one => written.Contains($"type {one} {{")).Select(one => $" {one.ToLowerInvariant()}: {one}"));
        _text.Append($"\"All of it.\"\nschema {{ query: {query}{others} }}\n");
    }

    private void Root(string name)
    {
        _text.Append($"type {name} {{");
        foreach (var composite in _composites) _text.Append($"\n  a{composite}: {InputTypesText.Wrapped(_draw, composite)}");
        foreach (var field in _draw.Some(FieldNames, 0.5)) _text.Append($"\n  {Field(field)}");
        _text.Append("\n}\n\n");
    }
}
