using System.Collections.Immutable;
using CityGraph.Graph.Folding;

namespace CityGraph.Explorer.Search;

/// <summary>A name, or a question for one, as ranking compares them.</summary>
internal sealed class SearchedText
{
    private SearchedText(string text, ImmutableArray<string> words, bool keepsAll)
    {
        Text = text;
        Joined = string.Concat(words);
        var core = CoreOf(words, out var types);
        IsCommon = keepsAll || core.IsEmpty;
        Core = IsCommon ? words : core;
        CoreJoined = string.Concat(Core);
        Expanded = Expand(Core);
        Types = types;
    }

    /// <summary>The text without space around it or more than one space in it.</summary>
    public string Text { get; }

    /// <summary>Its folded words, written together.</summary>
    public string Joined { get; }

    /// <summary>Its words without those of administration, titles and degrees; all words if it has no others.</summary>
    public ImmutableArray<string> Core { get; }

    /// <summary>Whether the core is all words: then what it is compared with keeps all of its own.</summary>
    public bool IsCommon { get; }

    public string CoreJoined { get; }

    /// <summary>The same with short forms of names written out.</summary>
    public ImmutableArray<string> Expanded { get; }

    /// <summary>The types of entity that the words which are not of the core speak of.</summary>
    public ImmutableHashSet<string> Types { get; }

    /// <summary>Where a comma ends the name and says where that is: what stands before it. Null if there is none.</summary>
    public SearchedText? BeforeComma => Text.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma && Of(Text[..comma]) is { Core.IsEmpty: false } named ? named : null;

    /// <summary>The first words of the core.</summary>
    public SearchedText Beginning(int words) => Of(string.Join(' ', Core.Take(words)));

    /// <param name="text">The text.</param>
    /// <param name="keepsAll">Whether no word is taken from it.</param>
    public static SearchedText Of(string text, bool keepsAll = false) =>
        new(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), TextFolding.Words(text), keepsAll);

    private static ImmutableArray<string> CoreOf(ImmutableArray<string> words, out ImmutableHashSet<string> types)
    {
        var core = ImmutableArray.CreateBuilder<string>(words.Length);
        var spokenOf = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        for (var i = 0; i < words.Length; i++)
        {
            if (NameWords.Titles.Contains(words[i]))
            {
                spokenOf.Add("Official");
            }
            else if (NameWords.OfAdministration.TryGetValue(words[i], out var type))
            {
                // The city of "wali kota" is that of the title.
                if (type.Length > 0 && (i == 0 || words[i - 1] != "wali")) spokenOf.Add(type);
            }
            else
            {
                core.Add(words[i]);
            }
        }

        types = spokenOf.ToImmutable();
        RemoveDegrees(core);
        return core.DrainToImmutable();
    }

    private static void RemoveDegrees(ImmutableArray<string>.Builder words)
    {
        for (var removed = true; removed;)
        {
            removed = false;
            foreach (var degree in NameWords.Degrees)
            {
                // A name keeps two words: "Ma" and "Si" are names too.
                var start = words.Count - degree.Length;
                if (start < 2 || !IsAt(words, start, degree)) continue;
                words.Count = start;
                removed = true;
            }
        }
    }

    private static ImmutableArray<string> Expand(ImmutableArray<string> words)
    {
        var expanded = ImmutableArray.CreateBuilder<string>(words.Length);
        for (var i = 0; i < words.Length;)
        {
            var (given, meant) = NameWords.Expansions.FirstOrDefault(one => IsAt(words, i, one.Short));
            if (given.IsDefault) expanded.Add(words[i++]);
            else
            {
                expanded.AddRange(meant);
                i += given.Length;
            }
        }

        return expanded.DrainToImmutable();
    }

    private static bool IsAt(IReadOnlyList<string> words, int start, ImmutableArray<string> sequence)
    {
        if (start + sequence.Length > words.Count) return false;
        for (var i = 0; i < sequence.Length; i++)
        {
            if (words[start + i] != sequence[i]) return false;
        }

        return true;
    }
}
