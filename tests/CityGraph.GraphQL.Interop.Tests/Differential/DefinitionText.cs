using System.Text;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Interop.Tests.Differential;

/// <summary>The selections of one operation or fragment, with the variables and fragments that they use.</summary>
internal sealed class DefinitionText
{
    private const int MaxDepth = 5;
    private const int MaxFields = 30;

    private readonly Draw _draw;
    private readonly Schema _schema;
    private readonly DocumentText _document;
    private readonly LiteralText _literals;
    private readonly StringBuilder _text = new();
    private int _fields;

    public DefinitionText(Draw draw, Schema schema, DocumentText document)
    {
        _draw = draw;
        _schema = schema;
        _document = document;
        _literals = new LiteralText(draw, schema, PlaceVariable);
    }

    public string Text => _text.ToString();

    /// <summary>Names of variables, without <c>$</c>.</summary>
    public HashSet<string> Uses { get; } = [];

    /// <summary>Names of fragments.</summary>
    public HashSet<string> Spreads { get; } = [];

    /// <summary>A selection set with one field, as a subscription demands.</summary>
    public void WriteSingle(ObjectType type)
    {
        _text.Append("{ ");
        Field(type, _draw.Pick(type.Fields), 0);
        _text.Append('}');
    }

    public void WriteSet(CompositeType type, int depth)
    {
        _text.Append("{ ");
        var count = _draw.Between(1, depth > 2 ? 3 : 5);
        for (var i = 0; i < count; i++) Selection(type, depth);
        _text.Append('}');
    }

    private void Selection(CompositeType type, int depth)
    {
        if (depth >= MaxDepth || _fields > MaxFields)
        {
            Leaf(type);
            return;
        }

        switch (_draw.Below(20))
        {
            case 0: TypeName(); break;
            case 1 or 2: Inline(type, depth); break;
            case 3: Spread(type, depth); break;
            case 4 when type == _schema.QueryType: Introspection(); break;
            default:
                if (type is FieldsType { Fields.Count: > 0 } fields) Field(type, _draw.Pick(fields.Fields), depth);
                else Inline(type, depth);
                break;
        }
    }

    private void TypeName() => _text.Append(_draw.Chance(0.3) ? "kind0: " : "").Append("__typename").Append(Directives("FIELD")).Append(' ');

    private void Leaf(CompositeType type)
    {
        var leaf = (type as FieldsType)?.Fields.FirstOrDefault(field => field.Type.Innermost is not CompositeType && !field.Arguments.Any(one => one.IsRequired));
        if (leaf is null) TypeName();
        else Field(type, leaf, MaxDepth);
    }

    private void Field(CompositeType parent, FieldDefinition field, int depth)
    {
        _fields++;
        var arguments = Arguments(field.Arguments);
        var name = _draw.Slip() ? _draw.Pick("nam", "siz", "unknown", "__schema", "aThing0") : field.Name;
        if (_draw.Chance(0.06)) _text.Append(_draw.Pick("x", "y")).Append(": ");
        else if (arguments.Length > 0 || _draw.Chance(0.2)) _text.Append($"{name}{_draw.Below(1000)}: ");
        _text.Append(name).Append(arguments).Append(Directives("FIELD")).Append(' ');
        var isComposite = field.Type.Innermost is CompositeType;
        if (_draw.Slip()) isComposite = !isComposite;
        if (isComposite) WriteSet(field.Type.Innermost as CompositeType ?? parent, depth + 1);
        if (isComposite) _text.Append(' ');
    }

    private string Arguments(NamedList<InputValueDefinition> definitions)
    {
        var written = new List<string>();
        foreach (var definition in definitions)
        {
            if (!(definition.IsRequired && !_draw.Slip()) && !_draw.Chance(0.5)) continue;
            written.Add($"{(_draw.Slip() ? "frist" : definition.Name)}: {_literals.Write(definition.Type, definition.DefaultValue is not null)}");
            if (_draw.Slip()) written.Add(written[^1]);
        }

        return written.Count == 0 ? "" : $"({string.Join(_draw.Pick(", ", " "), written)})";
    }

