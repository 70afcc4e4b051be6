using System.Buffers;
using System.Collections.Immutable;
using CityGraph.Explorer.Fetching;
using CityGraph.Explorer.Ties;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Tests.Ties;

/// <summary>What is kept of answers, and what is not.</summary>
public sealed class TieMemoTests(SmallGraph graph)
{
    private static readonly TieQuestion Question = new(null, false, false);

    [Theory]
    [InlineData(3, true)]
    [InlineData(9_000, true)]
    [InlineData(10_000, false)]
    public void Keep_AnAnswer_DependsOnAllWhoHavePartInWhatItNames(int parts, bool isKept)
    {
        var memo = new TieMemo();
        var answer = AnswerOf(parts);

        memo.Keep(1, "city", Question, answer);

        Assert.Equal(1 + 5 + parts, answer.Size);
        Assert.Equal(isKept ? answer : null, memo.FindAnswer(1, "city", Question));
    }

    [Fact]
    public void Keep_MoreThanTheBound_BeginsAnew()
    {
        var memo = new TieMemo();
        for (var i = 0; i < 8; i++) memo.Keep(1, $"city-{i}", Question, AnswerOf(9_000));

        Assert.Null(memo.FindAnswer(1, "city-0", Question));
        Assert.NotNull(memo.FindAnswer(1, "city-7", Question));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ties_OfAStoreThatOthersWriteTo_AreNotKept(bool isOfOthersToo)
    {
        var reader = new GraphReader(new StoreBetweenTrips(graph.Store, _ => Task.CompletedTask) { IsOfOthersToo = isOfOthersToo });
        var executor = ExplorerApi.CreateExecutor(SeedGraph.Description, new ThrowingDiagnostics());
        await executor.ExecuteAsync(
            new GraphQLRequest("""{ city(id: "alpha") { ties { matching { city { id } } } } }"""), reader.NewRequest(), new ArrayBufferWriter<byte>(), TestContext.Current.CancellationToken);

        var number = await graph.Store.ReadChangeNumberAsync(TestContext.Current.CancellationToken);
        Assert.Equal(isOfOthersToo, reader.Kept<TieMemo>().FindSectors(number) is null);
    }

    private static TieAnswer AnswerOf(int parts)
    {
        var standings = Enumerable.Range(0, parts).Select(i => new Standing($"city-{i}", null, null, Evidence.None, [])).ToImmutableArray();
        var thing = new SharedThing(TieKind.Membership, "network", "Network", Evidence.None, standings, []);
        var reason = new TieReason(thing, ["one"], ["other"], null, [], [], Certainty.Stated, [], [], []) { Facts = [], IsDirect = true };
        var tie = new Tie("one", "other", [], new(TieKind.Membership, null, Certainty.Stated, 0, 0, 1, null), [reason]);
        return new(new([tie], 1, false, null), new([], 0, false, null));
    }
}
