using System.Buffers;
using System.Text.Json;
using CityGraph.Explorer.Fetching;
using CityGraph.Explorer.Jobs;
using CityGraph.Explorer.Texts;
using CityGraph.Graph;
using CityGraph.GraphQL;
using CityGraph.GraphQL.Execution;
using CityGraph.Testing;

namespace CityGraph.Explorer.Tests;

/// <summary>Asks the API over a store, as a host does.</summary>
internal sealed class ExplorerClient(IGraphStore store, IGraphHistory? history = null, AnalysisJobs? jobs = null)
{
    private static readonly GraphQLExecutor Executor = ExplorerApi.CreateExecutor(SeedGraph.Description, new ThrowingDiagnostics());

    /// <summary>The texts of sources that the host has.</summary>
    public HeldTexts Texts { get; init; } = HeldTexts.None;

    /// <summary>The answer to a document, and how many trips to the store it took.</summary>
    public async Task<(JsonElement Response, int Trips)> RunAsync(string document, object? variables = null)
    {
        var output = new ArrayBufferWriter<byte>();
        var state = new GraphReader(store, history, jobs) { Texts = Texts }.NewRequest();
        var request = new GraphQLRequest(document) { Variables = variables is null ? null : JsonSerializer.SerializeToElement(variables) };
        await Executor.ExecuteAsync(request, state, output, TestContext.Current.CancellationToken);
        using var response = JsonDocument.Parse(output.WrittenMemory);
        return (response.RootElement.Clone(), state.Trips);
    }

    /// <summary>The data that a named operation of <c>schema/operations</c> gives; it must have no errors.</summary>
    public async Task<JsonElement> AskAsync(string operation, object variables)
    {
        var document = await File.ReadAllTextAsync(Repository.Path($"schema/operations/{operation}.graphql"), TestContext.Current.CancellationToken);
        var (response, _) = await RunAsync(document, variables);
        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
        return response.GetProperty("data");
    }
}
