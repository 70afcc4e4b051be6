using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Interop.Tests.Differential;

/// <summary>A variable that a document uses.</summary>
/// <param name="Name">Without <c>$</c>.</param>
/// <param name="Type">As declared.</param>
/// <param name="Default">As written; null for none.</param>
/// <param name="IsStrict">Declared without slips: it decides a condition, or is the field of a oneOf input object (see Deviations).</param>
internal sealed record Variable(string Name, GraphQLType Type, string? Default, bool IsStrict);

/// <summary>
/// Operations and fragments over a schema, with all that a document can hold; right where the draw never slips, apart from the
/// conflicts that equal names in different types bring by themselves.
/// </summary>
internal sealed class DocumentText
{
    private readonly Draw _draw;
    private readonly Schema _schema;
    private readonly List<(string Name, CompositeType Type, DefinitionText Body)> _fragments = [];
    private readonly List<(OperationType Kind, string? Name, DefinitionText Body)> _operations = [];

    private DocumentText(Draw draw, Schema schema)
    {
        _draw = draw;
        _schema = schema;
    }

    /// <summary>All variables, whichever operation declares them.</summary>
    public List<Variable> Variables { get; } = [];

    /// <summary>The operation to run; sometimes one that is not there.</summary>
    public string? OperationName { get; private set; }

    public string Text { get; private set; } = "";

    public static DocumentText Write(Draw draw, Schema schema)
    {
        var document = new DocumentText(draw, schema);
        document.Write();
        return document;
    }

    /// <summary>The fragments that a definition may spread: those written before it, or any where the draw slips.</summary>
    public IEnumerable<(string Name, CompositeType Type)> Spreadable => _fragments.Select(one => (one.Name, one.Type));

    private void Write()
    {
        CompositeType[] composites = [.. _schema.Types.OfType<CompositeType>().Where(type => !type.IsIntrospection)];
        for (var i = 0; i < _draw.Between(0, 3); i++)
        {
            var type = _draw.Pick(composites);
            var body = new DefinitionText(_draw, _schema, this);
            body.WriteSet(type, 2);
            _fragments.Add((_draw.Slip() && i > 0 ? "f0" : $"f{i}", type, body));
        }

        var count = _draw.Chance(0.85) ? 1 : 2;
        for (var i = 0; i < count; i++) Operation(count > 1 || _draw.Chance(0.6) ? $"op{i}" : null);
        OperationName = _draw.Chance(0.05) ? "missing" : count > 1 || _draw.Chance(0.3) ? _draw.Pick(_operations).Name : null;
        Text = Assemble();
    }

    private void Operation(string? name)
    {
        OperationType[] kinds = [.. Enum.GetValues<OperationType>().Where(kind => _schema.RootType(kind) is not null || _draw.Slip())];
        var kind = _draw.Chance(0.75) ? OperationType.Query : _draw.Pick(kinds);
        var body = new DefinitionText(_draw, _schema, this);
        if (kind == OperationType.Subscription && _schema.SubscriptionType is { } subscription && !_draw.Slip()) body.WriteSingle(subscription);
        else body.WriteSet(_schema.RootType(kind) ?? _schema.QueryType, 0);
        _operations.Add((kind, _draw.Slip() ? "op0" : name, body));
    }

    private string Assemble()
    {
        var used = _operations.SelectMany(one => Reachable(one.Body)).ToHashSet();
        List<string> parts = [.. _fragments.Where(one => used.Contains(one.Name) || _draw.Slip()).Select(Fragment), .. _operations.Select(Operation)];
        if (_draw.Chance(0.5)) parts.Reverse();
        if (_draw.Slip()) parts.Add(_draw.Pick("type Extra { name: String }", "extend type Query { more: Int }", "{ __typename }"));
        return string.Join(_draw.Pick("\n\n", " ", "\n# comment é\n"), parts);
    }

    private string Fragment((string Name, CompositeType Type, DefinitionText Body) one)
    {
        var type = _draw.Slip() ? _draw.Pick("Nothing", "Int", "Thing0", "Face0") : one.Type.Name;
        return $"{Description()}fragment {one.Name} on {type}{Directives("FRAGMENT_DEFINITION")} {one.Body.Text}";
    }

    private string Operation((OperationType Kind, string? Name, DefinitionText Body) one)
    {
        var isShort = one is { Kind: OperationType.Query, Name: null } && _draw.Chance(0.5);
        var fragments = Reachable(one.Body);
        var uses = _fragments.Where(fragment => fragments.Contains(fragment.Name)).SelectMany(fragment => fragment.Body.Uses).Concat(one.Body.Uses).ToHashSet();
        var declared = Variables.Where(variable => _draw.Slip() ? _draw.Chance(0.5) : uses.Contains(variable.Name)).Select(Declaration).ToList();
        if (declared.Count > 0 && _draw.Slip()) declared.Add(declared[0]);
        if (declared.Count == 0 && isShort) return one.Body.Text;
        var variables = declared.Count == 0 ? "" : $"({string.Join(", ", declared)})";
        return $"{Description()}{one.Kind.ToString().ToLowerInvariant()} {one.Name}{variables}{Directives(one.Kind.ToString().ToUpperInvariant())} {one.Body.Text}";
    }

    private string Declaration(Variable variable)
    {
        if (variable.IsStrict) return $"${variable.Name}: {variable.Type}";
        var type = _draw.Slip() ? _draw.Pick("Int", "String!", "[ID!]", "Nothing", "Thing0") : variable.Type.ToString();
        var @default = _draw.Slip() ? " = 1" : variable.Default is null ? "" : $" = {variable.Default}";
        return $"{(_draw.Chance(0.05) ? "\"about it\" " : "")}${variable.Name}: {type}{@default}{(_draw.Chance(0.03) ? " @once(must: [1])" : "")}";
    }

    private string Description() => _draw.Chance(0.05) ? _draw.Pick("\"About it.\" ", "\"\"\"\n  About\n  it é\n\"\"\"\n") : "";

    private string Directives(string location)
    {
        if (_draw.Slip()) return _draw.Pick(" @skip(if: true)", " @unknown", " @once", " @mark(label: 1)", " @mark(weigth: 1)", " @once(must: [1]) @once(must: 2)");
        if (location == "FRAGMENT_DEFINITION") return _draw.Chance(0.1) ? " @once(must: [])" : "";
        return location != "SUBSCRIPTION" && _draw.Chance(0.1) ? " @mark(label: \"a\") @mark" : "";
    }

    /// <summary>The names of the fragments that a definition spreads, and those that they spread.</summary>
    private HashSet<string> Reachable(DefinitionText body)
    {
        var found = new HashSet<string>();
        var open = new Stack<string>(body.Spreads);
        while (open.TryPop(out var name))
        {
            if (!found.Add(name)) continue;
            foreach (var next in _fragments.Where(one => one.Name == name).SelectMany(one => one.Body.Spreads)) open.Push(next);
        }

        return found;
    }
}
