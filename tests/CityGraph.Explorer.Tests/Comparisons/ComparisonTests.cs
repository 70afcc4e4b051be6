using CityGraph.Analysis;
using CityGraph.Explorer.Comparisons;
using CityGraph.Explorer.Measures;
using CityGraph.Explorer.Networks;

namespace CityGraph.Explorer.Tests.Comparisons;

/// <summary>What comes of comparing networks, by hand where that can be.</summary>
public sealed class ComparisonTests
{
    private static readonly (string, string, string[])[] TwoTies = [("a1", "x", ["paper"]), ("a2", "x", ["page", "paper"])];

    private static readonly ComparisonRequest Small = MadeRegions.Compare([("A", ["a1", "a2"]), ("B", ["b1", "b2"])], TwoTies) with { Samples = 999 };

    [Fact]
    public void Difference_OfFourCities_IsAsLikelyAsTheWaysToDealThem()
    {
        // Of the six ways to say which two cities are A's, one gives +2 and one -2: a third are as extreme as what was observed.
        var edges = MeasureOf(Comparison.Of(Small, AnalysisRun.Default), "EDGE_COUNT").Differences[0];

        Assert.Equal(("A", "B", 2.0), (edges.One, edges.Other, edges.Difference));
        Assert.InRange(edges.P!.Value, 0.28, 0.39);
        Assert.Equal(edges.P, edges.AdjustedP);
        Assert.Equal((2.0, 0.0, 1.0), (edges.GivenSizes!.Mean, edges.GivenSizes.Deviation, edges.GivenSizes.P));
    }

    [Fact]
    public void Value_OfANetwork_IsGivenAgainWithoutWhatItRestsOn()
    {
        var value = MeasureOf(Comparison.Of(Small, AnalysisRun.Default), "EDGE_COUNT").Values[0];

        // One of the two ties has two sources; without the paper it stays, without the page both do.
        Assert.Equal((2.0, 1.0), (value.Value, value.WithoutSingleSource));
        Assert.Equal(new(1, 2, "paper-publisher", "page-publisher", 0), value.LeavingOutPublishers);
        // A tenth of two ties is one at least.
        Assert.Equal(new(0.5, 1, 1, 100, 0), value.DroppingTies);
        Assert.Equal((2.0, 0.0, 1.0, null), (value.ByChance!.Mean, value.ByChance.Deviation, value.ByChance.P, value.ByChance.Z));
        Assert.Equal("An interval needs 5 cities to leave out one of; there are 2.", value.NoInterval);
        Assert.Null(value.UncertainDates);
    }

    [Fact]
    public void Sentences_OfASmallComparison_SayWhatIsNotKnown()
    {
        var comparison = Comparison.Of(Small, AnalysisRun.Default);
        var edges = MeasureOf(comparison, "EDGE_COUNT");

        Assert.Equal(
            "EDGE_COUNT: 2 in A; 0 in B. In A and B it is the same in all samples of the null model, which says nothing of it. "
            + $"It is higher by 2 in A than in B, which is not told apart from chance (p = {NumberText.Of(edges.Differences[0].P!.Value)}). "
            + "With the sizes and numbers of ties of A and B it cannot be otherwise.",
            edges.Says);
        Assert.Equal(
            "It does not say that what is not told apart from chance is alike: with so few cities and ties a difference can be there and stay unseen. "
            + "A rests on 2 sources, B on 0 sources: more may be known of A because more is written of it. "
            + "Some networks are too small for the measure to mean much; see their warnings.",
            edges.DoesNotSay);
        Assert.Equal(
            "DENSITY: 1 in A; not defined in B (Two-mode density needs nodes in both modes). In A it is the same in all samples of the null model, "
            + "which says nothing of it. A and B cannot be compared by it.",
            MeasureOf(comparison, "DENSITY").Says);
        Assert.Equal(
            "A has 2 ties of 2 cities. With fewer than 10 ties or 5 tied cities, one tie more or less changes most measures by a tenth or more: its numbers describe what is known, and show little of the region.",
            Assert.Single(comparison.Networks[0].Warnings));
        Assert.Equal("There are only 6 ways to say which belongs to which: p cannot be small, however much the networks differ.", comparison.Warnings[0]);
    }

