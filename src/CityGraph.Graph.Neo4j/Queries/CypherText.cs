using System.Runtime.CompilerServices;
using System.Text;
using CityGraph.Graph.Neo4j.Client;
using CityGraph.Graph.Neo4j.Layout;

namespace CityGraph.Graph.Neo4j.Queries;

/// <summary>
/// A question as it is written: its text, its values, and names that follow from positions alone. A caller's values are entries of the map
/// <c>p</c>, a variable that each <c>CALL</c> takes in (<see cref="Call"/>); see <see cref="CypherQuestion"/> for why.
/// </summary>
internal sealed class CypherText
{
    private static readonly string[] KnownKeys = [.. Enumerable.Range(0, 64).Select(i => $"p{i}")];

    private readonly StringBuilder _text = new(1024);
    private readonly Dictionary<string, object?> _values = [];
    private readonly List<object> _shared = [];
    private int _names;

    public CypherQuestion ToQuestion() => new(_text.ToString(), _values, _shared);

    /// <summary>
    /// Writes what each question begins with: the change number, then a row for each caller. The number is read before the rest: what is committed
    /// meanwhile makes the answer newer than its number, never older.
    /// </summary>
    public void Begin() => Append(
        $"CYPHER 5 CALL () {{ OPTIONAL MATCH (s:{StoredNames.Sequence} {{id: 'changes'}}) RETURN coalesce(s.number, 0) AS number }}")
        .Append(" UNWIND range(0, size($p.c) - 1) AS caller WITH number, caller, $p.c[caller] AS p");

    /// <summary>Writes the end: the caller, the change number, and what is appended after.</summary>
    public CypherText Return() => Append(" RETURN caller, number");

    /// <summary>Opens a subquery, <c>CALL (p, n1) {</c>.</summary>
    /// <param name="of">The variable that it is about, or null.</param>
    public CypherText Call(Name? of = null) => of is { } name ? Append($" CALL (p, {name}) {{ ") : Append(" CALL (p) { ");

    public CypherText Append(string text)
    {
        _text.Append(text);
        return this;
    }

    public CypherText Append([InterpolatedStringHandlerArgument("")] ref CypherHandler text)
    {
        _ = text;
        return this;
    }

    /// <summary>A name for a variable that nothing else in the statement has.</summary>
    /// <param name="prefix">Not <c>p</c> or <c>s</c>, which are of values.</param>
    public Name NewName(char prefix) => new(prefix, _names++);

    /// <summary>Keeps a value, and writes its name.</summary>
    public CypherText Value(object? value) => Append(Parameter(value));

    /// <summary>Keeps a value.</summary>
    public Name Parameter(object? value)
    {
        var number = _values.Count;
        _values.Add(number < KnownKeys.Length ? KnownKeys[number] : $"p{number}", value);
        return new('p', number);
    }

    /// <summary>Keeps a value that must be the same for all who ask together.</summary>
    /// <param name="value">Equal to that of another question where they may be asked together.</param>
    public Name Shared(object value)
    {
        _shared.Add(value);
        return new('s', _shared.Count - 1);
    }

    /// <summary>Writes <c> LIMIT $p.s0</c>.</summary>
    public CypherText Limit(long most) => Append($" LIMIT {Shared(most)}");

    public CypherText Append(Name name)
    {
        _text.Append(name.Before).Append(name.Prefix);
        _text.Append(name.Number);
        return this;
    }

    /// <summary>Appends the parts of an interpolated text without making it.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct CypherHandler
    {
        private readonly CypherText _text;

        public CypherHandler(int literalLength, int formattedCount, CypherText text)
        {
            _ = literalLength + formattedCount;
            _text = text;
        }

        public void AppendLiteral(string text) => _text.Append(text);

        public void AppendFormatted(string text) => _text.Append(text);

        public void AppendFormatted(Name name) => _text.Append(name);
    }
}

/// <summary>A variable, as <c>n3</c>, or a value: <c>p.p3</c> of a caller, <c>$p.s3</c> of all.</summary>
internal readonly record struct Name(char Prefix, int Number)
{
    public string Before => Prefix switch { 'p' => "p.", 's' => "$p.", _ => "" };

    public override string ToString() => $"{Before}{Prefix}{Number}";
}
