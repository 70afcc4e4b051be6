namespace CityGraph.Analysis.Spectral;

/// <summary>
/// The spectral norm ‖A‖₂ of the adjacency matrix: its greatest singular value, which without direction is its leading eigenvalue. 0 without edges, at most
/// the greatest strength without direction. Weighted networks use weights; parallel edges add up; an undirected self-loop counts twice. Of a disconnected
/// network the greatest of its components. To about 1e-13 of itself, in some hundred times O(n + m). J. Kunegis, KONECT handbook, 2013.
/// </summary>
public static class SpectralNorm
{
    public static Measured<double> Of(Network network, AnalysisRun? run = null)
    {
        if (network.NodeCount == 0) return new NotDefined("The spectral norm needs at least one node.");
        var symmetric = network.IsDirected ? DoubleCover.Of(network) : network;
        var leading = LeadingEigenvalue.Of(symmetric, CommunicatingClasses.Of(symmetric), run ?? AnalysisRun.Default);
        return leading is null ? LeadingEigenvalue.NotSettled : leading.Value;
    }
}
