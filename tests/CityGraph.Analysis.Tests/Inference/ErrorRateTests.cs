using CityGraph.Analysis.Inference;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Inference;

/// <summary>
/// Networks built so that the truth is known, over 200 seeds. Where there is nothing to find, it is found at the level of 5 % at most 19 times: three standard
/// deviations (3.1) of a binomial count above the 10 expected. Where there is something, it is found at least 160 times (power 80 %).
/// </summary>
public sealed class ErrorRateTests
{
    private const int Seeds = 200;
    private const int MostFalse = 19;
    private const int LeastTrue = 160;
    private const int Samples = 99;
    private const int QapNodes = 16;

    private static readonly Func<Network, Measured<double>> Triangles = network =>
    {
        var triangles = 0;
        for (var edge = 0; edge < network.EdgeCount; edge++)
        {
            var (source, target) = network.Ends(edge);
            foreach (var third in network.Successors(source))
            {
                if (network.Successors(target).BinarySearch(third) >= 0) triangles++;
            }
        }

        return triangles / 3.0;
    };

    [Fact]
    public void ConditionalUniformGraphs_NetworkAtRandom_SeldomShowsClosure() =>
        Assert.InRange(Found(seed => ShowsClosure(ConditionalUniformGraphs.WithEdges(20, 40, isDirected: false, seed, stream: 0), seed)), 0, MostFalse);

    // Four groups of five, most of whom are joined within and few without.
    [Fact]
    public void ConditionalUniformGraphs_NetworkOfGroups_ShowsClosure() =>
        Assert.InRange(Found(seed => ShowsClosure(Groups(seed), seed)), LeastTrue, Seeds);

    [Fact]
    public void LabelPermutation_RegionsAlike_SeldomDiffer() => Assert.InRange(Found(seed => RegionsDiffer(seed, partnersOfFirst: 4)), 0, MostFalse);

    [Fact]
    public void LabelPermutation_RegionsThatDiffer_AreSeenTo() => Assert.InRange(Found(seed => RegionsDiffer(seed, partnersOfFirst: 7)), LeastTrue, Seeds);

    [Fact]
    public void MaxT_EightMeasuresWithoutDifference_SeldomFindsAny()
    {
        Assert.InRange(Found(seed => MaxT.AdjustedPValues(EightMeasures(seed, difference: 0)).Any(p => p.Value <= 0.05)), 0, MostFalse);
        // One by one they find something in a third of the cases.
        Assert.InRange(Found(seed => EightMeasures(seed, difference: 0).Any(measure => PermutationTest.Of(measure).Value!.PValue <= 0.05)), 40, Seeds);
    }

    [Fact]
    public void MaxT_OneMeasureDiffers_FindsItAndSeldomAnother()
    {
        var adjusted = Enumerable.Range(0, Seeds).Select(seed => MaxT.AdjustedPValues(EightMeasures(seed, difference: 1.5))).ToArray();
        Assert.InRange(adjusted.Count(p => p[0].Value <= 0.05), LeastTrue, Seeds);
        Assert.InRange(adjusted.Count(p => p.Skip(1).Any(other => other.Value <= 0.05)), 0, MostFalse);
    }

    [Fact]
    public void QapCorrelation_OfWhatNodesDoOnly_IsSeldomFound()
    {
        // Ties of a node hang together in both variables, which have nothing to do with each other.
        var tests = Enumerable.Range(0, Seeds).Select(seed => QapCorrelation.Of(Variable(seed, 0), Variable(seed, 1), Options(seed)).Value!).ToArray();
        Assert.InRange(tests.Count(test => test.PTwoSided <= 0.05), 0, MostFalse);
        // As if the 120 pairs were independent it would be found far oftener: 0.179 is the critical correlation.
        Assert.InRange(tests.Count(test => Math.Abs(test.Value) > 0.179), 50, Seeds);
    }

    [Fact]
    public void QapRegression_CovariateThatOnlyGoesWithAnother_IsSeldomFoundAndTheOtherIs()
    {
        var tests = Enumerable.Range(0, Seeds).Select(seed =>
        {
            var (z, noise, own) = (Variable(seed, 0), Variable(seed, 1), Variable(seed, 2));
            var x = Make((i, j) => z[i, j] + own[i, j]);
            return QapRegression.Of(Make((i, j) => z[i, j] + noise[i, j]), [x, z], Options(seed)).Value!.Covariates;
        }).ToArray();
        Assert.InRange(tests.Count(covariates => covariates[0].PTwoSided <= 0.05), 0, MostFalse);
        Assert.InRange(tests.Count(covariates => covariates[1].PTwoSided <= 0.05), LeastTrue, Seeds);
    }

