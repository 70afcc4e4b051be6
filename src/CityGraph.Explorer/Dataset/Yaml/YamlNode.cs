using System.Collections.Immutable;

namespace CityGraph.Explorer.Dataset.Yaml;

/// <summary>YAML as written, with places and without any guess at what a scalar means.</summary>
internal abstract record YamlNode(FilePosition Position);

/// <param name="Position">Where it begins.</param>
/// <param name="Text">Unquoted and unfolded.</param>
/// <param name="IsPlain">Whether it was written without quotes and not as a block.</param>
internal sealed record YamlScalar(FilePosition Position, string Text, bool IsPlain) : YamlNode(Position)
{
    /// <summary>Whether YAML 1.2 reads it as null. For us nothing is ever null: a key without value is left out.</summary>
    public bool IsNothing => IsPlain && Text is "" or "~" or "null" or "Null" or "NULL";
}

internal sealed record YamlSequence(FilePosition Position, ImmutableArray<YamlNode> Items) : YamlNode(Position);

/// <param name="Position">Where it begins.</param>
/// <param name="Entries">In the order written; no key occurs twice.</param>
internal sealed record YamlMapping(FilePosition Position, ImmutableArray<YamlEntry> Entries) : YamlNode(Position)
{
    public YamlNode? this[string key]
    {
        get
        {
            foreach (var entry in Entries)
            {
                if (entry.Key.Text == key) return entry.Value;
            }

            return null;
        }
    }
}

internal readonly record struct YamlEntry(YamlScalar Key, YamlNode Value);
