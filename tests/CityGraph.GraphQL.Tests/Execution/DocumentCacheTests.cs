using CityGraph.GraphQL.Execution;

namespace CityGraph.GraphQL.Tests.Execution;

/// <summary>
/// The cache from outside: a selection is made when an operation is compiled, so the same object means that nothing was compiled again.
/// </summary>
public class DocumentCacheTests
{
    [Fact]
    public void SameText_OtherVariables_CompilesOnce()
    {
        var seen = new List<Selection>();
        var service = Watched(seen, ExecutorOptions.Default);

        var first = service.Run("query ($n: Int) { echo(n: $n) }", variables: """{"n":1}""");
        var second = service.Run("query ($n: Int) { echo(n: $n) }", variables: """{"n":2}""");

        Assert.Equal("""{"data":{"echo":1}}""", first);
        Assert.Equal("""{"data":{"echo":2}}""", second);
        Assert.Same(seen[0], seen[1]);
    }

    [Fact]
    public void SameText_OtherOperation_CompilesEachOnce()
    {
        var seen = new List<Selection>();
        var service = Watched(seen, ExecutorOptions.Default);
        const string Text = "query A { a: echo(n: 1) } query B { b: echo(n: 2) }";

        foreach (var name in new[] { "A", "B", "A", "B" }) service.Run(Text, operationName: name);

        Assert.Same(seen[0], seen[2]);
        Assert.Same(seen[1], seen[3]);
        Assert.NotSame(seen[0], seen[1]);
    }

    [Fact]
    public void ManyTexts_BeyondTheBound_ForgetsTheOldest()
    {
        var seen = new List<Selection>();
        var service = Watched(seen, ExecutorOptions.Default with { DocumentCacheBytes = 20_000 });

        service.Run("{ echo(n: 1) }");
        for (var i = 0; i < 100; i++) service.Run($"{{ e{i}: echo(n: 1) }}");
        service.Run("{ echo(n: 1) }");
        service.Run("{ echo(n: 1) }");

        Assert.NotSame(seen[0], seen[^2]);
        Assert.Same(seen[^2], seen[^1]);
    }

    [Fact]
    public void ManyTexts_OneAskedForAgain_KeepsThatOne()
    {
        var seen = new List<Selection>();
        var service = Watched(seen, ExecutorOptions.Default with { DocumentCacheBytes = 20_000 });

        for (var i = 0; i < 100; i++)
        {
            service.Run("{ echo(n: 1) }");
            service.Run($"{{ e{i}: echo(n: 1) }}");
        }

        Assert.Single(seen.Where(selection => selection.ResponseName == "echo").Distinct());
    }

    [Fact]
    public void OneText_LargerThanTheBound_IsNotKept()
    {
        var seen = new List<Selection>();
        var service = Watched(seen, ExecutorOptions.Default with { DocumentCacheBytes = 100 });

        service.Run("{ echo(n: 1) }");
        service.Run("{ echo(n: 1) }");

        Assert.NotSame(seen[0], seen[1]);
    }

    [Fact]
    public void TextsThatComeOnce_MoreThanTheBound_PushNoneOut()
    {
        var seen = new List<Selection>();
        var service = Watched(seen, ExecutorOptions.Default with { DocumentCacheBytes = 20_000 });

        service.Run("{ echo(n: 1) }");
        service.Run("{ echo(n: 1) }");
        for (var i = 0; i < 100; i++) service.Run($"{{ e{i}: echo(n: 1) }}");
        service.Run("{ echo(n: 1) }");

        Assert.Same(seen[0], seen[^1]);
    }

    [Fact]
    public void LargeText_IsKeptWhenItComesAgain()
    {
        var seen = new List<Selection>();
        var service = Watched(seen, ExecutorOptions.Default with { DocumentCacheBytes = 20_000 });
        var text = $"{{ {string.Join(' ', Enumerable.Range(0, 10).Select(i => $"e{i}: echo(n: {i})"))} }}";

        for (var i = 0; i < 3; i++) service.Run(text);

        Assert.NotSame(seen[0], seen[10]);
        Assert.Same(seen[10], seen[20]);
    }

    private static Service Watched(List<Selection> seen, ExecutorOptions options) => new(
        "type Query { echo(n: Int): Int }",
        options,
        new ResolverBinding("Query", "echo", new BatchResolver((context, _, results) =>
        {
            seen.Add(context.Selection);
            results[0] = context.Arguments["n"];
        })));
}
