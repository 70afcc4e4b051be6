using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CityGraph.Server.Web;

/// <summary>
/// What the build of the pages wrote, as it lies beside the binaries. Read when the first page is asked for, then kept: a start does not
/// wait for it.
/// </summary>
/// <param name="folder">A path; it need not exist, where the server was built without Node.</param>
internal sealed class WebFiles(string folder)
{
    // Of the compressed forms, smallest first.
    private static readonly (string Encoding, string Suffix)[] Encodings = [("br", ".br"), ("gzip", ".gz")];

    private readonly Lazy<FrozenDictionary<string, WebFile>> _assets = new(() => ReadAssets(Path.Combine(folder, "assets")));

    private readonly Lazy<BuiltPage?> _explorer = new(() => ReadPage(Path.Combine(folder, "index.html")));

    private readonly Lazy<BuiltPage?> _ide = new(() => ReadPage(Path.Combine(folder, "ide.html")));

    /// <summary>Those that lie beside the running server.</summary>
    public static WebFiles Shipped { get; } = new(Path.Combine(AppContext.BaseDirectory, "web"));

    /// <summary>The page of the web explorer; null where it was not built.</summary>
    public BuiltPage? Explorer => _explorer.Value;

    /// <summary>The page of the IDE; null where it was not built.</summary>
    public BuiltPage? Ide => _ide.Value;

    /// <param name="name">Of a file that a page loads, without its folder. Only what was listed is found, so no path leads out of it.</param>
    public WebFile? Asset(string name) => _assets.Value.GetValueOrDefault(name);

    private static BuiltPage? ReadPage(string path) => File.Exists(path) ? new(File.ReadAllBytes(path)) : null;

    private static FrozenDictionary<string, WebFile> ReadAssets(string assets)
    {
        if (!Directory.Exists(assets)) return FrozenDictionary<string, WebFile>.Empty;
        var lengths = new DirectoryInfo(assets).EnumerateFiles().ToDictionary(file => file.Name, file => file.Length, StringComparer.Ordinal);
        return lengths.Keys
            .Where(name => !Array.Exists(Encodings, encoding => name.EndsWith(encoding.Suffix, StringComparison.Ordinal)))
            .ToFrozenDictionary(name => name, name => new WebFile(name, [.. Forms(name)]), StringComparer.Ordinal);

        IEnumerable<WebFileForm> Forms(string name)
        {
            foreach (var (encoding, suffix) in Encodings)
            {
                if (lengths.TryGetValue(name + suffix, out var length)) yield return new(encoding, Path.Combine(assets, name + suffix), length);
            }

            yield return new(null, Path.Combine(assets, name), lengths[name]);
        }
    }
}
