using System.Text.Json;
using CityGraph.Explorer.Tests.Dataset;
using CityGraph.Graph.Changes;

namespace CityGraph.Explorer.Tests.Ties;

/// <summary>Asks the same of many random graphs.</summary>
internal static class RandomGraphs
{
    /// <param name="count">How many graphs.</param>
    /// <param name="ask">Is given what asks each.</param>
    public static async Task ForEachAsync(int count, Func<ExplorerClient, Task> ask)
    {
        for (var number = 0; number < count; number++)
        {
            await using var temporary = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);
            var committed = await temporary.Store.CommitAsync(new("random", "tests", "Random.", RandomGraph.Draw(number)), TestContext.Current.CancellationToken);
            Assert.IsType<CommitResult.Committed>(committed);
            await ask(new(temporary.Store));
        }
    }

    /// <summary>The data of an answer without errors.</summary>
    public static async Task<JsonElement> DataAsync(this ExplorerClient graph, string document, object? variables = null)
    {
        var (response, _) = await graph.RunAsync(document, variables);
        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
        return response.GetProperty("data");
    }

    public static string Id(this JsonElement parent, string field) => parent.GetProperty(field).GetProperty("id").GetString()!;
}
