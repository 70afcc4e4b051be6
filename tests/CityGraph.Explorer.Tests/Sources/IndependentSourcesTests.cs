using CityGraph.Explorer.Sources;

namespace CityGraph.Explorer.Tests.Sources;

public sealed class IndependentSourcesTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("a:P", "a", 1)]
    [InlineData("a:P b:Q", "a b a", 2)]
    [InlineData("a:P b:P", "a b", 1)]
    [InlineData("a b", "a b", 1)]
    [InlineData("a b c:P", "a b c", 2)]
    [InlineData("", "x y", 1)]
    public void Count_OfPublishers_CountsEachOnceAndTheUnknownOnce(string sources, string asked, int count) => Assert.Equal(count, Count(sources, asked));

    [Theory]
    // b repeats a.
    [InlineData("a:P b:Q<a", "a b", 1)]
    // c repeats a through b, which is not asked for.
    [InlineData("a:P b:Q<a c:R<b", "a c", 1)]
    // Both repeat a: independent of each other, not of it.
    [InlineData("a:P b:Q<a c:R<a", "a b c", 2)]
    // Each repeats the other.
    [InlineData("a:P<b b:Q<a", "a b", 1)]
    // It repeats itself.
    [InlineData("a:P<a b:Q", "a b", 2)]
    public void Count_OfDerivedSources_LeavesOutThoseThatRepeat(string sources, string asked, int count) => Assert.Equal(count, Count(sources, asked));

    [Theory]
    // The publisher's other source, which repeats nothing, stands for it.
    [InlineData("a:P b:Q<a c:Q", "a b c", 2)]
    // Taking the one with the fewest conflicts of each publisher would not do: a chain of repeated sources over a circle of publishers.
    [InlineData("a:P b:Q<a c:Q d:R<c e:R f:P<e", "a b c d e f", 3)]
    // A circle of five conflicts.
    [InlineData("a:P b:Q<a c:Q<d d:R e:R<f f:S<a", "a b c d e f", 3)]
    public void Count_OfSourcesThatHangTogether_IsTheLargestSet(string sources, string asked, int count) => Assert.Equal(count, Count(sources, asked));

    [Fact]
    public void Count_OfRandomSources_IsThatOfTheLargestSubset()
    {
        var random = new Random(20260522);
        for (var round = 0; round < 400; round++)
        {
            var drawn = Draw(random, 2 + random.Next(11));
            var origins = new SourceOrigins(drawn);
            Assert.Equal(LargestSubset(drawn, origins), IndependentSources.Count(drawn.Select(one => one.SourceId), origins));
        }
    }

    [Fact]
    public void Count_OfMoreThanCanBeTried_IsFoundAndIsNeverTooHigh()
    {
        // 50 pairs of which one repeats the other: one of each pair, all of different publishers.
        var pairs = Enumerable.Range(0, 50).SelectMany(i => new[] { new SourceOrigin($"a{i}", $"p{i}", []), new SourceOrigin($"b{i}", $"q{i}", [$"a{i}"]) }).ToArray();
        Assert.Equal(50, IndependentSources.Count(pairs.Select(one => one.SourceId), new(pairs)));

        var dense = Draw(new Random(7), 200);
        var count = IndependentSources.Count(dense.Select(one => one.SourceId), new(dense));
        Assert.InRange(count, 1, dense.Select(one => one.PublisherId).Distinct().Count());
    }

    private static SourceOrigin[] Draw(Random random, int count) =>
    [
        .. Enumerable.Range(0, count).Select(i => new SourceOrigin(
            $"s{i:000}",
            random.Next(6) is var publisher and > 0 ? $"p{publisher}" : null,
            [.. Enumerable.Range(0, random.Next(3)).Select(_ => $"s{random.Next(count):000}")])),
    ];

    private static int LargestSubset(SourceOrigin[] sources, SourceOrigins origins)
    {
        var ancestors = Array.ConvertAll(sources, one => origins.AncestorsOf(one.SourceId));
        var largest = 0;
        for (var subset = 1; subset < 1 << sources.Length; subset++)
        {
            var chosen = Enumerable.Range(0, sources.Length).Where(i => (subset >> i & 1) == 1).ToArray();
            if (chosen.Length > largest && chosen.All(i => chosen.All(j => i == j || AreIndependent(i, j)))) largest = chosen.Length;
        }

        return largest;

        bool AreIndependent(int i, int j) =>
            sources[i].PublisherId != sources[j].PublisherId && !ancestors[i].Contains(sources[j].SourceId) && !ancestors[j].Contains(sources[i].SourceId);
    }

    /// <param name="sources">For each <c>id:publisher&lt;source</c>; publisher and what it repeats may be left out.</param>
    /// <param name="asked">Ids.</param>
    private static int Count(string sources, string asked) =>
        IndependentSources.Count(asked.Split(' ', StringSplitOptions.RemoveEmptyEntries), new(sources.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Parse)));

    private static SourceOrigin Parse(string text)
    {
        var derivation = text.Split('<');
        var name = derivation[0].Split(':');
        return new(name[0], name.Length > 1 ? name[1] : null, [.. derivation.Skip(1)]);
    }
}