    [Fact]
    public void QapLogisticRegression_CovariateThatOnlyGoesWithAnother_IsSeldomFoundAndTheOtherIs()
    {
        var tests = Enumerable.Range(0, Seeds).Select(seed =>
        {
            var (z, noise, own) = (Variable(seed, 0), Variable(seed, 1), Variable(seed, 2));
            var x = Make((i, j) => z[i, j] + own[i, j]);
            var tie = Make((i, j) => z[i, j] + noise[i, j] > 0 ? 1 : 0);
            return QapLogisticRegression.Of(tie, [x, z], Options(seed) with { Samples = 19 }).Value!.Covariates;
        }).ToArray();
        Assert.InRange(tests.Count(covariates => covariates[0].PTwoSided <= 0.05), 0, MostFalse);
        Assert.InRange(tests.Count(covariates => covariates[1].PTwoSided <= 0.05), LeastTrue, Seeds);
    }

    [Fact]
    public void Intervals_OfADensity_SeldomMissTheTruth()
    {
        Func<Network, Measured<double>> density = network => network.EdgeCount / (network.NodeCount * (network.NodeCount - 1) / 2.0);
        Assert.InRange(Found(seed => Misses(Jackknife.OverNodes(AtRandom(seed), [density])[0])), 0, MostFalse);
        Assert.InRange(Found(seed => Misses(BootstrapInterval.Of(Redrawn(AtRandom(seed), seed + Seeds)))), 0, MostFalse);

        SampledStatistic Redrawn(Network network, long seed) =>
            SampledStatistic.Draw(network, [density], stream => VertexBootstrap.Sample(network, seed, stream), Samples)[0];

        static Network AtRandom(int seed) => Sketch.Random(seed, nodes: 20, density: 0.3);
        static bool Misses(Measured<Interval> interval) => interval.Value!.Lower > 0.3 || interval.Value.Upper < 0.3;
    }

    private static int Found(Func<int, bool> isFound) => Enumerable.Range(0, Seeds).Count(isFound);

    private static bool ShowsClosure(Network network, int seed)
    {
        var drawn = SampledStatistic.Draw(
            network, [Triangles], stream => ConditionalUniformGraphs.WithEdges(network.NodeCount, network.EdgeCount, isDirected: false, seed + Seeds, stream), Samples);
        return PermutationTest.Of(drawn[0], Alternative.Greater).Value!.PValue <= 0.05;
    }

    private static Network Groups(int seed)
    {
        var (random, network) = (new SeededRandom(seed), new NetworkBuilder(20, isDirected: false));
        for (var one = 0; one < 20; one++)
        {
            for (var other = 0; other < one; other++)
            {
                if (random.NextDouble() < (one / 5 == other / 5 ? 0.8 : 0.05)) network.Add(one, other);
            }
        }

        return network.Build();
    }

    /// <summary>Two regions of 15 cities; each city has up to 40 partners, those of the second 4 on average. Which region a city belongs to is permuted.</summary>
    private static bool RegionsDiffer(int seed, double partnersOfFirst)
    {
        var random = new SeededRandom(seed);
        var cities = TwoModeNetwork.Create(30, 40, Enumerable.Range(0, 30 * 40)
            .Select(pair => (Row: pair / 40, Column: pair % 40))
            .Where(pair => random.NextDouble() < (pair.Row < 15 ? partnersOfFirst : 4) / 40)
            .ToArray());
        int[] asIs = [.. Enumerable.Range(0, 30)];
        var drawn = SampledStatistic.Draw(asIs, [order => MeanPartners(order[..15]) - MeanPartners(order[15..])], Shuffled, Samples);
        return PermutationTest.Of(drawn[0]).Value!.PValue <= 0.05;

        double MeanPartners(int[] region) => region.Average(city => cities.ColumnsOf(city).Length);

        int[] Shuffled(long stream)
        {
            int[] order = [.. asIs];
            new SeededRandom(seed, stream + 1).Shuffle<int>(order);
            return order;
        }
    }

    /// <summary>Eight measures of 30 nodes, of which the first differs between the first half of the nodes and the second.</summary>
    private static IReadOnlyList<SampledStatistic> EightMeasures(int seed, double difference)
    {
        var random = new SeededRandom(seed);
        var values = Enumerable.Range(0, 8).Select(measure => Enumerable.Range(0, 30)
            .Select(node => random.NextNormal() + (measure == 0 && node < 15 ? difference : 0)).ToArray()).ToArray();
        int[] asIs = [.. Enumerable.Range(0, 30)];
        var statistics = values.Select(of => (Func<int[], Measured<double>>)(order => order[..15].Average(node => of[node]) - order[15..].Average(node => of[node])));
        return SampledStatistic.Draw(asIs, [.. statistics], stream =>
        {
            int[] order = [.. asIs];
            new SeededRandom(seed, stream + 1).Shuffle<int>(order);
            return order;
        }, Samples);
    }

    private static QapOptions Options(int seed) => new() { Samples = Samples, Seed = seed + Seeds };

    /// <summary>What each node of a pair adds, and as much noise.</summary>
    private static DyadicVariable Variable(int seed, int stream)
    {
        var random = new SeededRandom(seed, stream);
        double[] ofNode = [.. Enumerable.Range(0, QapNodes).Select(_ => random.NextNormal())];
        return Make((i, j) => ofNode[i] + ofNode[j] + random.NextNormal());
    }

    private static DyadicVariable Make(Func<int, int, double> value) => DyadicVariable.Create("variable", QapNodes, false, (i, j) => value(i, j)).Value!;
}
