namespace CityGraph.Analysis.Inference;

/// <summary>The deviance of given coefficients, and its derivatives, in one pass over all pairs.</summary>
internal sealed class LogisticStep
{
    private readonly Dyads _dyads;
    private readonly double[] _ties;
    private readonly double[][] _covariates;
    private readonly double[]? _permuted;

    // Numbers of a row of pairs: the intercept's and the permuted covariate's, the linear predictor, then the weight, and the rest.
    private readonly double[] _ones;
    private readonly double[] _buffer;
    private readonly double[] _predictor;
    private readonly double[] _rest;
    private readonly double[] _weighted;

    public LogisticStep(Dyads dyads, double[] ties, double[][] covariates, double[]? permuted)
    {
        (_dyads, _ties, _covariates, _permuted) = (dyads, ties, covariates, permuted);
        Size = 1 + covariates.Length + (permuted is null ? 0 : 1);
        (Score, Information) = (new double[Size], new double[Size, Size]);
        (_ones, _buffer, _predictor) = (new double[dyads.NodeCount], new double[dyads.NodeCount], new double[dyads.NodeCount]);
        (_rest, _weighted) = (new double[dyads.NodeCount], new double[dyads.NodeCount]);
        Array.Fill(_ones, 1);
    }

    /// <summary>How many coefficients there are.</summary>
    public int Size { get; }

    /// <summary>The first derivatives of the log-likelihood.</summary>
    public double[] Score { get; }

    /// <summary>The second derivatives, less than 0 as they are, with the sign turned; the lower half is filled.</summary>
    public double[,] Information { get; }

    /// <summary>Computes the derivatives, and gives the deviance. O(k² n²).</summary>
    public double Compute(double[] coefficients, ReadOnlySpan<int> order)
    {
        Array.Clear(Score);
        Array.Clear(Information);
        var deviance = 0.0;
        for (var source = 0; source < _dyads.NodeCount; source++)
        {
            _dyads.ThrowIfCancelled();
            if (_permuted is not null) _dyads.PermutedRow(_permuted, order, source, _buffer);
            deviance += Row(coefficients, source);
        }

        return deviance;
    }

    private double Row(double[] coefficients, int source)
    {
        var ties = _dyads.Row(_ties, source);
        var predictor = _predictor.AsSpan(0, ties.Length);
        predictor.Fill(coefficients[0]);
        for (var i = 1; i < Size; i++)
        {
            var column = Column(i, source, ties.Length);
            for (var target = 0; target < predictor.Length; target++) predictor[target] += coefficients[i] * column[target];
        }

        var deviance = 0.0;
        for (var target = 0; target < ties.Length; target++)
        {
            if (target == source)
            {
                (predictor[target], _rest[target]) = (0, 0);
                continue;
            }

            // p = 1 / (1 + e⁻ˣ) of a tie; the smaller of p and 1 - p is exact for any x.
            var small = Math.Exp(-Math.Abs(predictor[target]));
            var less = small / (1 + small);
            var isUnlikely = predictor[target] < 0 == (ties[target] != 0);
            deviance += 2 * (Math.Log(1 + small) + (isUnlikely ? Math.Abs(predictor[target]) : 0));
            var missed = isUnlikely ? 1 - less : less;
            _rest[target] = ties[target] != 0 ? missed : -missed;
            predictor[target] = less * (1 - less);
        }

        AddProducts(source, predictor, _rest.AsSpan(0, ties.Length));
        return deviance;
    }

    private void AddProducts(int source, ReadOnlySpan<double> weights, ReadOnlySpan<double> rest)
    {
        var weighted = _weighted.AsSpan(0, weights.Length);
        for (var i = 0; i < Size; i++)
        {
            var column = Column(i, source, weights.Length);
            Score[i] += Dyads.SumOfProducts(column, rest);
            for (var target = 0; target < weighted.Length; target++) weighted[target] = weights[target] * column[target];
            for (var j = 0; j <= i; j++) Information[i, j] += Dyads.SumOfProducts(weighted, Column(j, source, weights.Length));
        }
    }

    private ReadOnlySpan<double> Column(int at, int source, int length)
    {
        if (at == 0) return _ones.AsSpan(0, length);
        return at <= _covariates.Length ? _dyads.Row(_covariates[at - 1], source) : _buffer.AsSpan(0, length);
    }
}
