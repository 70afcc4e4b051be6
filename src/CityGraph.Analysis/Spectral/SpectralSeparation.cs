namespace CityGraph.Analysis.Spectral;

/// <summary>
/// The spectral separation |λ₁ / λ₂| of the two eigenvalues of the adjacency matrix that are greatest by magnitude, each counted as often as it occurs; of
/// a directed network, of its two greatest singular values. From 1 on: 1 where two components share the leading eigenvalue and in connected networks of two
/// modes, which have -λ₁ too. Weighted networks use weights; parallel edges add up; an undirected self-loop counts twice. To about 1e-9 of itself, in
/// some hundred times O(n + m). J. Kunegis, KONECT handbook, 2013.
/// </summary>
public static class SpectralSeparation
{
    public static Measured<double> Of(Network network, AnalysisRun? run = null)
    {
        run ??= AnalysisRun.Default;
        if (network.EdgeCount == 0) return new NotDefined("Spectral separation needs at least one edge.");
        var symmetric = network.IsDirected ? DoubleCover.Of(network) : network;
        var classes = CommunicatingClasses.Of(symmetric);
        var bounds = LeadingEigenvalue.UpperBounds(symmetric, classes);
        var rowOf = new int[symmetric.NodeCount];
        var (first, second) = (0.0, 0.0);
        foreach (var number in Enumerable.Range(0, classes.Count).OrderByDescending(number => bounds[number]))
        {
            if (bounds[number] <= second) break;
            var matrix = LeadingEigenvalue.Block(symmetric, classes[number], rowOf);
            if (LanczosMethod.Solve(matrix, 1, run) is not { } top) return LeadingEigenvalue.NotSettled;
            Take(top.Greatest);
            // What comes twice within a component is the second at most: the first of a connected network is its only one.
            Take(Math.Max(top.Second ?? 0, 0));
            // The negative eigenvalues of a double cover are the same singular values once more.
            if (network.IsDirected || matrix.Size == 1) continue;
            if (LanczosMethod.Solve(matrix, -1, run) is not { } bottom) return LeadingEigenvalue.NotSettled;
            Take(Math.Max(bottom.Greatest, 0));
        }

        // Rounding leaves of an eigenvalue of 0 some 1e-16 of the first.
        if (second <= first * 1e-13) return new NotDefined("Spectral separation needs a second eigenvalue other than 0.");
        return first / second;

        void Take(double magnitude) => (first, second) = magnitude > first ? (magnitude, first) : (first, Math.Max(second, magnitude));
    }
}
