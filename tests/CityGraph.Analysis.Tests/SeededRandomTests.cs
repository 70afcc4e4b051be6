namespace CityGraph.Analysis.Tests;

public sealed class SeededRandomTests
{
    [Fact]
    public void Random_SameSeedAndStream_GivesTheSameNumbers() => Assert.Equal(Numbers(new(7, 3)), Numbers(new(7, 3)));

    [Fact]
    public void Random_OtherSeedOrStream_GivesOthers()
    {
        Assert.NotEqual(Numbers(new(7, 3)), Numbers(new(8, 3)));
        Assert.NotEqual(Numbers(new(7, 3)), Numbers(new(7, 4)));
        Assert.NotEqual(Numbers(new(3, 7)), Numbers(new(7, 3)));
    }

    /// <summary>The results of a seed are kept in reports: they may not change.</summary>
    [Fact]
    public void Random_SeedOne_GivesWhatItAlwaysGave() => Assert.Equal([7, 1, 3, 8, 7, 5, 0, 6], Numbers(new(1))[..8]);

    [Fact]
    public void Next_ManyTimes_GivesEachNumberAsOften()
    {
        var (random, counts) = (new SeededRandom(1), new int[7]);
        for (var i = 0; i < 70_000; i++) counts[random.Next(7)]++;
        // Six standard deviations of a binomial count.
        Assert.All(counts, count => Assert.InRange(count, 10_000 - 556, 10_000 + 556));
    }

    [Fact]
    public void NextNormal_ManyTimes_HasMeanZeroAndVarianceOne()
    {
        var random = new SeededRandom(1);
        var numbers = Enumerable.Range(0, 100_000).Select(_ => random.NextNormal()).ToArray();
        Assert.InRange(numbers.Average(), -0.02, 0.02);
        Assert.InRange(numbers.Average(number => number * number), 0.97, 1.03);
    }

    private static int[] Numbers(SeededRandom random) => [.. Enumerable.Range(0, 20).Select(_ => random.Next(10))];
}
