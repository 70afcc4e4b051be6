using System.Text.Encodings.Web;
using System.Text.Json;
using CityGraph.Explorer.Tests.Comparisons;
using CityGraph.Explorer.Tests.History;
using CityGraph.Testing;

namespace CityGraph.Explorer.Tests.Questions;

/// <summary>Each named operation gives exactly the answer that was read against the articles.</summary>
public sealed class AnswerTests(SeedGraph graph)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly bool Renews = Environment.GetEnvironmentVariable("CITYGRAPH_RENEW") == "1";

    public static TheoryData<string, string, int> Questions => [.. ShippedQuestions.All.Select(question => new TheoryDataRow<string, string, int>(question.Operation, question.Variables, question.Trips))];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Operation_OnTheSeed_GivesTheWholeAnswer(string operation, string variables, int trips)
    {
        var document = await File.ReadAllTextAsync(Repository.Path($"schema/operations/{operation}.graphql"), TestContext.Current.CancellationToken);
        using var given = JsonDocument.Parse(variables);
        var (response, taken) = await graph.RunAsync(document, given.RootElement);

        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
        var answer = JsonSerializer.Serialize(response, Readable) + "\n";
        var name = string.Join('.', [operation, .. given.RootElement.EnumerateObject().Select(variable => Text(variable.Value))]);
        var path = Repository.Path($"tests/CityGraph.Explorer.Tests/Questions/Answers/{name}.json");
        if (Renews) await File.WriteAllTextAsync(path, answer, TestContext.Current.CancellationToken);
        Assert.Equal(trips, taken);
        Assert.Equal(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), answer);
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => string.Join('-', value.EnumerateArray().Select(Text)),
        JsonValueKind.Object => string.Join('-', value.EnumerateObject().Select(member => Text(member.Value))),
        JsonValueKind.String => value.GetString()!.Replace(' ', '-'),
        _ => value.GetRawText(),
    };

    [Fact]
    public void Operations_InTheFolder_AreAllAsked()
    {
        var folder = Repository.Path("schema/operations");
        var files = Directory.GetFiles(folder, "*.graphql", SearchOption.AllDirectories)
            .Select(file => Path.ChangeExtension(Path.GetRelativePath(folder, file), null).Replace('\\', '/')).Order();
        Assert.Equal(files, Questions.Select(row => (string)row.Data.Item1).Append(ChangesTests.Operation).Append(CompareRegionsTests.StartOperation).Distinct().Order());
    }
}
