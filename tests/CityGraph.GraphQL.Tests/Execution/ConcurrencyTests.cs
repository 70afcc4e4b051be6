using System.Buffers;
using System.Text;
using System.Text.Json;
using CityGraph.GraphQL.Execution;
using static CityGraph.GraphQL.Tests.Execution.Service;

namespace CityGraph.GraphQL.Tests.Execution;

/// <summary>Requests side by side on one executor share its cache and the pools, and nothing else.</summary>
public class ConcurrencyTests
{
    [Fact]
    public async Task Requests_SideBySide_EachGetsItsOwnAnswer()
    {
        var fetch = new AsyncBatchResolver(async (context, parents, results) =>
        {
            if (context.Arguments.Get<int>("n") % 2 == 0) await Task.Yield();
            for (var i = 0; i < parents.Length; i++) results.Span[i] = Items(context.Arguments.Get<int>("n"));
        });
        var service = new Service(
            "type Query { items(n: Int!): [Item!] } type Item { name: String, must: String!, items(n: Int!): [Item] }",
            new ResolverBinding("Query", "items", fetch),
            new ResolverBinding("Item", "items", fetch));

        await Parallel.ForEachAsync(Enumerable.Range(0, 400), TestContext.Current.CancellationToken, async (n, cancellation) =>
        {
            var output = new ArrayBufferWriter<byte>();
            var request = new GraphQLRequest("query ($n: Int!, $m: Int!) { items(n: $n) { name items(n: $m) { name must } } }")
            {
                Variables = JsonSerializer.SerializeToElement(new { n = n % 7, m = n % 5 }),
            };

            await service.ExecuteAsync(request, Object(), output, cancellation);

            var inner = string.Join(',', Enumerable.Range(0, n % 5).Select(i => i == 3 ? "null" : $$"""{"name":"{{i}} of {{n % 5}}","must":"m"}"""));
            var outer = string.Join(',', Enumerable.Range(0, n % 7).Select(i => $$"""{"name":"{{i}} of {{n % 7}}","items":[{{inner}}]}"""));
            Assert.EndsWith($"\"data\":{{\"items\":[{outer}]}}}}", Encoding.UTF8.GetString(output.WrittenSpan));
        });
    }

    /// <summary>The fourth item lacks what it must have.</summary>
    private static object[] Items(int count) =>
        [.. Enumerable.Range(0, count).Select(i => Object(("name", $"{i} of {count}"), ("must", i == 3 ? null : "m")))];
}
