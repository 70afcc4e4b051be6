namespace CityGraph.Explorer.Dataset;

/// <summary>What a message shows of a text from a file.</summary>
internal static class Quote
{
    private const int MaxLength = 60;

    /// <summary>On one line, cut after 60 characters.</summary>
    public static string Short(string text)
    {
        var cut = text.Length <= MaxLength ? text : string.Concat(text.AsSpan(0, MaxLength), "...");
        return cut.Any(char.IsControl) ? string.Concat(cut.Select(c => char.IsControl(c) ? ' ' : c)) : cut;
    }

    /// <summary><c>a, b or c</c>.</summary>
    public static string List(IReadOnlyList<string> words, string last = "or") => words.Count switch
    {
        0 => "nothing",
        1 => words[0],
        _ => $"{string.Join(", ", words.Take(words.Count - 1))} {last} {words[^1]}",
    };
}
