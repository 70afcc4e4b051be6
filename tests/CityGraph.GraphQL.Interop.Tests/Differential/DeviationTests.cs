using System.Text.Json.Nodes;
using CityGraph.GraphQL.Building;
using CityGraph.GraphQL.Interop.Tests.Node;
using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Interop.Tests.Differential;

/// <summary>Each of <see cref="Deviations"/> is still one, on both sides.</summary>
public sealed class DeviationTests(NodeScripts node)
{
    [Fact]
    public async Task Deviations_All_AreStillAsListed()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var requests = Deviations.All.Select(AsShipped).Prepend(new JsonObject { ["sdl"] = Deviations.Sdl });
        var answers = await JsonLinesProcess.AskAsync(node.Command("reference/main.mjs"), requests, cancellationToken);

        var engine = new Engine(SchemaBuilder.Build([SourceText.From(Deviations.Sdl, "deviations")]).GetSchemaOrThrow());
        var ours = new List<string>();
        foreach (var one in Deviations.All) ours.Add(Text(await engine.RunAsync(Request(one), cancellationToken)));
        Assert.Equal(Deviations.All.Select(one => one.Ours), ours);
        Assert.Equal(Deviations.All.Select(one => one.Theirs), answers.Skip(1).Select(answer => Text(Reference.VerdictOf(answer))));
    }

    private static Case Request(Deviation one) => new(one.Document, null, one.Variables, Seed: 1, Chaos: 0);

    /// <summary>Without the options that make version 17 follow the edition.</summary>
    private static JsonObject AsShipped(Deviation one)
    {
        var request = Request(one).ToJson();
        request["emptySelectionSets"] = true;
        return request;
    }

    private static string Text(Verdict verdict) => $"{verdict.Stage}: {string.Join(" ", [.. verdict.Errors, verdict.Data])}".TrimEnd();
}
