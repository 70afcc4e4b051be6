using CityGraph.Analysis.Inference;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Inference;

/// <summary>
/// Numbers of a formula over eight nodes. Coefficients and statistics are those of sna 2.7-1 (gcor, netlm) and R 4.2 (glm, run to convergence);
/// without direction a pair has the number of its smaller node as source.
/// </summary>
public sealed class QapTests
{
    private static readonly QapOptions Few = new() { Samples = 99, Seed = 3 };

    [Theory]
    [InlineData(true, 0.03289807925145323)]
    [InlineData(false, -0.1636356239402435)]
    public void Correlation_Formula_IsThatOfGcor(bool isDirected, double expected)
    {
        var test = QapCorrelation.Of(Dependent(isDirected), First(isDirected), Few).Value!;
        Assert.Equal(expected, test.Value, 1e-12);
        Assert.Equal(test.Value, test.Statistic);
    }

    [Theory]
    [InlineData(true, 5.133560382916051879, 0.056056701030927858, -0.034793814432989879, 0.24949386898787973, -0.10950132825049572, 0.0013082242707370309)]
    [InlineData(false, 7.02386090863044554, -0.27038692770155692, -0.42777863419145956, -0.88276965649182837, -1.00504563233591493, 0.064572265342629304)]
    public void Regression_Formula_IsThatOfNetlm(bool isDirected, double intercept, double first, double second, double t1, double t2, double explained)
    {
        var result = QapRegression.Of(Dependent(isDirected), [First(isDirected), Second(isDirected)], Few).Value!;
        Assert.Equal(intercept, result.Intercept, 1e-11);
        Assert.Equal(first, result.Covariates[0].Value, 1e-11);
        Assert.Equal(second, result.Covariates[1].Value, 1e-11);
        Assert.Equal(t1, result.Covariates[0].Statistic, 1e-11);
        Assert.Equal(t2, result.Covariates[1].Statistic, 1e-11);
        Assert.Equal(first / t1, result.StandardErrors[0], 1e-11);
        Assert.Equal(explained, result.RSquared, 1e-11);
        Assert.Equal(isDirected ? 56 : 28, result.Pairs);
    }

    [Theory]
    [InlineData(true, 0.234401585606332813, -0.033590807905726654, -0.031020175354824132, -0.24962221606665527, -0.16303835243345466, 77.462905823788233, 77.561040458887462)]
    [InlineData(false, 1.264269661996272998, -0.306986343430023678, -0.093777234022214162, -1.48675388016815191, -0.34018526379135849, 36.201403888202115, 38.673263242745165)]
    public void Logistic_Formula_IsThatOfGlm(
        bool isDirected, double intercept, double first, double second, double z1, double z2, double deviance, double nullDeviance)
    {
        var result = QapLogisticRegression.Of(Binary(isDirected), [First(isDirected), Second(isDirected)], Few).Value!;
        Assert.Equal(intercept, result.Intercept, 1e-9);
        Assert.Equal(first, result.Covariates[0].Value, 1e-9);
        Assert.Equal(second, result.Covariates[1].Value, 1e-9);
        Assert.Equal(z1, result.Covariates[0].Statistic, 1e-9);
        Assert.Equal(z2, result.Covariates[1].Statistic, 1e-9);
        Assert.Equal(first / z1, result.StandardErrors[0], 1e-9);
        Assert.Equal(deviance, result.Deviance, 1e-9);
        Assert.Equal(nullDeviance, result.NullDeviance, 1e-9);
    }

    [Fact]
    public void Regression_Permutations_AreThoseOfNewFits()
    {
        // Each permuted t-value is what a new fit with the permuted residual gives.
        var (x, z, y) = (First(true), Second(true), Dependent(true));
        var permutations = QapRegression.Of(y, [x, z], Few).Value!.Covariates[0].Permutations;
        var onZ = QapRegression.Of(x, [z], Few).Value!;
        for (var stream = 0; stream < 5; stream++)
        {
            int[] order = [.. Enumerable.Range(0, 8)];
            new SeededRandom(Few.Seed, stream).Shuffle<int>(order);
            var permuted = Make("permuted", true, (i, j) => x[order[i], order[j]] - (onZ.Covariates[0].Value * z[order[i], order[j]]));
            Assert.Equal(QapRegression.Of(y, [permuted, z], Few).Value!.Covariates[0].Statistic, permutations.Samples[stream]!.Value, 1e-9);
        }
    }

    [Fact]
    public void Tests_Two_ShareTheirPermutationsOnAnyThreads()
    {
        var (one, two) = (Run(new()), Run(new() { Threads = 2 }));
        Assert.Equal(one, two);

        static IEnumerable<double?> Run(AnalysisRun run) =>
            QapLogisticRegression.Of(Binary(true), [First(true), Second(true)], Few, run).Value!.Covariates.SelectMany(covariate => covariate.Permutations.Samples)
                .Concat(QapRegression.Of(Dependent(true), [First(true)], Few, run).Value!.Covariates[0].Permutations.Samples)
                .Concat(QapCorrelation.Of(Dependent(true), First(true), Few, run).Value!.Permutations.Samples);
    }

    [Fact]
    public void Correlation_WithItself_IsAsUnlikelyAsCanBe()
    {
        // No other order of the nodes gives the same.
        var test = QapCorrelation.Of(First(true), First(true), Few).Value!;
        Assert.Equal(1, test.Value, 1e-12);
        Assert.Equal((0.01, 1.0, 0.01), (test.PGreater, test.PLess, test.PTwoSided));
    }

