using System.Collections.Immutable;
using CityGraph.Explorer.Dataset.Yaml;

namespace CityGraph.Explorer.Dataset.Reading;

/// <summary>Reads what stands under <c>merges:</c>.</summary>
internal static class MergeReader
{
    public const int MaxMerges = 1_000;

    public static readonly ImmutableArray<string> Keys = ["id", "into", "because"];

    /// <summary>The decisions that can be used.</summary>
    /// <param name="node">Null where there are none.</param>
    /// <param name="problems">Where the others are reported.</param>
    public static ImmutableArray<MergeDecision> Read(YamlNode? node, ProblemList problems)
    {
        if (node is null) return [];
        if (node is not YamlSequence { Items.Length: > 0 and <= MaxMerges } sequence)
        {
            problems.Add(node.Position, $"`merges` takes a list of 1 to {MaxMerges} decisions: `- {{ id: former, into: other, because: why }}`.");
            return [];
        }

        var decisions = ImmutableArray.CreateBuilder<MergeDecision>(sequence.Items.Length);
        foreach (var item in sequence.Items)
        {
            if (Decision(item, problems) is { } decision) decisions.Add(decision);
        }

        return decisions.DrainToImmutable();
    }

    private static MergeDecision? Decision(YamlNode item, ProblemList problems)
    {
        if (item is not YamlMapping mapping)
        {
            problems.Add(item.Position, "A merge is a mapping with `id`, `into` and `because`.");
            return null;
        }

        var keys = new KeyReader(mapping, Keys, "a merge", problems);
        keys.Require("id", "Write the id that is no longer to be used.");
        keys.Require("into", "Write the id that stands for it.");
        keys.Require("because", "Say why both are one.");
        return Id(keys, "id", problems) is { } former && Id(keys, "into", problems) is { } into && keys.Text("because") is { } because
            ? new(former, into, because)
            : null;
    }

    private static Reference? Id(KeyReader keys, string key, ProblemList problems) =>
        keys[key] is { } node && ScalarReader.Id(node, $"`{key}`", problems) is { } id ? new Reference(id, node.Position) : null;
}
