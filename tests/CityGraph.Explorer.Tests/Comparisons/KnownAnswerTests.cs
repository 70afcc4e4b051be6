using System.Collections.Immutable;
using CityGraph.Analysis;
using CityGraph.Explorer.Comparisons;
using CityGraph.Explorer.Measures;

namespace CityGraph.Explorer.Tests.Comparisons;

/// <summary>
/// Regions built so that the answer is known, over 200 seeds. Of one law, a difference may be reported in 5 % of them: at most 16 of 200, which a rate of 5 %
/// exceeds with a probability of 2 % (binomial). Of two laws it must be seen in 80 %.
/// </summary>
public sealed class KnownAnswerTests(ITestOutputHelper output)
{
    private const int Seeds = 200;
    private const int Cities = 10;
    private const int Partners = 10;
    private const int MostFalse = 16;
    private const int LeastTrue = 160;

    /// <summary>Of regions with as many partners, their density.</summary>
    private static readonly NetworkMeasure TiesACity = new("TIES_A_CITY", (network, _) => (double)network.Edges.Length / network.RegionCount);

    /// <summary>How far ties are gathered on one city: Freeman's centralisation of the cities' degrees, not normalised.</summary>
    private static readonly NetworkMeasure Centralisation = new("CENTRALISATION", (network, _) =>
        Enumerable.Range(0, network.RegionCount).Max(network.Network.Degree) - ((double)network.Edges.Length / network.RegionCount));

    [Fact]
    public void OneLaw_ADifference_IsReportedInFewSeeds()
    {
        var found = Enumerable.Range(1, Seeds).Select(seed => Compare(seed, _ => 0.3, _ => 0.3, otherCities: Cities - 3)).ToArray();
        var (reported, bySize) = (found.Count(one => one.Any(IsReported)), found.Count(one => IsMoreThanSize(one[1])));
        output.WriteLine($"{reported} reported, {bySize} more than sizes give, of {Seeds}");
        Assert.InRange(reported, 0, MostFalse);
        Assert.InRange(bySize, 0, MostFalse);
    }

    [Fact]
    public void DenserRegion_ADifference_IsSeen()
    {
        var found = Enumerable.Range(1, Seeds).Count(seed => IsReported(Compare(seed, _ => 0.55, _ => 0.25, Cities)[0]));
        output.WriteLine($"{found} of {Seeds}");
        Assert.InRange(found, LeastTrue, Seeds);
    }

    [Fact]
    public void RegionWithAHub_ADifference_IsMoreThanSizesGive()
    {
        // As many ties are expected of either. Whose the hub is cannot be told by relabelling: it is in one region or the other, always.
        var found = Enumerable.Range(1, Seeds).Count(seed => IsMoreThanSize(Compare(seed, city => city == 0 ? 1 : 0.2, _ => 0.28, Cities)[1]));
        output.WriteLine($"{found} of {Seeds}");
        Assert.InRange(found, LeastTrue, Seeds);
    }

    /// <summary>Two regions of one law and a third that has a tie with nearly every partner: of the two, no more differences are found than without it.</summary>
    [Fact]
    public void OneLawBesideAnother_ADifference_IsFoundInFewSeeds()
    {
        var found = Enumerable.Range(1, Seeds).Select(seed => CompareThree(seed)).ToArray();
        var (alike, apart) = (found.Count(one => one[0].P <= ComparisonWords.Significance), found.Count(one => one[1].P <= ComparisonWords.Significance));
        output.WriteLine($"{alike} alike and {apart} apart, of {Seeds}");
        Assert.InRange(alike, 0, MostFalse);
        Assert.InRange(apart, LeastTrue, Seeds);
    }

    private static bool IsReported(MeasureDifference difference) => difference.AdjustedP <= ComparisonWords.Significance;

    private static bool IsMoreThanSize(MeasureDifference difference) => difference.GivenSizes?.P <= ComparisonWords.Significance;

    /// <summary>The differences of ties a city of the first region to the second, and to the third.</summary>
    private static ImmutableArray<MeasureDifference> CompareThree(int seed)
    {
        var random = new SeededRandom(seed);
        var ties = new List<(string, string, string[])>();
        (string Name, string[] Cities)[] regions = [.. "abc".Select(name => ($"{name}", Enumerable.Range(0, Cities).Select(city => $"{name}{city}").ToArray()))];
        foreach (var (name, cities) in regions)
        {
            foreach (var city in cities)
            {
                for (var partner = 0; partner < Partners; partner++)
                {
                    if (random.NextDouble() < (name == "c" ? 0.9 : 0.3)) ties.Add((city, $"p{partner}", []));
                }
            }
        }

        var request = MadeRegions.Compare(regions, [.. ties]) with { Measures = [TiesACity], Samples = 39, Seed = seed };
        return Comparison.Of(request, AnalysisRun.Default).Measures[0].Differences;
    }

    /// <summary>The difference of either measure between two regions in which each city is tied to each partner with a probability of its own.</summary>
    private static MeasureDifference[] Compare(int seed, Func<int, double> law, Func<int, double> otherLaw, int otherCities)
    {
        var random = new SeededRandom(seed);
        var ties = new List<(string, string, string[])>();
        for (var partner = 0; partner < Partners; partner++)
        {
            for (var city = 0; city < Cities; city++)
            {
                if (random.NextDouble() < law(city)) ties.Add(($"a{city}", $"p{partner}", []));
            }

            for (var city = 0; city < otherCities; city++)
            {
                if (random.NextDouble() < otherLaw(city)) ties.Add(($"b{city}", $"p{partner}", []));
            }
        }

        (string, string[])[] regions =
            [("A", [.. Enumerable.Range(0, Cities).Select(city => $"a{city}")]), ("B", [.. Enumerable.Range(0, otherCities).Select(city => $"b{city}")])];
        var request = MadeRegions.Compare(regions, [.. ties]) with { Measures = [TiesACity, Centralisation], NullModel = ReferenceModel.Labels, Samples = 39, Seed = seed };
        return [.. Comparison.Of(request, AnalysisRun.Default).Measures.Select(measure => measure.Differences[0])];
    }
}
