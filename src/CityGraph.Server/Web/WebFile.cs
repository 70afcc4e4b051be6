using System.Collections.Immutable;

namespace CityGraph.Server.Web;

/// <summary>One file that the build of the pages wrote. Its name has a hash of its content in it, so the name stands for the content.</summary>
/// <param name="Name">As in the address.</param>
/// <param name="Forms">As it is last, before it the compressed ones, smallest first.</param>
internal sealed record WebFile(string Name, ImmutableArray<WebFileForm> Forms)
{
    public string ContentType { get; } = Path.GetExtension(Name) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".json" => "application/json",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".ttf" => "font/ttf",
        ".woff2" => "font/woff2",
        _ => "application/octet-stream",
    };
}

/// <summary>The bytes of a file in one encoding.</summary>
/// <param name="Encoding">Null for the file as it is.</param>
/// <param name="Path">On disk.</param>
/// <param name="Length">In bytes.</param>
internal readonly record struct WebFileForm(string? Encoding, string Path, long Length)
{
    /// <summary>Strong: the file's name with its hash, and the encoding's suffix.</summary>
    public string ETag => $"\"{System.IO.Path.GetFileName(Path)}\"";
}
