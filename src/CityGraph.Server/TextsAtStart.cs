using System.Collections.Immutable;
using System.Globalization;
using CityGraph.Explorer.Texts;
using CityGraph.Graph;

namespace CityGraph.Server;

/// <summary>The folder of texts that the settings name, read once, at the start: which texts there are, and of which sources they are.</summary>
/// <param name="Folder">Its full path; null for none.</param>
/// <param name="Texts">All that could be read.</param>
/// <param name="KnownCount">How many of them are of sources in the graph.</param>
/// <param name="Warnings">Which files were left out or are of no source, one line each.</param>
/// <param name="Problem">Why the folder cannot be used; null where it can.</param>
internal sealed record TextsAtStart(string? Folder, HeldTexts Texts, int KnownCount, ImmutableArray<string> Warnings, string? Problem = null)
{
    public const int MaxFiles = 10_000;

    public const long MaxBytes = 64L << 20;

    /// <summary>The most files that are named; of more it is said how many there are.</summary>
    private const int MaxWarnings = 20;

    /// <summary>Folders that may not be read are passed over; links are followed, into a bounded depth.</summary>
    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true, MaxRecursionDepth = 8, IgnoreInaccessible = true };

    /// <param name="folder">All its <c>.txt</c> files are read, those in folders below too; null for none.</param>
    /// <param name="store">The graph whose sources they are of; one trip where there are texts.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<TextsAtStart> ReadAsync(string? folder, IGraphStore store, CancellationToken cancellationToken)
    {
        if (folder is null) return new(null, HeldTexts.None, 0, []);
        if (!Directory.Exists(folder)) return Unusable(folder, $"The folder of texts {Shown(folder)} is not there; correct the path.");
        var texts = new List<(string Name, HeldText Text)>();
        var warnings = new List<string>();
        var (files, bytes) = (0, 0L);
        foreach (var file in Directory.EnumerateFiles(folder, "*.txt", Below).Take(MaxFiles + 1).Order(StringComparer.Ordinal))
        {
            if (++files > MaxFiles) return Unusable(folder, $"The folder of texts {Shown(folder)} has more than {MaxFiles} files; name one with fewer.");
            var name = Shown(Path.GetRelativePath(folder, file));
            var (text, problem, length) = await ReadFileAsync(file, cancellationToken);
            if ((bytes += length) > MaxBytes) return Unusable(folder, $"The texts in {Shown(folder)} have more than {MaxBytes} bytes together; name a folder with fewer.");
            if (text is null) warnings.Add($"The text {name} is left out: it {problem}.");
            else texts.Add((name, text));
        }

        var held = HeldTexts.Of(texts.Select(text => text.Text));
        var known = await held.FindKnownAsync(store, cancellationToken);
        warnings.AddRange(texts.Where(text => !known.Contains(text.Text.Sha256)).Select(text =>
            $"The text {text.Name} is of no source in the graph: no source has the SHA-256 {text.Text.Sha256}."));
        return new(folder, held, known.Count, Cut(warnings));
    }

    /// <summary>For whoever starts the server.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"of {KnownCount} sources, in {Shown(Folder ?? "")}: shown to everyone whom the server serves");

    private static async Task<(HeldText? Text, string? Problem, long Length)> ReadFileAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = File.OpenRead(path);
            if (file.Length > HeldText.MaxBytes) return (null, $"has more than {HeldText.MaxBytes} bytes", 0);
            var bytes = new byte[file.Length];
            await file.ReadExactlyAsync(bytes, cancellationToken);
            var (text, problem) = HeldText.Read(bytes);
            return (text, problem, bytes.Length);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return (null, "cannot be read", 0);
        }
    }

    private static TextsAtStart Unusable(string folder, string problem) => new(folder, HeldTexts.None, 0, [], problem);

    private static ImmutableArray<string> Cut(List<string> warnings) => warnings.Count <= MaxWarnings
        ? [.. warnings]
        : [.. warnings.Take(MaxWarnings), string.Create(CultureInfo.InvariantCulture, $"{warnings.Count - MaxWarnings} more texts are left out or of no source.")];

    /// <summary>A path in one line of a log, with nothing in it that could pass for another line or turn the direction of writing.</summary>
    private static string Shown(string path) => string.Concat(path.Select(letter => char.GetUnicodeCategory(letter)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? '\uFFFD' : letter));
}
