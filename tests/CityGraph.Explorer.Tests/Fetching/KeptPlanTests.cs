using System.Buffers;
using System.Text.Json;
using CityGraph.Explorer.Fetching;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Tests.Fetching;

/// <summary>One operation run again and again: what is kept of one request must fit the next one.</summary>
public sealed class KeptPlanTests(SmallGraph graph)
{
    [Fact]
    public async Task Order_ByVariable_GivesCursorsOfEachRequestsOwnOrder()
    {
        const string Document = "query($order: [CitySortInput!]) { cities(first: 1, order: $order) { edges { cursor node { id } } pageInfo { endCursor } } }";
        var byName = new { order = new[] { new { name = "ASC" } } };
        var byKind = new { order = new[] { new { kind = "DESC" } } };
        var expected = await graph.DataAsync(Document, byName);

        // Another request of the same operation comes between the plan of this one and its rows.
        var interrupted = new ExplorerClient(new StoreBetweenTrips(graph.Store, async _ => await graph.DataAsync(Document, byKind)));
        var (response, _) = await interrupted.RunAsync(Document, byName);

        Assert.Equal(expected.GetRawText(), response.GetProperty("data").GetRawText());
    }

    [Fact]
    public async Task NestedArguments_ByVariable_AreThoseOfTheRequest()
    {
        const string Document = """
            query($n: Int, $where: PartyToAgreementFilterInput) {
              city(id: "alpha") { name agreements(first: $n, where: $where) { totalCount nodes { id parties(first: $n) { nodes { id } } } } }
            }
            """;
        foreach (var n in new[] { 1, 3, 2, 1 })
        {
            var all = (await graph.DataAsync(Document, new { n })).GetProperty("city").GetProperty("agreements");
            Assert.Equal(string.Join(' ', Enumerable.Range(1, n).Select(one => $"accord-{one}")), SmallGraph.Ids(all));
            Assert.Equal(7, all.GetProperty("totalCount").GetInt32());

            var some = (await graph.DataAsync(Document, new { n, where = new { edge = new { role = new { eq = "observer" } } } })).GetProperty("city").GetProperty("agreements");
            Assert.Equal(n == 1 ? "accord-5" : "accord-5 accord-7", SmallGraph.Ids(some));
            Assert.Equal(2, some.GetProperty("totalCount").GetInt32());
        }
    }

    [Fact]
    public async Task NestedArguments_OfConstants_AreKept()
    {
        const string Document = "query($id: ID!) { city(id: $id) { id agreements(first: 1) { nodes { id } edges { role } } } }";
        for (var round = 0; round < 3; round++)
        {
            Assert.Equal("""{"city":{"id":"gamma","agreements":{"nodes":[{"id":"accord-1"}],"edges":[{"role":null}]}}}""", (await graph.DataAsync(Document, new { id = "gamma" })).GetRawText());
            Assert.Equal("""{"city":{"id":"alpha","agreements":{"nodes":[{"id":"accord-1"}],"edges":[{"role":"signatory"}]}}}""", (await graph.DataAsync(Document, new { id = "alpha" })).GetRawText());
            Assert.Equal("""{"city":null}""", (await graph.DataAsync(Document, new { id = "nobody" })).GetRawText());
        }
    }

    [Theory]
    [InlineData(true, true, """{"city":{"agreements":{"totalCount":1,"nodes":[{"id":"accord-1","kind":"SISTER_CITY"}]}}}""")]
    [InlineData(false, true, """{"city":{"name":"Gamma","agreements":{"nodes":[{"id":"accord-1","kind":"SISTER_CITY"}]}}}""")]
    [InlineData(true, false, """{"city":{"agreements":{"totalCount":1,"nodes":[{"id":"accord-1"}]}}}""")]
    [InlineData(false, false, """{"city":{"name":"Gamma","agreements":{"nodes":[{"id":"accord-1"}]}}}""")]
    public async Task SkipAndInclude_ByVariable_DecideWhatIsRead(bool skip, bool include, string expected)
    {
        const string Document = """
            query($skip: Boolean!, $include: Boolean!) {
              city(id: "gamma") {
                name @skip(if: $skip)
                agreements { totalCount @include(if: $skip) nodes { id ... on Agreement @include(if: $include) { kind } } }
              }
            }
            """;
        Assert.Equal(expected, (await graph.DataAsync(Document, new { skip, include })).GetRawText());
    }

    [Fact]
    public async Task Requests_AtTheSameTime_DoNotMix()
    {
        const string Document = """
            query($order: [CitySortInput!], $n: Int, $with: Boolean!) {
              cities(first: $n, order: $order) { edges { cursor node { id name @include(if: $with) agreements(first: $n) { nodes { id } pageInfo { endCursor } } } } }
            }
            """;
        var ways = new[] { "name", "kind", "latitude", "description" }
            .SelectMany(key => new[] { 1, 2, 4 }.Select(n => new { order = new[] { new Dictionary<string, string> { [key] = "ASC" } }, n, with = n == 2 }))
            .ToArray();
        var executor = ExplorerApi.CreateExecutor(SeedGraph.Description, new ThrowingDiagnostics());
        var reader = new GraphReader(graph.Store);
        var expected = new string[ways.Length];
        for (var i = 0; i < ways.Length; i++) expected[i] = (await graph.DataAsync(Document, ways[i])).GetRawText();

        await Parallel.ForAsync(0, 2_000, TestContext.Current.CancellationToken, async (number, cancellation) =>
        {
            var way = number % ways.Length;
            var output = new ArrayBufferWriter<byte>();
            var request = new GraphQLRequest(Document) { Variables = JsonSerializer.SerializeToElement(ways[way]) };
            await executor.ExecuteAsync(request, reader.NewRequest(), output, cancellation);
            using var response = JsonDocument.Parse(output.WrittenMemory);
            Assert.Equal(expected[way], response.RootElement.GetProperty("data").GetRawText());
        });
    }
}
