using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CityGraph.Explorer.Tests.Networks;
using CityGraph.Testing;

namespace CityGraph.Explorer.Tests.Measures;

/// <summary>A reader with NetworkX comes to the same numbers from the nodes and edges that the API gives.</summary>
public sealed class NetworkXTests
{
    private const double Tolerance = 1e-9;

    private static readonly string[] OfNetwork =
    [
        "DENSITY", "MEAN_DISTANCE", "DEGREE_ASSORTATIVITY", "SPECTRAL_NORM", "RECIPROCITY", "STRONG_COMPONENTS", "TRANSITIVITY", "AVERAGE_CLUSTERING", "AVERAGE_CLUSTERING_ONNELA",
    ];

    private static readonly string[] OfNodes = ["DEGREE", "STRENGTH", "BETWEENNESS", "CLOSENESS_WASSERMAN_FAUST", "HARMONIC", "PAGE_RANK", "CORE_NUMBER", "KATZ", "CONSTRAINT"];

    private static readonly string[] OfEdges = ["BETWEENNESS"];

    [Theory]
    [InlineData("boundary: INDUCED")]
    [InlineData("boundary: INDUCED, weight: REASONS")]
    [InlineData("boundary: INDUCED, direction: VISITS, weight: REASONS")]
    public Task Measures_OfWhatTheApiGives_AreNetworkXs(string selection) => RandomGraph().AskAsync(async graph =>
    {
        var (response, _) = await graph.RunAsync($$"""
            {
              network(selection: { {{selection}} }) {
                selection { direction }
                nodes(first: 500) { place { id } {{Ask("score", OfNodes)}} }
                edges(first: 500) { source { id } target { id } weight {{Ask("score", OfEdges)}} }
                {{Ask("measure", OfNetwork)}}
              }
            }
            """);
        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
        var network = response.GetProperty("data").GetProperty("network");
        var compared = 0;
        foreach (var answer in (await RecomputeAsync(network)).EnumerateObject())
        {
            var (theirs, ours) = (Numbers(answer.Value), Ours(network, answer.Name));
            Assert.Equal(theirs.Length, ours.Length);
            for (var i = 0; i < ours.Length; i++)
            {
                // Undefined here and not a number there.
                if (ours[i] is null && !double.IsFinite(theirs[i])) continue;
                Assert.True(Math.Abs(ours[i]!.Value - theirs[i]) <= Tolerance * Math.Max(1, Math.Abs(theirs[i])), $"{answer.Name} of {i} is {ours[i]}, in NetworkX {theirs[i]}.");
            }

            compared++;
        }

        Assert.True(compared >= 10);
    });

    /// <summary>Twenty cities, about a fifth of the pairs with one to three agreements, and visits; one city alone.</summary>
    private static MadeGraph RandomGraph()
    {
        var (graph, random) = (new MadeGraph(), new Random(7));
        string[] cities = [.. Enumerable.Range(0, 20).Select(number => string.Create(CultureInfo.InvariantCulture, $"city-{number:00}"))];
        foreach (var city in cities) graph.City(city);
        foreach (var one in cities.SkipLast(1))
        {
            foreach (var other in cities.SkipLast(1))
            {
                if (one == other || random.NextDouble() > 0.1) continue;
                for (var number = random.Next(3); number >= 0; number--) graph.Agreement($"accord-{one}-{other}-{number}", [one, other], ["paper"]);
                graph.Event($"visit-{one}-{other}", [one], [other], ["paper"]);
            }
        }

        return graph;
    }

    private static string Ask(string field, string[] measures) => string.Join(' ', measures.Select(measure => $"{measure}: {field}(of: {measure}) {{ value }}"));

    private static double?[] Ours(JsonElement network, string name) => name.Split(' ') switch
    {
        ["node", var measure] => [.. network.GetProperty("nodes").EnumerateArray().Select(node => Value(node.GetProperty(measure)))],
        ["edge", var measure] => [.. network.GetProperty("edges").EnumerateArray().Select(edge => Value(edge.GetProperty(measure)))],
        _ => [Value(network.GetProperty(name))],
    };

    private static double? Value(JsonElement number) => number.GetProperty("value") is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : null;

    private static double[] Numbers(JsonElement answer) =>
        answer.ValueKind == JsonValueKind.Array ? [.. answer.EnumerateArray().Select(Number)] : [Number(answer)];

    private static double Number(JsonElement number) => number.ValueKind == JsonValueKind.Null ? double.NaN : number.GetDouble();

    private static async Task<JsonElement> RecomputeAsync(JsonElement network)
    {
        var script = await File.ReadAllTextAsync(Repository.Path("tests/CityGraph.Explorer.Tests/Measures/recompute.py"), TestContext.Current.CancellationToken);
        var (exitCode, output, errors) = await RunAsync(script, network.GetRawText());
        if (errors.Contains("ModuleNotFoundError", StringComparison.Ordinal)) Assert.Skip("skipped: python3-networkx is not there.");
        Assert.True(exitCode == 0, errors);
        // Python writes what is not a number as NaN, which is not JSON.
        using var answers = JsonDocument.Parse(output.Replace("NaN", "null", StringComparison.Ordinal));
        return answers.RootElement.Clone();
    }

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string script, string input)
    {
        var start = new ProcessStartInfo("/usr/bin/python3", ["-c", script]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        if (!File.Exists(start.FileName)) Assert.Skip("skipped: python3-networkx is not there.");
        var cancellation = TestContext.Current.CancellationToken;
        using var process = Process.Start(start)!;
        try
        {
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
            await process.StandardInput.WriteAsync(input.AsMemory(), cancellation);
            process.StandardInput.Close();
            await process.WaitForExitAsync(cancellation);
            return (process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }
}
