using System.Buffers;
using System.Text;
using System.Text.Json;
using CityGraph.GraphQL.Execution;
using CityGraph.GraphQL.Limits;
using CityGraph.GraphQL.Tests.Execution;

namespace CityGraph.GraphQL.Tests.Limits;

/// <summary>What operations cost by the draft of IBM, each worked out by hand, and what happens to those that cost too much.</summary>
public sealed class CostTests
{
    private const string Sdl = CostDirectives.Definitions + """
        type Query {
          book(id: ID): Book
          slow: Int
          books(first: Int = 2, after: String): [Book] @listSize(slicingArguments: ["first"], assumedSize: 5, requireOneSlicingArgument: false)
          page(first: Int, last: Int): Page
            @listSize(slicingArguments: ["first", "last"], slicingArgumentDefaultValue: 10, sizedFields: ["items"], requireOneSlicingArgument: false)
          one(first: Int, last: Int): [Book] @listSize(slicingArguments: ["first", "last"])
          byIds(ids: [ID!]): [Book] @listSize(slicingArguments: ["ids"], requireOneSlicingArgument: false)
          heavy(where: Where, rank: Int @cost(weight: "0.5")): Int @cost(weight: "3")
          things: [Thing] @listSize(assumedSize: 4)
          cheap: Int @cost(weight: "-5")
          unknown: [Book]
        }
        type Page { items: [Book] total: Int }
        type Book { title: String author: Person near: [Book] @listSize(assumedSize: 3) word: Word }
        type Person @cost(weight: "2.5") { name: String book: Book }
        scalar Word @cost(weight: "0.25")
        input Where { and: [Where!] title: Match words: Int @cost(weight: "0.5") }
        input Match { eq: String }
        interface Thing { name: String }
        type Small implements Thing { name: String }
        type Large implements Thing @cost(weight: "7") { name: String book: Book }
        """;

    [Theory]
    // Of a field: 1 where it gives an object, 0 for leaves. Of types: the root, and each object.
    [InlineData("{ book { title } }", null, 1, 2)]
    [InlineData("{ book { title author { name } } }", null, 2, 4.5)]
    [InlineData("{ a: book { title } b: book { title } }", null, 2, 3)]
    // A field with an asynchronous resolver.
    [InlineData("{ slow }", null, 10, 1)]
    // The list is paid for as often as it has items, its call once; the default of the argument counts.
    [InlineData("{ books { author { name } } }", null, 1 + 2, 1 + (2 * 3.5))]
    [InlineData("{ books(first: 20) { author { name } } }", null, 1 + 20, 1 + (20 * 3.5))]
    [InlineData("query ($n: Int) { books(first: $n) { author { name } } }", """{"n":7}""", 1 + 7, 1 + (7 * 3.5))]
    [InlineData("query ($n: Int = 3) { books(first: $n) { title } }", null, 1, 1 + 3)]
    [InlineData("query ($n: Int) { books(first: $n) { title } }", null, 1, 1 + 2)]
    [InlineData("query ($n: Int) { books(first: $n) { title } }", """{"n":null}""", 1, 1 + 5)]
    [InlineData("{ books(first: 0) { author { name } } }", null, 1, 1)]
    [InlineData("{ books(first: -3) { author { name } } }", null, 1, 1)]
    // Lists inside lists multiply; unknown ones have one item.
    [InlineData("{ books(first: 4) { near { near { title } } } }", null, 1 + (4 * (1 + 3)), 1 + (4 * (1 + (3 * (1 + 3)))))]
    [InlineData("{ unknown { title } }", null, 1, 2)]
    // sizedFields: the size is that of lists below, under whatever name.
    [InlineData("{ page { items { title } total } }", null, 2, 2 + 10)]
    [InlineData("{ page(first: 3, last: 6) { i: items { author { name } } } }", null, 2 + 6, 2 + (6 * 3.5))]
    [InlineData("query ($n: Int!) { page(last: $n) { items { author { name } } } }", """{"n":8}""", 2 + 8, 2 + (8 * 3.5))]
    // An argument that is a list counts by its length.
    [InlineData("""query ($ids: [ID!]) { byIds(ids: $ids) { title } }""", """{"ids":["a","b","c"]}""", 1, 1 + 3)]
    // Arguments: input objects cost 1, or what is said of them, wherever they are inside one another.
    [InlineData("{ heavy }", null, 3, 1)]
    [InlineData("{ heavy(rank: 1) }", null, 3.5, 1)]
    [InlineData("""{ heavy(where: { title: { eq: "x" } }) }""", null, 3 + 1 + 1, 1)]
    [InlineData("""query ($w: Where) { heavy(where: $w) }""", """{"w":{"and":[{"words":1},{"title":{"eq":"x"}}]}}""", 3 + 1 + 1 + 0.5 + 1, 1)]
    [InlineData("""query ($w: Where) { heavy(where: $w) }""", """{}""", 3, 1)]
    // Leaves may have a weight, and abstract types are as dear as their dearest type.
    [InlineData("{ book { word } }", null, 1, 2.25)]
    [InlineData("{ things { name } }", null, 1, 1 + (4 * 7))]
    [InlineData("{ things { ... on Large { book { title } } ... on Small { name } } }", null, 1 + 4, 1 + (4 * 8))]
    // A cost below zero is none.
    [InlineData("{ cheap }", null, 0, 1)]
    // What is left out costs nothing; a fragment is where it is spread.
    [InlineData("query ($x: Boolean!) { book @include(if: $x) { title } slow @skip(if: true) }", """{"x":false}""", 0, 1)]
    [InlineData("query ($x: Boolean!) { book @include(if: $x) { title } }", """{"x":true}""", 1, 2)]
    [InlineData("{ books { ...B } page(first: 1) { items { ...B } } } fragment B on Book { author { name } }", null, 1 + 2 + 1 + 1 + 1, 1 + 7 + 1 + 3.5)]
    // Introspection is cheap.
    [InlineData("{ __schema { types { name fields { name type { name } } } } __typename }", null, 0, 1)]
    public async Task Operation_OfAnyForm_IsPriced(string query, string? variables, double fieldCost, double typeCost)
    {
        var (response, outcome) = await RunAsync(query, variables, CostReport.Only);

        Assert.Equal(new OperationPrice(fieldCost, typeCost), outcome.Price);
        Assert.Equal(ExecutionStatus.Priced, outcome.Status);
        Assert.False(outcome.IsRequestError);
        using var json = JsonDocument.Parse(response);
        var reported = json.RootElement.GetProperty("extensions").GetProperty("operationCost");
        Assert.Equal((fieldCost, typeCost), (reported.GetProperty("fieldCost").GetDouble(), reported.GetProperty("typeCost").GetDouble()));
    }