    private void Inline(CompositeType type, int depth)
    {
        CompositeType[] possible = [.. _schema.Types.OfType<CompositeType>().Where(one => !one.IsIntrospection && (_draw.Slip() || _schema.Overlap(type, one)))];
        var condition = _draw.Pick(possible);
        if (_draw.Chance(0.1)) condition = null;
        var name = _draw.Slip() ? _draw.Pick("Nothing", "Thing", "Int") : condition?.Name;
        _text.Append("... ").Append(name is null ? "" : $"on {name}").Append(Directives("INLINE_FRAGMENT")).Append(' ');
        WriteSet(condition ?? type, depth + 1);
        _text.Append(' ');
    }

    private void Spread(CompositeType type, int depth)
    {
        string[] names = [.. _document.Spreadable.Where(one => _draw.Slip() || _schema.Overlap(type, one.Type)).Select(one => one.Name)];
        if (_draw.Slip()) names = ["f0", "f1", "f2", "f9"];
        if (names.Length == 0)
        {
            Inline(type, depth);
            return;
        }

        var name = _draw.Pick(names);
        Spreads.Add(name);
        _text.Append("...").Append(name).Append(Directives("FRAGMENT_SPREAD")).Append(' ');
    }

    /// <summary>One type by its name; the whole schema is compared by a test of its own.</summary>
    private void Introspection()
    {
        var name = _draw.Chance(0.1) ? "Nothing" : _draw.Pick(_schema.Types.Where(type => !type.IsIntrospection && type is not ScalarType).ToArray()).Name;
        _text.Append($"t{_draw.Below(1000)}: __type(name: \"{name}\") {{ ");
        _text.Append(_draw.Pick(
            "kind name description isOneOf specifiedByURL",
            "fields { name args { name defaultValue type { kind name ofType { name } } } isDeprecated deprecationReason }",
            "fields(includeDeprecated: true) { name description isDeprecated deprecationReason type { kind ofType { kind name } } }",
            "fields(includeDeprecated: false) { name args(includeDeprecated: true) { name isDeprecated } }",
            "inputFields(includeDeprecated: true) { name defaultValue isDeprecated deprecationReason type { name kind } }",
            "inputFields { name description defaultValue }",
            "enumValues(includeDeprecated: true) { name isDeprecated deprecationReason description } interfaces { name }",
            "enumValues { name } interfaces { name fields { name } }"));
        _text.Append(" } ");
    }

    private string Directives(string location)
    {
        if (_draw.Slip()) return _draw.Pick(" @skip", " @include(if: 1)", " @nope", " @once(must: [\"x\"])", " @deprecated", " @skip(if: true) @skip(if: true)", " @mark(label: null, lable: 1)");
        if (_draw.Chance(0.05)) return $" @{_draw.Pick("skip", "include")}(if: {_literals.Write(new NonNullType(BuiltInScalars.Boolean), isStrict: true)})";
        if (_draw.Chance(0.03)) return " @include(if: true) @skip(if: false)";
        if (_draw.Chance(0.03)) return " @mark @mark(weight: 3)";
        return location == "FIELD" && _draw.Chance(0.03) ? " @once(must: [1, 2])" : "";
    }

    private string? PlaceVariable(GraphQLType type, bool hasDefault, bool isStrict)
    {
        if (!_draw.Chance(0.2)) return null;
        if (!isStrict && _draw.Slip()) return _draw.Pick("$undefined", "$v0", "$v1");
        var fitting = _document.Variables.FirstOrDefault(one => one.IsStrict == isStrict && one.Type.ToString() == type.ToString());
        if (fitting is null || _draw.Chance(0.5)) _document.Variables.Add(fitting = Declare(type, hasDefault, isStrict));
        Uses.Add(fitting.Name);
        return $"${fitting.Name}";
    }

    /// <summary>A variable that may stand there: of the type, of a stricter one, or nullable where a default covers it.</summary>
    private Variable Declare(GraphQLType type, bool hasDefault, bool isStrict)
    {
        var name = $"{(isStrict ? 's' : 'v')}{_document.Variables.Count}";
        if (isStrict) return new Variable(name, type, null, isStrict);
        var @default = _draw.Chance(0.3) ? new LiteralText(_draw, _schema).Write(type) : null;
        if (type is NonNullType nonNull && (hasDefault || @default is not (null or "null")) && _draw.Chance(0.5)) type = nonNull.OfType;
        else if (type is not NonNullType && @default is null && _draw.Chance(0.3)) type = new NonNullType(type);
        return new Variable(name, type, @default, isStrict);
    }
}
