using CityGraph.Analysis.TwoMode;

namespace CityGraph.Analysis.Backbone;

/// <summary>
/// The backbone of a projection: pairs of rows that share more columns than they would if each row and each column had its degree only on average.
/// Z. Neal, Social Networks 39, 2014, 84–97; with the probabilities of the bipartite configuration model: Z. P. Neal, R. Domagalski and B. Sagan,
/// Scientific Reports 11, 2021, 23929. R's backbone approximates the distribution of how many are shared; here it is exact.
/// </summary>
public static class StochasticDegreeSequenceModel
{
    /// <summary>
    /// The p of two rows that share c columns is the probability that c or more of independent trials succeed, one for each column, whose probability is that
    /// of both rows being joined with it. One test for each pair of rows, as those that share none have been tested too: their p is 1. Pairs of the same
    /// degrees and c have the same p, which is worked out once, in O(columns · c). Columns are projected by <see cref="TwoModeNetwork.Transposed"/>.
    /// Not defined where the degrees leave the model without probabilities.
    /// </summary>
    public static Measured<ExtractedBackbone> Of(TwoModeNetwork network, BackboneOptions? options = null, AnalysisRun? run = null)
    {
        run ??= AnalysisRun.Default;
        var projection = Projection.ByCount(network, run);
        if (BipartiteConfigurationModel.Fit(network, run.CancellationToken) is not { } model)
            return new NotDefined("The stochastic degree sequence model finds no probabilities that go with the degrees of this network.");

        var (sources, targets) = projection.AllEnds();
        var questions = new (int One, int Other, int Shared)[sources.Length];
        for (var edge = 0; edge < questions.Length; edge++)
        {
            var (one, other) = (model.RowClassOf(sources[edge]), model.RowClassOf(targets[edge]));
            questions[edge] = (Math.Min(one, other), Math.Max(one, other), (int)projection.Weight(edge));
        }

        var distinct = questions.Distinct().Order().ToArray();
        var answers = new Dictionary<(int, int, int), double>(distinct.Length);
        Blocks.Run(
            distinct.Length,
            run,
            () => new double[network.ColumnCount],
            (question, both) =>
            {
                var (one, other, shared) = distinct[question];
                for (var column = 0; column < both.Length; column++) both[column] = model.Probability(one, column) * model.Probability(other, column);
                return PoissonBinomial.AtLeast(both, shared);
            },
            (question, p) => answers.Add(distinct[question], p));
        return ExtractedBackbone.Create(projection, [.. questions.Select(question => answers[question])], Pairs(network.RowCount), options);
    }

    private static long Pairs(long rows) => rows * (rows - 1) / 2;
}