    [Fact]
    public async Task Operation_CostAskedFor_IsStatedBesideTheData()
    {
        var (response, outcome) = await RunAsync("{ book { title } }", null, CostReport.Include);

        Assert.Equal("""{"data":{"book":null},"extensions":{"operationCost":{"fieldCost":1,"typeCost":2}}}""", response);
        Assert.Equal(ExecutionStatus.Executed, outcome.Status);
    }

    [Fact]
    public async Task Operation_CostNotAskedFor_IsKnownToTheHostOnly()
    {
        var (response, outcome) = await RunAsync("{ book { title } }", null, CostReport.None);

        Assert.Equal("""{"data":{"book":null}}""", response);
        Assert.Equal(new OperationPrice(1, 2), outcome.Price);
    }

    [Fact]
    public async Task Operation_OfTooManyObjects_IsRefusedWithItsDearestField()
    {
        var (response, outcome) = await RunAsync("query ($n: Int) {\n  book { title }\n  page(first: $n) {\n    items { near { author { name } } }\n  }\n}", """{"n":500}""", CostReport.None);

        Assert.Equal(
            """{"errors":[{"message":"The operation has a field cost of 2003; at most 1000 is allowed (limit FieldCost). The dearest field is \"page.items.near.author\". Ask for smaller pages, or for fewer lists inside lists.","locations":[{"line":4,"column":20}],"extensions":{"code":"LIMIT_EXCEEDED"}}]}""",
            response);
        Assert.Equal((ExecutionStatus.ValidationFailed, true), (outcome.Status, outcome.IsRequestError));
    }

    [Fact]
    public async Task Operation_TooDearAndReported_StatesErrorAndCost()
    {
        var (response, _) = await RunAsync("{ books(first: 2000) { title } }", null, CostReport.Include);

        Assert.Equal(
            """{"errors":[{"message":"The operation has a type cost of 2001; at most 1000 is allowed (limit TypeCost). The dearest field is \"books\". Ask for smaller pages, or for fewer lists inside lists.","locations":[{"line":1,"column":3}],"extensions":{"code":"LIMIT_EXCEEDED"}}],"extensions":{"operationCost":{"fieldCost":1,"typeCost":2001}}}""",
            response);
    }

