using System.Text.Json;

namespace CityGraph.Analysis.Tests.References;

/// <summary>The graphs of the fixtures, as networks of ours.</summary>
internal static class ReferenceGraphs
{
    private static readonly Lazy<ReferenceGraph[]> OneMode = new(() => [.. Part("graphs").Select(graph => OfOneMode(graph.Name, graph.Value))]);
    private static readonly Lazy<ReferenceGraph[]> WithCommunities = new(() => [.. Part("planted").Select(graph => OfOneMode(graph.Name, graph.Value))]);
    private static readonly Lazy<Dictionary<string, TwoModeNetwork>> OfTwoModes = new(() => Part("twoMode").ToDictionary(graph => graph.Name, graph => OfTwoMode(graph.Value)));
    private static readonly Lazy<Dictionary<string, int[]>> AllSamples = new(() => Part("samples").ToDictionary(sample => sample.Name, sample => WholeNumbers(sample.Value)));

    /// <summary>More than 500 graphs of one mode, in the order of the fixtures.</summary>
    public static IReadOnlyList<ReferenceGraph> All => OneMode.Value;

    /// <summary>Graphs of 90 to 165 nodes in groups.</summary>
    public static IReadOnlyList<ReferenceGraph> Planted => WithCommunities.Value;

    /// <summary>Networks of two modes, by name. NetworkX numbers their rows first, then their columns.</summary>
    public static IReadOnlyDictionary<string, TwoModeNetwork> TwoMode => OfTwoModes.Value;

    /// <summary>Whole numbers with heavy tails, by name.</summary>
    public static IReadOnlyDictionary<string, int[]> Samples => AllSamples.Value;

    private static JsonElement.ObjectEnumerator Part(string part) => Fixture.Read("graphs").GetProperty(part).EnumerateObject();

    private static ReferenceGraph OfOneMode(string name, JsonElement graph)
    {
        var network = new NetworkBuilder(graph.GetProperty("nodes").GetInt32(), graph.GetProperty("directed").GetBoolean());
        var weights = graph.GetProperty("weights") is { ValueKind: JsonValueKind.Array } given ? given : (JsonElement?)null;
        var edge = 0;
        foreach (var ends in graph.GetProperty("edges").EnumerateArray())
        {
            var (source, target) = (ends[0].GetInt32(), ends[1].GetInt32());
            if (weights is { } all) network.Add(source, target, all[edge++].GetDouble());
            else network.Add(source, target);
        }

        return new(
            name,
            network.Build(),
            WholeNumbers(graph.GetProperty("groups")),
            [.. WholeNumbers(graph.GetProperty("numbers"))],
            WholeNumbers(graph.GetProperty("first")),
            WholeNumbers(graph.GetProperty("second")));
    }

    private static TwoModeNetwork OfTwoMode(JsonElement graph) => TwoModeNetwork.Create(
        graph.GetProperty("rows").GetInt32(),
        graph.GetProperty("columns").GetInt32(),
        graph.GetProperty("edges").EnumerateArray().Select(ends => (ends[0].GetInt32(), ends[1].GetInt32())));

    private static int[] WholeNumbers(JsonElement numbers) => [.. numbers.EnumerateArray().Select(number => number.GetInt32())];
}
