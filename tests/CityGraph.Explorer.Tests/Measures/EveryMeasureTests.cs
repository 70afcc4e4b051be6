using CityGraph.Analysis;
using CityGraph.Explorer.Measures;
using CityGraph.Explorer.Networks;

namespace CityGraph.Explorer.Tests.Measures;

/// <summary>Each measure of each network is a number or says why not.</summary>
public sealed class EveryMeasureTests(SeedGraph graph)
{
    public static TheoryData<string, string> Networks => new()
    {
        { "", "" },
        { "alpha", "" },
        { "alpha beta", "" },
        { "alpha@one beta@one", "alpha-beta" },
        { "alpha@one beta@one", "alpha-gamma@two" },
        { "alpha beta gamma", "alpha-beta beta-gamma gamma-alpha" },
        { "alpha@one beta@two", "alpha-gamma@one*3 beta-gamma*2 beta-delta@one gamma-alpha" },
        { "alpha@one beta@one gamma@two", "alpha-delta@two beta-epsilon@one*2 delta-alpha" },
    };

    [Theory]
    [MemberData(nameof(Networks))]
    public void Measure_OfAnyNetwork_IsFiniteOrSaysWhyNot(string region, string ties)
    {
        foreach (var boundary in Enum.GetValues<NetworkBoundary>())
        {
            foreach (var weight in Enum.GetValues<NetworkWeight>())
            {
                foreach (var direction in Enum.GetValues<NetworkDirection>())
                {
                    // A pair is one edge without direction, and so is one the other way.
                    var fitting = direction == NetworkDirection.None ? ties.Replace(" delta-alpha", "").Replace(" gamma-alpha", "") : ties;
                    if (boundary == NetworkBoundary.TwoMode && ties.Contains("alpha-beta", StringComparison.Ordinal)) continue;
                    AssertMeasured(MadeNetworks.Make(region, fitting, boundary, weight, direction));
                }
            }
        }
    }

    [Theory]
    [InlineData("""places: ["indonesia"]""")]
    [InlineData("""places: ["indonesia"], boundary: INCIDENT, weight: REASONS""")]
    [InlineData("""places: ["bali"], boundary: INDUCED""")]
    [InlineData("""places: ["indonesia"], boundary: INCIDENT, direction: VISITS, weight: SOURCES""")]
    [InlineData("boundary: INDUCED, kinds: [AGREEMENT, EVENT, MEMBERSHIP]")]
    public async Task Measure_OfTheSeed_IsANumberOrSaysWhyNot(string selection)
    {
        var document = $$"""
            {
              network(selection: { {{selection}} }) {
                {{Ask("measure", NetworkMeasures.All.Select(measure => measure.Name))}}
                nodes(first: 500) { {{Ask("score", NodeMeasures.All.Select(measure => measure.Name))}} }
                edges(first: 500) { {{Ask("score", EdgeMeasures.All.Select(measure => measure.Name))}} }
              }
            }
            """;
        var (response, _) = await graph.RunAsync(document);
        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
        var network = response.GetProperty("data").GetProperty("network");
        var numbers = network.EnumerateObject().Where(field => field.Name is not ("nodes" or "edges")).ToArray();
        Assert.Equal(NetworkMeasures.All.Length, numbers.Length);
        Assert.NotEqual(0, network.GetProperty("nodes").GetArrayLength());
        foreach (var list in new[] { "nodes", "edges" })
        {
            numbers = [.. numbers, .. network.GetProperty(list).EnumerateArray().SelectMany(element => element.EnumerateObject())];
        }

        Assert.All(numbers, number => Assert.NotEqual(
            number.Value.GetProperty("value").ValueKind == System.Text.Json.JsonValueKind.Null,
            number.Value.GetProperty("reason").ValueKind == System.Text.Json.JsonValueKind.Null));
    }

    private static string Ask(string field, IEnumerable<string> measures) =>
        string.Join('\n', measures.Select(measure => $"{measure.ToLowerInvariant()}: {field}(of: {measure}) {{ value reason }}"));

    private static void AssertMeasured(NetworkSnapshot network)
    {
        foreach (var measure in NetworkMeasures.All) AssertOne(measure.Name, measure.Measure(network, AnalysisRun.Default), value => [value]);
        foreach (var measure in NodeMeasures.All) AssertOne(measure.Name, measure.Measure(network, AnalysisRun.Default), scores => Checked(scores, network.Places.Length));
        foreach (var measure in EdgeMeasures.All)
        {
            AssertOne(measure.Name, measure.Measure(network, AnalysisRun.Default), scores => Checked(Array.ConvertAll(scores, score => (double?)score), network.Edges.Length));
        }
    }

    private static double?[] Checked(double?[] scores, int count)
    {
        Assert.Equal(count, scores.Length);
        return scores;
    }

    private static void AssertOne<T>(string name, Measured<T> measured, Func<T, double?[]> numbers)
        where T : notnull
    {
        if (measured.IsDefined) Assert.All(numbers(measured.Value), number => Assert.True(number is null || double.IsFinite(number.Value), $"{name} is {number}."));
        else Assert.Matches("^[A-Z].*[.]$", measured.Reason);
    }
}