    [Fact]
    public async Task Operation_TooDearButNotEnforced_IsRun()
    {
        var (response, outcome) = await RunAsync("{ books(first: 2000) { title } }", null, CostReport.None, new() { Cost = new() { Enforce = false } });

        Assert.Equal("""{"data":{"books":null}}""", response);
        Assert.Equal(2001, outcome.Price.TypeCost);
    }

    [Theory]
    [InlineData("{ books(first: 10001) { title } }", null)]
    [InlineData("query ($n: Int) { books(first: $n) { title } }", """{"n":10001}""")]
    public async Task Operation_ListLargerThanTheLimit_IsRefused(string query, string? variables)
    {
        var (response, _) = await RunAsync(query, variables, CostReport.None);

        Assert.Equal(
            $$$"""{"errors":[{"message":"\"books\" asks for 10001 items with \"first\"; at most 10000 are allowed (limit ListSize). Ask for a smaller page.","locations":[{"line":1,"column":{{{query.IndexOf("books", StringComparison.Ordinal) + 1}}}}],"extensions":{"code":"LIMIT_EXCEEDED"}}]}""",
            response);
    }

    [Theory]
    [InlineData("{ one { title } }", 0)]
    [InlineData("{ one(first: 1, last: 1) { title } }", 2)]
    public async Task Operation_NotOneSlicingArgument_IsRefused(string query, int given)
    {
        var (response, _) = await RunAsync(query, null, CostReport.None);

        Assert.Equal(
            $$$"""{"errors":[{"message":"\"one\" must be given exactly one of the arguments \"first\", \"last\", not {{{given}}}: the cost of its list follows from it.","locations":[{"line":1,"column":3}],"extensions":{"code":"BAD_USER_INPUT"}}]}""",
            response);
    }

    [Fact]
    public void Operation_ListsMultipliedWithoutEnd_CostsANumber()
    {
        var query = string.Concat(Enumerable.Repeat("near(first: 10000) { ", 60)) + "title" + new string('}', 60);
        var service = new Service(
            CostDirectives.Definitions + "type Query { near(first: Int): [Query] @listSize(slicingArguments: [\"first\"]) title: String }");

        var response = service.Run($"{{ {query} }}");

        Assert.StartsWith("""{"errors":[{"message":"The operation has a field cost of 999999999999999; at most 1000 is allowed""", response);
    }

    [Fact]
    public async Task Request_ThatDependsOnVariables_IsPricedWithoutAllocation()
    {
        var small = await AllocatedAsync("query ($x: Boolean!) { book @include(if: $x) { title } }");
        var large = await AllocatedAsync("query ($x: Boolean!) { book @include(if: $x) { title } b: book @include(if: $x) { title author { name } near { near { title } } } }");

        Assert.Equal(small, large);
    }

    private static async Task<long> AllocatedAsync(string query)
    {
        var service = NewService(ExecutorOptions.Default);
        using var variables = JsonDocument.Parse("""{"x":true}""");
        var request = new GraphQLRequest(query) { CostReport = CostReport.Only, Variables = variables.RootElement };
        var output = new ArrayBufferWriter<byte>(1024);
        var allocated = 0L;
        for (var i = 0; i < 5; i++)
        {
            output.ResetWrittenCount();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var pricing = service.ExecuteAsync(request, Service.Object(), output, TestContext.Current.CancellationToken);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.Equal(ExecutionStatus.Priced, (await pricing).Status);
        }

        return allocated;
    }

    private static async Task<(string Response, ExecutionOutcome Outcome)> RunAsync(
        string query, string? variables, CostReport report, ExecutorOptions? options = null)
    {
        using var given = JsonDocument.Parse(variables ?? "{}");
        var output = new ArrayBufferWriter<byte>();
        var outcome = await NewService(options ?? ExecutorOptions.Default).ExecuteAsync(
            new GraphQLRequest(query) { CostReport = report, Variables = given.RootElement }, Service.Object(), output, TestContext.Current.CancellationToken);
        return (Encoding.UTF8.GetString(output.WrittenSpan), outcome);
    }

    private static Service NewService(ExecutorOptions options) =>
        new(Sdl, options, new ResolverBinding("Query", "slow", new AsyncBatchResolver((_, _, _) => default)));
}
