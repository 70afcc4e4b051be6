using CityGraph.Analysis;
using CityGraph.Explorer.Comparisons;

namespace CityGraph.Explorer.Tests.Comparisons;

/// <summary>Differences of more than two networks.</summary>
public sealed class ComparedPairTests
{
    private static readonly (string, string[])[] Two = [("A", ["a1", "a2", "a3"]), ("B", ["b1", "b2", "b3"])];

    private static readonly (string, string, string[])[] Ties =
        [("a1", "x", []), ("a2", "x", []), ("a3", "x", []), ("a3", "y", []), ("b1", "y", []), ("c1", "x", []), ("c1", "y", []), ("c2", "x", [])];

    [Fact]
    public void Difference_OfTwo_DoesNotDependOnAThird()
    {
        var alone = Comparison.Of(MadeRegions.Compare(Two, Ties), AnalysisRun.Default).Measures[0].Differences[0];
        var three = Comparison.Of(MadeRegions.Compare([.. Two, ("C", ["c1", "c2"])], Ties), AnalysisRun.Default);

        Assert.Equal([("A", "B"), ("A", "C"), ("B", "C")], three.Measures[0].Differences.Select(difference => (difference.One, difference.Other)));
        var beside = three.Measures[0].Differences[0];
        Assert.Equal((alone.Difference, alone.P, alone.EffectSize), (beside.Difference, beside.P, beside.EffectSize));
        Assert.Equal(Math.Min(1, 3 * alone.AdjustedP!.Value), beside.AdjustedP);
        Assert.Contains("What belongs to neither of the two regions stays where it is", three.Method[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Pair_ThatSharesCities_LeavesTheOthersTested()
    {
        var comparison = Comparison.Of(MadeRegions.Compare([.. Two, ("C", ["a1", "c1"])], Ties), AnalysisRun.Default);

        const string Problem = "Regions that share cities (a1) cannot be relabelled: their difference is not tested. Compare regions without common cities.";
        Assert.Equal([null, Problem, null], comparison.Measures[0].Differences.Select(difference => difference.Reason));
        Assert.Equal([true, false, true], comparison.Measures[0].Differences.Select(difference => difference.P is not null));
        Assert.Equal(
            [
                Problem,
                "There are only 20 ways to say what belongs to A and what to B: p cannot be small, however much the networks differ.",
                "There are only 10 ways to say what belongs to B and what to C: p cannot be small, however much the networks differ.",
            ],
            comparison.Warnings.Take(3));
    }

    [Fact]
    public void Pairs_ForWhichSamplesAreTooFew_AreWarnedOf()
    {
        (string, string[])[] regions = [.. "abcde".Select(name => ($"{name}", new[] { $"{name}1", $"{name}2", $"{name}3", $"{name}4" }))];
        var request = MadeRegions.Compare(regions, [.. regions.Select(region => (region.Item2[0], "x", Array.Empty<string>()))]);

        Assert.Contains(
            "With 99 samples no adjusted p of 10 pairs is below 0.1: ask for 199 samples or more.",
            Comparison.Of(request with { Samples = 99 }, AnalysisRun.Default).Warnings);
        Assert.DoesNotContain(
            Comparison.Of(request, AnalysisRun.Default).Warnings, warning => warning.StartsWith("With 199 samples", StringComparison.Ordinal));
    }

    [Fact]
    public void NullModel_OfLabels_DealsAmongAll()
    {
        var comparison = Comparison.Of(MadeRegions.Compare([.. Two, ("C", ["c1", "c2"])], Ties) with { NullModel = ReferenceModel.Labels }, AnalysisRun.Default);

        // Eight ties of eight cities, dealt to regions of three, three and two of them.
        var edges = comparison.Measures.First(measure => measure.Measure == "EDGE_COUNT");
        Assert.Equal([3, 3, 2], edges.Values.Select(value => (int)Math.Round(value.ByChance!.Mean)));
    }
}
