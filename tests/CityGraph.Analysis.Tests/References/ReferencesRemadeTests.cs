using System.Diagnostics;
using System.Text.Json;

namespace CityGraph.Analysis.Tests.References;

/// <summary>Asks the libraries anew for some of the graphs, where they are installed: the fixtures are what they answer.</summary>
public sealed class ReferencesRemadeTests
{
    private const double Tolerance = 1e-9;
    private static readonly string[] OfPython =
    [
        "betweenness", "closeness", "clustering", "communities", "components", "degrees", "distances", "mixing", "roles", "spectral", "two-mode",
    ];

    [Fact]
    public async Task AnswersOfPython_ForEveryEleventhGraph_AreThoseOfTheFixtures()
    {
        if (!await SucceedsAsync("/usr/bin/python3", "-c", "import igraph, networkx, scipy")) Assert.Skip("skipped: igraph and NetworkX are not there.");
        using var folder = new TemporaryFolder();
        await RunAsync("/usr/bin/python3", Path.Combine(Fixture.Folder, "make-references.py"), "--every", "11", folder.Path);
        AssertSameGraphs(folder.Path);
        foreach (var family in OfPython) AssertSameAnswers(folder.Path, family);
    }

    [Fact]
    public async Task AnswersOfR_ForEveryEleventhGraph_AreThoseOfTheFixtures()
    {
        if (!await SucceedsAsync("Rscript", "-e", "library(sna); library(igraph); library(jsonlite)")) Assert.Skip("skipped: R with igraph and sna is not there.");
        using var folder = new TemporaryFolder();
        await RunAsync("Rscript", Path.Combine(Fixture.Folder, "make-references.R"), "11", folder.Path);
        AssertSameAnswers(folder.Path, "sna");
    }

    private static void AssertSameGraphs(string folder)
    {
        var kept = Fixture.Read("graphs").GetProperty("graphs");
        var remade = Fixture.Read(folder, "graphs").GetProperty("graphs").EnumerateObject().ToArray();
        Assert.All(remade, graph => Assert.True(JsonElement.DeepEquals(kept.GetProperty(graph.Name), graph.Value), $"{graph.Name} is another graph."));
        Assert.True(remade.Length >= 50);
    }

    private static void AssertSameAnswers(string folder, string family)
    {
        var (kept, remade) = (new ReferenceAnswers(Fixture.Folder, family), new ReferenceAnswers(folder, family));
        foreach (var (measure, graph) in remade.Questions())
        {
            var (expected, actual) = (kept.Answer(measure, graph), remade.Answer(measure, graph));
            Assert.True(IsSame(expected, actual), $"{measure} of {graph} was {expected} and is {actual}.");
        }
    }

    private static bool IsSame(JsonElement expected, JsonElement actual) => (expected.ValueKind, actual.ValueKind) switch
    {
        (JsonValueKind.Number, JsonValueKind.Number) => Math.Abs(expected.GetDouble() - actual.GetDouble()) <= Tolerance * Math.Max(1, Math.Abs(expected.GetDouble())),
        (JsonValueKind.Array, JsonValueKind.Array) =>
            expected.GetArrayLength() == actual.GetArrayLength() && expected.EnumerateArray().Zip(actual.EnumerateArray()).All(pair => IsSame(pair.First, pair.Second)),
        var (one, other) => one == other,
    };

    private static async Task<bool> SucceedsAsync(string program, params string[] arguments)
    {
        try
        {
            return await ExitCodeAsync(program, arguments) is (0, _);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        var (exitCode, errors) = await ExitCodeAsync(program, arguments);
        Assert.True(exitCode == 0, $"{program} ended with {exitCode}: {errors}");
    }

    private static async Task<(int ExitCode, string Errors)> ExitCodeAsync(string program, string[] arguments)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var errors = await process.StandardError.ReadToEndAsync(cancellation);
            await output;
            await process.WaitForExitAsync(cancellation);
            return (process.ExitCode, errors);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("citygraph-references-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