    [Fact]
    public void Correlation_DirectedWithUndirected_TakesBothDirections()
    {
        var symmetric = Make("symmetric", true, (i, j) => Number(Math.Min(i, j), Math.Max(i, j)));
        Assert.Equal(
            QapCorrelation.Of(First(true), symmetric, Few).Value!.Value,
            QapCorrelation.Of(First(true), Make("undirected", false, Number), Few).Value!.Value,
            1e-12);

        static double Number(int i, int j) => (2 * i) + (3 * j) + (i * j);
    }

    [Fact]
    public void DyadicVariable_OfNetwork_AddsParallelsAndLeavesOutLoops()
    {
        var variable = DyadicVariable.Of("ties", Sketch.Weighted(3, false, (0, 1, 2), (1, 0, 3), (1, 1, 7))).Value!;
        Assert.Equal((5, 5, 0), (variable[0, 1], variable[1, 0], variable[1, 2]));
        var problem = Assert.Throws<ArgumentException>(() => variable[1, 1]);
        Assert.StartsWith("A node and itself are no pair.", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DyadicVariable_MissingOrTooMany_SaysWhy()
    {
        Assert.Equal(
            "'distance' has no number for 2 pairs of nodes, the first of them 0 and 2: leave out nodes, or fill in what is missing.",
            DyadicVariable.Create("distance", 3, false, (_, target) => target == 2 ? double.NaN : 1).Reason);
        Assert.Equal(
            "'distance' has no number for 1 pair of nodes, the first of them 1 and 0: leave out nodes, or fill in what is missing.",
            DyadicVariable.Create("distance", 2, true, (source, _) => source == 1 ? null : 1).Reason);
        Assert.Equal("Permuting pairs takes up to 2000 nodes; there are 2001.", DyadicVariable.Create("distance", 2_001, false, (_, _) => 1).Reason);
        Assert.Equal("Permuting pairs takes up to 2000 nodes; there are 2001.", DyadicVariable.Of("ties", Sketch.Empty(2_001)).Reason);
    }

    [Fact]
    public void Regression_NotDefined_SaysWhy()
    {
        var (y, x) = (Dependent(true), First(true));
        Assert.Equal("'same' is the same for all pairs of nodes.", QapCorrelation.Of(y, Make("same", true, (_, _) => 0.1)).Reason);
        Assert.Equal("'same' is the same for all pairs of nodes.", QapRegression.Of(y, [x, Make("same", true, (_, _) => 0.1)]).Reason);
        Assert.Equal("'twice' follows from the covariates before it: leave one of them out.", QapRegression.Of(y, [x, Make("twice", true, (i, j) => 1 - (2 * x[i, j]))]).Reason);
        Assert.Equal("The covariates explain 'y' without rest: there is nothing to test against.", QapRegression.Of(y, [Make("all", true, (i, j) => 3 + (2 * y[i, j]))]).Reason);
        Assert.Equal("'y' must be 0 or 1 for each pair of nodes.", QapLogisticRegression.Of(y, [x]).Reason);
        Assert.Equal(
            "The covariates tell some ties from non-ties without fail: the likelihood has no maximum.",
            QapLogisticRegression.Of(Binary(true), [x, Make("above", true, (i, j) => y[i, j] > 5 ? 1 + (y[i, j] / 10) : 0)]).Reason);
        var small = DyadicVariable.Of("ties", Sketch.Path(2)).Value!;
        Assert.Equal("Permuting pairs needs at least three nodes; there are 2.", QapCorrelation.Of(small, small).Reason);
        var three = DyadicVariable.Of("ties", Sketch.Path(3)).Value!;
        Assert.Equal("A regression on 2 covariates needs more than 3 pairs of nodes; there are 3.", QapRegression.Of(three, [three, three]).Reason);
    }

    [Fact]
    public void Regression_CallerBugs_Throw()
    {
        var (y, other) = (Dependent(true), DyadicVariable.Of("ties", Sketch.Path(3)).Value!);
        Assert.StartsWith("'y' has 8 nodes, 'ties' has 3.", Assert.Throws<ArgumentException>(() => QapRegression.Of(y, [other])).Message, StringComparison.Ordinal);
        Assert.StartsWith("'y' has 8 nodes, 'ties' has 3.", Assert.Throws<ArgumentException>(() => QapCorrelation.Of(y, other)).Message, StringComparison.Ordinal);
        Assert.StartsWith("A regression needs a covariate.", Assert.Throws<ArgumentException>(() => QapRegression.Of(y, [])).Message, StringComparison.Ordinal);
    }

    private static DyadicVariable First(bool isDirected) => Make("x1", isDirected, (i, j) => ((3 * i) + (5 * j)) % 7);

    private static DyadicVariable Second(bool isDirected) => Make("x2", isDirected, (i, j) => ((i * i) + (2 * j)) % 5);

    private static DyadicVariable Dependent(bool isDirected) => Make("y", isDirected, (i, j) => ((2 * i) + (3 * j) + (i * j)) % 11);

    private static DyadicVariable Binary(bool isDirected) => Make("b", isDirected, (i, j) => ((2 * i) + (3 * j) + (i * j)) % 11 > 5 ? 1 : 0);

    private static DyadicVariable Make(string name, bool isDirected, Func<int, int, double> value) => DyadicVariable.Create(name, 8, isDirected, (i, j) => value(i, j)).Value!;
}
