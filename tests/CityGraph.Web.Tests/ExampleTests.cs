using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CityGraph.Testing;

namespace CityGraph.Web.Tests;

/// <summary>
/// The examples of the IDE, asked of the real server with the variables that they are offered with. The subscription is a journey's.
/// </summary>
public sealed class ExampleTests
{
    [Fact]
    public async Task Examples_All_HaveAnAnswer()
    {
        var cancelled = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        await using var server = ServerProcess.Start(["--urls", "http://127.0.0.1:0", "--data-folder", folder.Join("data")]);
        using var client = new HttpClient { BaseAddress = await server.WaitForReadyAsync() };
        var variables = JsonNode.Parse(await File.ReadAllTextAsync(WebFolder.Join("ide/examples.json"), cancelled))!.AsObject();

        foreach (var path in Directory.GetFiles(Repository.Path("schema/operations"), "*.graphql"))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            var query = await File.ReadAllTextAsync(path, cancelled);
            if (query.Contains($"subscription {name}", StringComparison.Ordinal)) continue;
            var body = new JsonObject { ["query"] = query, ["variables"] = variables[name]?.DeepClone() };
            using var response = await client.PostAsJsonAsync("/graphql", body, cancelled);
            using var answer = JsonDocument.Parse(await response.Content.ReadAsStreamAsync(cancelled));

            Assert.False(answer.RootElement.TryGetProperty("errors", out var errors), $"{name}: {errors}");
            Assert.True(HoldsSomething(answer.RootElement.GetProperty("data")), $"{name} has an empty answer with {variables[name]}.");
        }
    }

    /// <summary>Whether each root field found a node, a list has items, or a connection has some.</summary>
    private static bool HoldsSomething(JsonElement data) => data.EnumerateObject().All(root => root.Value.ValueKind switch
    {
        JsonValueKind.Array => root.Value.GetArrayLength() > 0,
        JsonValueKind.Object => !root.Value.TryGetProperty("nodes", out var nodes) || nodes.GetArrayLength() > 0,
        _ => false,
    });
}
