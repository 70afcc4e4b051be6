using System.Text.Json;

namespace CityGraph.Web.Tests.Units;

/// <summary>One run of Vitest over all of its files, shared by the cases that look at them.</summary>
public sealed class VitestRun
{
    private readonly Lazy<Task<IReadOnlyDictionary<string, JsonElement>>> _files = new(RunAsync);

    /// <summary>What Vitest reports of one file.</summary>
    /// <param name="file">A path in <c>src/web</c>.</param>
    public async Task<JsonElement> ReportAsync(string file) =>
        (await _files.Value).TryGetValue(file, out var report) ? report : throw new InvalidOperationException($"Vitest did not run {file}: see \"test\" in vite.config.ts.");

    private static async Task<IReadOnlyDictionary<string, JsonElement>> RunAsync()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Join("vitest.json");
        var (exitCode, output) = await NodeProgram.RunAsync("vitest/vitest.mjs", "run", "--reporter=json", $"--outputFile={path}");
        if (!File.Exists(path)) throw new InvalidOperationException($"Vitest ended with {exitCode} and without a report.\n{output}");
        using var report = JsonDocument.Parse(await File.ReadAllBytesAsync(path));
        return report.RootElement.GetProperty("testResults").EnumerateArray().ToDictionary(
            file => Path.GetRelativePath(WebFolder.Path, file.GetProperty("name").GetString()!).Replace('\\', '/'),
            file => file.Clone(),
            StringComparer.Ordinal);
    }
}
