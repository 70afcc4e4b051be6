using System.Text.Json;
using System.Text.RegularExpressions;
using CityGraph.Explorer.Api;
using CityGraph.GraphQL.Execution;
using CityGraph.Testing;

namespace CityGraph.Explorer.Tests.Api;

/// <summary>What operations cost, and that the bounds let through what is meant to be asked.</summary>
public sealed partial class ApiCostsTests(SeedGraph graph)
{
    /// <summary>Those of all operations; what is not asked for is not looked at.</summary>
    private static readonly object Variables = new
    {
        city = "x",
        organisation = "x",
        @event = "x",
        one = "x",
        other = "x",
        sector = "x",
        source = "x",
        entity = "x",
        property = "name",
        country = "x",
        of = "x",
        agreement = "x",
        places = new[] { "x", "y" },
        from = "2016",
        to = "2017",
        asOf = "2016",
        text = "x",
        regions = new[] { new { name = "x", places = new[] { "x" } }, new { name = "y", places = new[] { "y" } } },
        request = new { compareSectors = new { places = new[] { "x" }, sectors = new[] { "x", "y" }, measures = new[] { "DENSITY" } } },
    };

    public static TheoryData<string> Operations { get; } =
        [.. Directory.EnumerateFiles(Repository.Path("schema/operations"), "*.graphql").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    public static TheoryData<string, string> WebOperations => [.. WebQuestions.All.Select(question => new TheoryDataRow<string, string>(question.Operation, question.Variables))];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Operation_OuterPageAtItsMaximum_IsWithinTheLimits(string operation)
    {
        var document = await File.ReadAllTextAsync(Repository.Path($"schema/operations/{operation}.graphql"), TestContext.Current.CancellationToken);

        var (fieldCost, typeCost) = await PriceAsync(document, Variables);
        AssertWithinLimits(fieldCost, typeCost);

        var widened = FirstPage().Replace(document, $"first: {ApiSchemaWriter.MaxPageSize}", 1);
        (fieldCost, typeCost) = await PriceAsync(widened, Variables);
        AssertWithinLimits(fieldCost, typeCost);
    }

    [Theory]
    [MemberData(nameof(WebOperations))]
    public async Task Operation_OfTheWebExplorer_IsWithinTheLimits(string operation, string variables)
    {
        var document = await File.ReadAllTextAsync(Repository.Path($"schema/operations/web/{operation}.graphql"), TestContext.Current.CancellationToken);
        using var given = JsonDocument.Parse(variables);

        var (fieldCost, typeCost) = await PriceAsync(document, given.RootElement);

        AssertWithinLimits(fieldCost, typeCost);
    }

    [Fact]
    public async Task Query_TwoFullPagesInsideOneAnother_IsWithinTheLimits()
    {
        var (fieldCost, typeCost) = await PriceAsync("{ cities(first: 500) { edges { node { agreements(first: 500) { edges { node { id } } } } } } }");

        // 10 for the trip, 1 a field that gives an object: edges; of each city node, agreements, edges; of each agreement node.
        Assert.Equal(10 + 1 + (500 * (3 + 500)), fieldCost);
        // Query and connection; of each city edge, node, connection; of each agreement edge and node.
        Assert.Equal(2 + (500 * (3 + (500 * 2))), typeCost);
        AssertWithinLimits(fieldCost, typeCost);
    }

    [Theory]
    [InlineData("""{ paths(from: "x", to: "y", allShortest: true) { paths { hops { evidence { id } } } nodes { id } edges { id } } }""", 2 + (500 * (1 + (6 * (1 + 10)))) + 2502 + 3000)]
    [InlineData("""{ neighbourhood(of: ["x"], maxNodes: 500) { nodes { node { id } } edges { id } } }""", 2 + (500 * 2) + 2000)]
    public async Task Search_AllThatItMayGive_IsPriced(string document, int expected)
    {
        var (_, typeCost) = await PriceAsync(document);
        Assert.Equal(expected, typeCost);
        Assert.InRange(typeCost, 1, ExplorerApi.Limits.Cost.MaxTypeCost);
    }

    [Fact]
    public async Task Query_ThreeFullPagesInsideOneAnother_IsRefusedWithoutATrip()
    {
        var (response, trips) = await graph.RunAsync(
            "query ($page: Int) { cities(first: $page) { nodes { agreements(first: $page) { nodes { papers(first: $page) { nodes { id } } } } } } }", new { page = 500 });

        Assert.Equal(
            """{"errors":[{"message":"The operation has a type cost of 125501002; at most 1000000 is allowed (limit TypeCost). The dearest field is \"cities.nodes.agreements.nodes.papers.nodes\". Ask for smaller pages, or for fewer lists inside lists.","locations":[{"line":1,"column":111}],"extensions":{"code":"LIMIT_EXCEEDED"}}]}""",
            response.GetRawText());
        Assert.Equal(0, trips);
    }

    [Fact]
    public async Task Introspection_TheWholeSchema_CostsOnlyItsRoot() =>
        Assert.Equal((0, 1), await PriceAsync("{ __schema { types { name fields { name args { name type { name } } } } } }"));

    private static void AssertWithinLimits(double fieldCost, double typeCost)
    {
        Assert.InRange(fieldCost, 1, ExplorerApi.Limits.Cost.MaxFieldCost);
        Assert.InRange(typeCost, 1, ExplorerApi.Limits.Cost.MaxTypeCost);
    }

    [GeneratedRegex(@"first: \d+")]
    private static partial Regex FirstPage();

    private static async Task<(double FieldCost, double TypeCost)> PriceAsync(string document, object? variables = null)
    {
        var executor = ExplorerApi.CreateExecutor(SeedGraph.Description, new ThrowingDiagnostics());
        var request = new GraphQLRequest(document)
        {
            CostReport = CostReport.Only,
            Variables = variables is null ? null : JsonSerializer.SerializeToElement(variables),
        };
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        var outcome = await executor.ExecuteAsync(request, new object(), output, TestContext.Current.CancellationToken);
        Assert.True(outcome.Status == ExecutionStatus.Priced, System.Text.Encoding.UTF8.GetString(output.WrittenSpan));
        return (outcome.Price.FieldCost, outcome.Price.TypeCost);
    }
}
