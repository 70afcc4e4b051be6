using System.Runtime.CompilerServices;
using System.Text;
using CityGraph.Graph.Neo4j.Client;

namespace CityGraph.Graph.Neo4j.Queries;

/// <summary>
/// A statement as it is written: its text, its values, and names that follow from positions alone. All values are entries of one map, the
/// parameter <c>p</c>: Neo4j keeps a plan for each combination of the lengths of texts and lists, in powers of ten, that parameters have,
/// but not for what lies in a map.
/// </summary>
internal sealed class CypherText
{
    private static readonly string[] KnownKeys = [.. Enumerable.Range(0, 64).Select(i => $"p{i}")];

    private readonly StringBuilder _text = new(1024);
    private readonly Dictionary<string, object?> _values = [];
    private int _names;

    public CypherStatement ToStatement() => new(_text.ToString(), new Dictionary<string, object?> { ["p"] = _values });

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
    public Name NewName(char prefix) => new(prefix, _names++);

    /// <summary>Keeps a value, and writes its name.</summary>
    public CypherText Value(object? value) => Append(Parameter(value));

    /// <summary>Keeps a value.</summary>
    public Name Parameter(object? value)
    {
        var number = _values.Count;
        _values.Add(number < KnownKeys.Length ? KnownKeys[number] : $"p{number}", value);
        return new('$', number);
    }

    public CypherText Append(Name name)
    {
        if (name.Prefix == '$') _text.Append("$p.p");
        else _text.Append(name.Prefix);
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

/// <summary>A variable, as <c>n3</c>, or a value, as <c>$p.p3</c>.</summary>
internal readonly record struct Name(char Prefix, int Number)
{
    public override string ToString() => Prefix == '$' ? $"$p.p{Number}" : $"{Prefix}{Number}";
}
