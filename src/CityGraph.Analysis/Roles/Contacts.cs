using CityGraph.Analysis.Clustering;

namespace CityGraph.Analysis.Roles;

/// <summary>Who is tied with whom, with both directions and parallel edges added, and how far contacts are tied with each other.</summary>
/// <remarks>Numbers of ties stand by slot: the place of a contact in the lists of all nodes, one after the other. O(m √m) time, O(n + m) memory.</remarks>
internal sealed class Contacts
{
    private readonly SimpleNeighbours _lists;
    private readonly int[] _reverse;
    private readonly double[] _weights;

    public Contacts(Network network)
    {
        var (sources, targets) = network.AllEnds();
        var added = new NetworkBuilder(network.NodeCount, isDirected: false);
        for (var edge = 0; edge < sources.Length; edge++)
        {
            if (sources[edge] != targets[edge]) added.Add(sources[edge], targets[edge], network.Weight(edge));
        }

        var ties = added.Build().Simplified();
        _lists = SimpleNeighbours.Of(ties);
        _weights = Array.ConvertAll(ties.Out.Edge, ties.Weight);
        _reverse = Reversed(ties);
    }

    public int NodeCount => _lists.NodeCount;

    public int CountOf(int node) => _lists.Degree(node);

    /// <summary>The constraint on each node through each of its contacts, by slot.</summary>
    public double[] Constraints(AnalysisRun run)
    {
        var shares = PartsOf(weights => weights.Sum());
        var indirect = new IndirectShares(new double[shares.Length], shares, _reverse);
        TriangleListing.Visit(_lists, ref indirect, run);
        return [.. shares.Zip(indirect.BySlot, (direct, through) => (direct + through) * (direct + through))];
    }

    /// <summary>How many contacts of each node are redundant.</summary>
    public double[] Redundancies(AnalysisRun run)
    {
        var redundancies = new SharedContacts(new double[NodeCount], PartsOf(weights => weights.Sum()), PartsOf(weights => weights.Max()), _reverse);
        TriangleListing.Visit(_lists, ref redundancies, run);
        return redundancies.OfNodes;
    }

    /// <summary>Of numbers by slot those of a node.</summary>
    public ReadOnlySpan<double> Of(int node, double[] bySlot) => bySlot.AsSpan(_lists.Start[node], CountOf(node));

    /// <summary>The weight of each tie as a part of what the weights of its node come to, by slot.</summary>
    private double[] PartsOf(Func<ArraySegment<double>, double> whole)
    {
        var parts = new double[_weights.Length];
        for (var node = 0; node < NodeCount; node++)
        {
            if (CountOf(node) == 0) continue;
            var all = whole(new(_weights, _lists.Start[node], CountOf(node)));
            for (var slot = _lists.Start[node]; slot < _lists.Start[node + 1]; slot++) parts[slot] = _weights[slot] / all;
        }

        return parts;
    }

    /// <summary>Of each slot the one of the same tie at its other end.</summary>
    private static int[] Reversed(Network ties)
    {
        var (reverse, first) = (new int[ties.Out.Edge.Length], new int[ties.EdgeCount]);
        Array.Fill(first, -1);
        for (var slot = 0; slot < reverse.Length; slot++)
        {
            ref var other = ref first[ties.Out.Edge[slot]];
            if (other < 0) other = slot;
            else (reverse[slot], reverse[other]) = (other, slot);
        }

        return reverse;
    }

    /// <summary>For each tie of i with j: Σ over q of p(i,q) p(q,j).</summary>
    private readonly struct IndirectShares(double[] sums, double[] shares, int[] reverse) : ITriangleVisitor
    {
        public double[] BySlot => sums;

        public void Visit(int a, int b, int c, int ab, int ac, int bc)
        {
            var (ba, ca, cb) = (reverse[ab], reverse[ac], reverse[bc]);
            sums[ab] += shares[ac] * shares[cb];
            sums[ba] += shares[bc] * shares[ca];
            sums[ac] += shares[ab] * shares[bc];
            sums[ca] += shares[cb] * shares[ba];
            sums[bc] += shares[ba] * shares[ac];
            sums[cb] += shares[ca] * shares[ab];
        }
    }

    /// <summary>For each node i: Σ over j and q of p(i,q) m(j,q).</summary>
    private readonly struct SharedContacts(double[] sums, double[] shares, double[] marginals, int[] reverse) : ITriangleVisitor
    {
        public double[] OfNodes => sums;

        public void Visit(int a, int b, int c, int ab, int ac, int bc)
        {
            var (ba, ca, cb) = (reverse[ab], reverse[ac], reverse[bc]);
            sums[a] += (shares[ac] * marginals[bc]) + (shares[ab] * marginals[cb]);
            sums[b] += (shares[bc] * marginals[ac]) + (shares[ba] * marginals[ca]);
            sums[c] += (shares[cb] * marginals[ab]) + (shares[ca] * marginals[ba]);
        }
    }
}
