using System.Collections.Immutable;
using CityGraph.Explorer.Dataset.Yaml;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Dataset.Reading;

/// <summary>Reads the values of a mapping with fixed keys. Keys that it does not know are reported when it is made.</summary>
internal readonly struct KeyReader
{
    private readonly YamlMapping _mapping;
    private readonly string _what;
    private readonly ProblemList _problems;

    /// <param name="mapping">What was written.</param>
    /// <param name="keys">The keys that it may have.</param>
    /// <param name="what">What it is in messages, for example <c>a statement</c>.</param>
    /// <param name="problems">Where wrong keys and values are reported.</param>
    public KeyReader(YamlMapping mapping, ImmutableArray<string> keys, string what, ProblemList problems)
    {
        _mapping = mapping;
        _what = what;
        _problems = problems;
        foreach (var (key, _) in mapping.Entries)
        {
            if (keys.Contains(key.Text)) continue;
            var hint = problems.DidYouMean(key.Text, keys, $" It has {Quote.List(keys, "and")}.");
            problems.Add(key.Position, $"Unknown key '{Quote.Short(key.Text)}' in {what}.{hint}");
        }
    }

    public YamlNode? this[string key] => _mapping[key];

    /// <summary>The value, or null if the key is absent or its value was reported as wrong.</summary>
    public string? Text(string key) => this[key] is { } node ? ScalarReader.Text(node, $"`{key}`", _problems) : null;

    public PartialDate? Date(string key) => this[key] is { } node ? ScalarReader.Date(node, $"`{key}`", _problems) : null;

    public object? Value(string key, PropertyDefinition definition) =>
        this[key] is { } node ? ScalarReader.Value(node, definition, $"`{key}`", _problems) : null;

    /// <summary>The value as it should be, or <paramref name="absent"/> if there is none or a wrong one.</summary>
    public string Enum(string key, PropertyDefinition definition, string absent) => (string?)Value(key, definition) ?? absent;

    /// <summary>Reports the key as missing if it is, with what it should say.</summary>
    public void Require(string key, string fix)
    {
        if (this[key] is null) _problems.Add(_mapping.Position, $"`{key}` is missing in {_what}. {fix}");
    }
}
