namespace CityGraph.Analysis.Comparison;

/// <summary>
/// How alike two networks are by the graphlets around their nodes, from 0 to 1 (the same distributions). For each orbit j let d(k) be how many nodes touch it k
/// times, S(k) = d(k) / k and N(k) = S(k) / ΣS for k from 1 on; the agreement is 1 - √(Σ(N(k) - N'(k))²) / √2. N. Pržulj, Bioinformatics 23(2), 2007, with the
/// factor of her correction in 26(6), 2010.
/// </summary>
/// <param name="ByOrbit">The agreement of each orbit; 1 where no node of either network touches it.</param>
/// <param name="Arithmetic">Their arithmetic mean.</param>
/// <param name="Geometric">Their geometric mean: 0 if one of them is.</param>
/// <remarks>Over the <see cref="GraphletOrbits.Count"/> orbits of graphlets of two to four nodes; hers are the 73 of up to five.</remarks>
public sealed record GraphletDegreeAgreement(IReadOnlyList<double> ByOrbit, double Arithmetic, double Geometric)
{
    /// <summary>As long as <see cref="GraphletOrbits.OfNodes"/> for each network. Not defined where one has no nodes.</summary>
    public static Measured<GraphletDegreeAgreement> Of(Network one, Network other, AnalysisRun? run = null)
    {
        if (one.NodeCount == 0 || other.NodeCount == 0) return new NotDefined("Graphlets need networks with nodes.");
        run ??= AnalysisRun.Default;
        var (ofOne, ofOther) = (GraphletOrbits.OfNodes(one, run.Part(0, 0.5)), GraphletOrbits.OfNodes(other, run.Part(0.5, 1)));
        double[] byOrbit = [.. Enumerable.Range(0, GraphletOrbits.Count).Select(orbit => Agreement(Distribution(ofOne, orbit), Distribution(ofOther, orbit)))];
        var geometric = byOrbit.Contains(0) ? 0 : Math.Exp(byOrbit.Average(Math.Log));
        return new GraphletDegreeAgreement(byOrbit, byOrbit.Average(), Math.Min(geometric, 1));
    }

    private static double Agreement(SortedDictionary<long, double> one, SortedDictionary<long, double> other)
    {
        var squares = one.Sum(entry => Square(entry.Value - other.GetValueOrDefault(entry.Key)))
            + other.Where(entry => !one.ContainsKey(entry.Key)).Sum(entry => Square(entry.Value));
        return Math.Max(1 - Math.Sqrt(squares / 2), 0);

        static double Square(double value) => value * value;
    }

    private static SortedDictionary<long, double> Distribution(IReadOnlyList<long[]> nodes, int orbit)
    {
        var scaled = new SortedDictionary<long, double>();
        foreach (var touching in nodes.Select(counts => counts[orbit]).Where(count => count > 0).CountBy(count => count))
        {
            scaled.Add(touching.Key, touching.Value / (double)touching.Key);
        }

        var sum = scaled.Values.Sum();
        var distribution = new SortedDictionary<long, double>();
        foreach (var (times, share) in scaled) distribution.Add(times, share / sum);
        return distribution;
    }
}