    [Fact]
    public void Sentences_OfANumberThatTheNullModelFixes_SayWhatItsIntervalIsOf()
    {
        (string Name, string[] Cities)[] regions = [.. "ab".Select(name => (name.ToString().ToUpperInvariant(), Enumerable.Range(1, 6).Select(city => $"{name}{city}").ToArray()))];
        (string, string, string[])[] ties =
            [.. regions.SelectMany((region, i) => region.Cities.SelectMany((city, row) => Enumerable.Range(0, (row % 3) + 1 + i).Select(partner => (city, $"x{partner}", Array.Empty<string>()))))];
        var edges = MeasureOf(Comparison.Of(MadeRegions.Compare(regions, ties), AnalysisRun.Default), "EDGE_COUNT");

        Assert.NotNull(edges.Values[0].Interval);
        Assert.StartsWith(
            "EDGE_COUNT: 12 in A; 18 in B. In A and B it is the same in all samples of the null model, which says nothing of it. "
            + "Its interval tells how much it hangs on single cities, not whether it is more than chance. It is lower by 6 in A than in B (95 % interval",
            edges.Says,
            StringComparison.Ordinal);
        Assert.EndsWith("With the sizes and numbers of ties of A and B it cannot be otherwise, however narrow the interval.", edges.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void Comparison_OfDatesWhoseTiesOnlyGrow_IsNotTested()
    {
        var comparison = Comparison.Of(OfDates(TwoTies[..1], TwoTies), AnalysisRun.Default);

        const string Reason = "All ties of 2010 are ties of 2020 too, so that their difference can lie one way only: it is not tested.";
        var edges = MeasureOf(comparison, "EDGE_COUNT").Differences[0];
        Assert.Equal((-1.0, null, null, Reason), (edges.Difference, edges.P, edges.AdjustedP, edges.Reason));
        Assert.Equal(Reason, comparison.Warnings[0]);
    }

    [Fact]
    public void Comparison_OfDatesWithoutTies_IsNotTested() => Assert.Equal(
        "2010 has no ties: its differences are not tested. Compare what has some.",
        Comparison.Of(OfDates([], TwoTies), AnalysisRun.Default).Warnings[0]);

    [Fact]
    public void Difference_OfNone_IsNotTested()
    {
        var edges = MeasureOf(Comparison.Of(OfDates(TwoTies[..1], TwoTies[1..]), AnalysisRun.Default), "EDGE_COUNT");

        Assert.Equal((0.0, null, "There is no difference to test."), (edges.Differences[0].Difference, edges.Differences[0].P, edges.Differences[0].Reason));
        Assert.Contains("It is the same in 2010 and 2020", edges.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void Difference_ThatHangsOnOnePublisher_IsSaidNotToHold()
    {
        // Without the paper B has more ties than A.
        (string, string, string[])[] ties = [("a1", "x", ["paper"]), ("a2", "x", ["paper"]), ("b1", "x", ["page"])];
        var edges = MeasureOf(Comparison.Of(MadeRegions.Compare([("A", ["a1", "a2"]), ("B", ["b1", "b2"])], ties), AnalysisRun.Default), "EDGE_COUNT");

        Assert.Equal(new(-1, 2, "paper-publisher", "page-publisher", 0), edges.Differences[0].LeavingOutPublishers);
        Assert.Contains("Without paper-publisher the difference between A and B does not hold: it is -1.", edges.DoesNotSay, StringComparison.Ordinal);
    }

    [Fact]
    public void Comparison_AsJson_ComesBackWhole()
    {
        var json = ComparisonJson.Write(Comparison.Of(Small, AnalysisRun.Default));
        Assert.Equal(json, ComparisonJson.Write(ComparisonJson.Read(json)!));
        Assert.Equal(json, ComparisonJson.Write(Comparison.Of(Small, AnalysisRun.Default)));
    }

    [Theory]
    [InlineData("\"Checksum\":")]
    [InlineData("\"SelectionText\":")]
    [InlineData("\"NodeCount\":")]
    [InlineData("\"Measures\":")]
    public void Comparison_AsJsonOfAnotherShape_IsNone(string missing)
    {
        var json = ComparisonJson.Write(Comparison.Of(Small, AnalysisRun.Default));
        Assert.Contains(missing, json, StringComparison.Ordinal);
        Assert.Null(ComparisonJson.Read(json.Replace(missing, "\"Was\":", StringComparison.Ordinal)));
        Assert.Null(ComparisonJson.Read(json[..^9]));
    }

    [Fact]
    public void Comparison_OnTwoThreads_IsTheSame() => Assert.Equal(
        ComparisonJson.Write(Comparison.Of(Small, AnalysisRun.Default)), ComparisonJson.Write(Comparison.Of(Small, new() { Threads = 2 })));

    [Fact]
    public void Comparison_MeasuresInAnotherOrderOrAlone_HaveTheSameNumbers()
    {
        var both = Comparison.Of(Small, AnalysisRun.Default);
        var turned = Comparison.Of(Small with { Measures = [.. Small.Measures.Reverse()] }, AnalysisRun.Default);
        var alone = Comparison.Of(Small with { Measures = [Named("EDGE_COUNT")] }, AnalysisRun.Default);

        Assert.NotEqual(both.Checksum, turned.Checksum);
        Assert.Equal(MeasureOf(both, "EDGE_COUNT").Values, MeasureOf(turned, "EDGE_COUNT").Values);
        Assert.Equal(MeasureOf(both, "EDGE_COUNT").Values, MeasureOf(alone, "EDGE_COUNT").Values);
        Assert.Equal(MeasureOf(both, "EDGE_COUNT").Differences[0].P, MeasureOf(alone, "EDGE_COUNT").Differences[0].P);
    }

    [Fact]
    public void Comparison_OfRegionsThatShareCities_IsNotTested()
    {
        var comparison = Comparison.Of(MadeRegions.Compare([("A", ["a1", "a2"]), ("B", ["a1", "a2", "b1"])], TwoTies), AnalysisRun.Default);
        var edges = MeasureOf(comparison, "EDGE_COUNT").Differences[0];

        Assert.Equal((null, null, 0.0), (edges.P, edges.AdjustedP, edges.Difference));
        Assert.Equal("Regions that share cities (a1, a2) cannot be relabelled: their difference is not tested. Compare regions without common cities.", edges.Reason);
    }

    [Fact]
    public void Comparison_Cancelled_Ends()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => Comparison.Of(Small, new() { CancellationToken = cancelled.Token }));
    }

    [Fact]
    public void Progress_OfAComparison_GoesFromNothingToAll()
    {
        var progress = new List<double>();
        Comparison.Of(Small, new() { Progress = new Listener(progress.Add) });
        Assert.Equal(progress.Order(), progress);
        Assert.Equal(1, progress[^1], 9);
    }

    [Fact]
    public void Bounds_OfUncertainDates_AreFromTheLowerToTheHigher()
    {
        var (certain, possible) = (MadeRegions.Network(["a1", "a2"], TwoTies[..1], NetworkBoundary.TwoMode), Small.Networks[0].Network);
        var comparison = Comparison.Of(Small with { Networks = [Small.Networks[0] with { Bounds = (certain, possible) }, Small.Networks[1]] }, AnalysisRun.Default);
        Assert.Equal(new(1, 2), MeasureOf(comparison, "EDGE_COUNT").Values[0].UncertainDates);
    }

    private static NetworkMeasure Named(string name) => NetworkMeasures.All.First(measure => measure.Name == name);

    private static ComparedMeasure MeasureOf(NetworkComparison comparison, string name) => comparison.Measures.First(measure => measure.Measure == name);

    private sealed class Listener(Action<double> hear) : IProgress<double>
    {
        public void Report(double value) => hear(value);
    }

    private static ComparisonRequest OfDates((string, string, string[])[] first, (string, string, string[])[] second) => new(
        ComparedThings.Dates,
        [
            new("2010", MadeRegions.Network(["a1", "a2"], first, NetworkBoundary.TwoMode)),
            new("2020", MadeRegions.Network(["a1", "a2"], second, NetworkBoundary.TwoMode)),
        ],
        MadeRegions.Counts,
        ReferenceModel.FixedEdges,
        Samples: 199,
        Seed: 1);
}
