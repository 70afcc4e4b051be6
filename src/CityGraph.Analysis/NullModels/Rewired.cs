namespace CityGraph.Analysis.NullModels;

/// <summary>
/// Networks like another with other ends of edges: with its nodes, its number of edges, its direction, and its weights in a random order, each as likely.
/// Each is made in the memory of the one before, see <see cref="NetworkAssembler"/>.
/// </summary>
internal sealed class Rewired(Network observed)
{
    private readonly NetworkAssembler _assembler = new(observed.NodeCount, observed.EdgeCount, observed.IsDirected, observed.IsWeighted);
    private readonly double[] _weights = new double[observed.Weights.Length];

    /// <param name="sources">As many as there are edges; changed where there is no direction.</param>
    /// <param name="targets">As many; changed where there is no direction.</param>
    /// <param name="random">Deals out the weights.</param>
    public Network Build(int[] sources, int[] targets, SeededRandom random)
    {
        observed.Weights.CopyTo(_weights);
        random.Shuffle<double>(_weights);
        return _assembler.Assemble(sources, targets, _weights);
    }
}
