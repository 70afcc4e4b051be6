using System.IO.Compression;
using System.Text.Json;
using CityGraph.Testing;

namespace CityGraph.Analysis.Tests.References;

/// <summary>The files of this folder that <c>make-references.py</c> and <c>make-references.R</c> write.</summary>
internal static class Fixture
{
    public static string Folder { get; } = Repository.Path("tests/CityGraph.Analysis.Tests/References");

    public static JsonElement Read(string name) => Read(Folder, name);

    public static JsonElement Read(string folder, string name)
    {
        using var file = new GZipStream(File.OpenRead(Path.Combine(folder, $"{name}.json.gz")), CompressionMode.Decompress);
        using var document = JsonDocument.Parse(file);
        return document.RootElement.Clone();
    }
}
