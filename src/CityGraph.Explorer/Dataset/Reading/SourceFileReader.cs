using System.Collections.Immutable;
using CityGraph.Explorer.Dataset.Yaml;

namespace CityGraph.Explorer.Dataset.Reading;

/// <summary>Reads one file: <c>source:</c>, <c>merges:</c> and <c>statements:</c>. What can be checked without the other files is checked here.</summary>
internal static class SourceFileReader
{
    public const int MaxStatements = 10_000;

    public static readonly ImmutableArray<string> Keys = ["source", "merges", "statements"];

    /// <summary>The file as far as it could be read, or null if it is no YAML of the right shape at all.</summary>
    public static SourceFile? Read(DatasetFile file, Vocabulary vocabulary, ProblemList problems)
    {
        if (YamlReader.Read(file, problems) is not { } root) return null;
        if (root is not YamlMapping mapping)
        {
            problems.Add(root.Position, "A file has `source:` and `statements:`.");
            return null;
        }

        var keys = new KeyReader(mapping, Keys, "a file", problems);
        keys.Require("source", "Describe the source at the top of the file.");
        var source = mapping["source"] as YamlMapping;
        if (source is null && keys["source"] is { } wrong) problems.Add(wrong.Position, "`source` takes a mapping with `id`, `name`, `kind` and so on.");
        var header = source is null ? null : new HeaderReader(vocabulary, problems).Read(source);
        var needsLines = HeaderReader.HasLines((source?["kind"] as YamlScalar)?.Text);
        var reader = new StatementReader(vocabulary, needsLines, problems);
        var statements = ImmutableArray.CreateBuilder<Statement>();
        foreach (var item in Items(keys, mapping.Position, problems))
        {
            if (reader.Read(item) is { } statement) statements.Add(statement);
        }

        return new SourceFile(header, statements.DrainToImmutable(), reader.UnclearIds) { Merges = MergeReader.Read(keys["merges"], problems) };
    }

    private static ImmutableArray<YamlNode> Items(KeyReader keys, FilePosition start, ProblemList problems)
    {
        if (keys["statements"] is null && keys["merges"] is not null) return [];
        if (keys["statements"] is not YamlSequence { Items.Length: > 0 } sequence)
        {
            problems.Add(keys["statements"]?.Position ?? start, "`statements` is missing in a file. List what the source says, each beginning with `- `.");
            return [];
        }

        if (sequence.Items.Length <= MaxStatements) return sequence.Items;
        problems.Add(sequence.Items[MaxStatements].Position, $"The file has {sequence.Items.Length} statements; the most is {MaxStatements}. Split the source.");
        return sequence.Items[..MaxStatements];
    }
}
