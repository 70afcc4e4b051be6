using System.Collections.Immutable;
using CityGraph.Explorer.Dataset.Yaml;
using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Dataset.Reading;

/// <summary>Reads what stands under <c>source:</c>.</summary>
internal sealed class HeaderReader(Vocabulary vocabulary, ProblemList problems)
{
    public static readonly ImmutableArray<string> Keys =
    [
        "id", "name", "kind", "language", "title", "publisher", "published", "address", "licence", "sha256", "recorded", "derived-from",
    ];

    /// <summary>Keys of which a source must say the value, or why it is unknown.</summary>
    public static readonly ImmutableArray<string> MayBeUnknown = ["title", "publisher", "published", "address"];

    private readonly List<KeyValuePair<string, object>> _properties = [];

    /// <summary>Whether the lines of a source of this kind are counted: then its text must be named by its digest, and each statement by its line.</summary>
    public static bool HasLines(string? kind) => kind is "ARTICLE" or "PAGE";

    public SourceHeader? Read(YamlMapping mapping)
    {
        var keys = new KeyReader(mapping, Keys, "`source`", problems);
        keys.Require("id", "Write a readable id such as 'example-2016'.");
        keys.Require("name", "Write the title, or a description of yours if it has none.");
        keys.Require("kind", $"It takes {Quote.List(Definition("kind").EnumValues)}.");
        keys.Require("recorded", "Write the day on which these facts were written down.");
        var id = keys["id"] is { } idNode ? ScalarReader.Id(idNode, "`id`", problems) : null;
        if (id == "name")
        {
            problems.Add(keys["id"]!.Position, "The id 'name' is taken by names. Choose another one.");
            id = null;
        }

        foreach (var key in (ReadOnlySpan<string>)["name", "kind", "language", "licence", "sha256"]) Take(key, keys[key]);
        var kind = _properties.Find(property => property.Key == "kind").Value as string;
        CheckDigest(keys, kind, mapping.Position);
        Reference? publisher = null;
        foreach (var key in MayBeUnknown)
        {
            if (HasLines(kind)) keys.Require(key, $"Write it, or `{{ unknown: why }}`.");
            if (keys[key] is not { } node || TakeReason(key, node)) continue;
            if (key != "publisher") Take(key, node);
            else if (ScalarReader.Id(node, "`publisher`", problems) is { } publisherId) publisher = new Reference(publisherId, node.Position);
        }

        var recorded = keys.Date("recorded");
        var derivedFrom = ScalarReader.References(keys["derived-from"], "`derived-from`", problems);
        if (id is null || recorded is null) return null;
        return new SourceHeader(new Reference(id, keys["id"]!.Position), [.. _properties], publisher, derivedFrom, recorded);
    }

    private PropertyDefinition Definition(string name) => Vocabulary.Property(vocabulary.Source, name);

    private void Take(string key, YamlNode? node)
    {
        if (node is null) return;
        if (ScalarReader.Value(node, Definition(key), $"`{key}`", problems) is { } value) _properties.Add(new(key, value));
    }

    /// <summary>Whether it is <c>{ unknown: why }</c>, or was meant to be.</summary>
    private bool TakeReason(string key, YamlNode node)
    {
        if (node is not YamlMapping mapping) return false;
        var reason = new KeyReader(mapping, ["unknown"], $"`{key}`", problems);
        reason.Require("unknown", "Say why it is unknown.");
        if (reason.Text("unknown") is { } why) _properties.Add(new(Definition($"{key}UnknownBecause").Name, why));
        return true;
    }

    private void CheckDigest(KeyReader keys, string? kind, FilePosition start)
    {
        if (keys["sha256"] is not YamlScalar { Text: not "" } digest)
        {
            if (HasLines(kind) && keys["sha256"] is null) problems.Add(start, "`sha256` is missing in `source`. Write the digest of the text in which lines are counted.");
            return;
        }

        if (digest.Text.Length != 64 || !digest.Text.All(char.IsAsciiHexDigitLower))
        {
            problems.Add(digest.Position, "`sha256` takes 64 lower-case hexadecimal digits, as sha256sum prints them.");
        }
    }
}
