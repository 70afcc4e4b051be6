using static CityGraph.Analysis.Clustering.SimpleNeighbours;

namespace CityGraph.Analysis.Clustering;

/// <summary>
/// How many sets of three nodes are joined in each of the 16 ways; they sum to C(n, 3). Self-loops, parallel edges and weights change nothing.
/// Edges without direction go both ways: only 003, 102, 201 and 300 occur. The same as igraph's, NetworkX's and sna's.
/// </summary>
/// <remarks>
/// Only triangles are listed. Of the other triads, those with two joined pairs are counted from the numbers of each kind of tie at each node, those with
/// one from the dyads, and triangles are taken off: O(m √m) time, however large the hubs are.
/// V. Batagelj and A. Mrvar, Social Networks 23(3), 2001; M. Ortmann and U. Brandes, Applied Network Science 2, 2017, 13.
/// </remarks>
public sealed class TriadCensus
{
    private const int MaxNodes = 3_810_778;

    // In the order of the enumeration: pairs of each class with edges both ways, and one way.
    private static readonly int[] MutualPairs = [0, 0, 1, 0, 0, 0, 1, 1, 0, 0, 2, 1, 1, 1, 2, 3];
    private static readonly int[] AsymmetricPairs = [0, 1, 0, 2, 2, 2, 1, 1, 3, 3, 0, 2, 2, 2, 1, 0];

    private readonly long[] _counts = new long[16];

    private TriadCensus()
    {
    }

    /// <summary>The number of triads of a class.</summary>
    public long this[Triad triad] => _counts[(int)triad];

    /// <summary>Counts. Not defined beyond 3,810,778 nodes, whose triads 64 bits do not count.</summary>
    public static Measured<TriadCensus> Of(Network network, AnalysisRun? run = null)
    {
        if (network.NodeCount > MaxNodes) return new NotDefined($"A triad census takes at most {MaxNodes:N0} nodes; the network has {network.NodeCount:N0}.");
        var neighbours = SimpleNeighbours.Of(network);
        var ties = neighbours.TieOrMutual();
        var census = new TriadCensus();
        census.CountPaths(neighbours, ties);
        var triangles = new TriangleTies(new long[64], ties);
        TriangleListing.Visit(neighbours, ref triangles, run ?? AnalysisRun.Default);
        for (var code = 0; code < triangles.Counts.Length; code++)
        {
            if (triangles.Counts[code] > 0) census.MovePathsOfTriangles(code & 3, (code >> 2) & 3, code >> 4, triangles.Counts[code]);
        }

        census.CountTheRest(network.NodeCount, DyadCensus.Of(neighbours));
        return census;
    }

    /// <summary>Pairs of ties at a node, as if none of them were in a triangle.</summary>
    private void CountPaths(SimpleNeighbours neighbours, byte[] ties)
    {
        for (var node = 0; node < neighbours.NodeCount; node++)
        {
            var list = ties.AsSpan(neighbours.Start[node], neighbours.Degree(node));
            long both = list.Count(Mutual), leaves = list.Count(Leaves), enters = list.Length - both - leaves;
            _counts[(int)Triad.T021D] += leaves * (leaves - 1) / 2;
            _counts[(int)Triad.T021U] += enters * (enters - 1) / 2;
            _counts[(int)Triad.T021C] += leaves * enters;
            _counts[(int)Triad.T111D] += both * enters;
            _counts[(int)Triad.T111U] += both * leaves;
            _counts[(int)Triad.T201] += both * (both - 1) / 2;
        }
    }

    /// <summary>Counts triangles a, b, c with such ties, whose three pairs of ties are no open paths.</summary>
    private void MovePathsOfTriangles(int ab, int ac, int bc, long count)
    {
        Triad[] paths = [Path(ab, ac), Path(Reverse(ab), bc), Path(Reverse(ac), Reverse(bc))];
        foreach (var path in paths) _counts[(int)path] -= count;
        _counts[(int)Close(paths)] += count;
    }

    /// <summary>Triads with one joined pair, and with none.</summary>
    private void CountTheRest(long nodes, DyadCensus dyads)
    {
        long asymmetric = dyads.Asymmetric * (nodes - 2), mutual = dyads.Mutual * (nodes - 2);
        for (var triad = (int)Triad.T021D; triad < _counts.Length; triad++)
        {
            asymmetric -= AsymmetricPairs[triad] * _counts[triad];
            mutual -= MutualPairs[triad] * _counts[triad];
        }

        (_counts[(int)Triad.T012], _counts[(int)Triad.T102]) = (asymmetric, mutual);
        _counts[(int)Triad.T003] = (long)((Int128)nodes * (nodes - 1) * (nodes - 2) / 6) - _counts.Sum();
    }

    /// <summary>What two ties of a node make where the third pair has no edge.</summary>
    private static Triad Path(int one, int other) => (Math.Min(one, other), Math.Max(one, other)) switch
    {
        (Leaves, Leaves) => Triad.T021D,
        (Enters, Enters) => Triad.T021U,
        (Leaves, Enters) => Triad.T021C,
        (Leaves, _) => Triad.T111U,
        (Enters, _) => Triad.T111D,
        _ => Triad.T201,
    };

    /// <summary>The class of a triangle whose nodes have such pairs of ties.</summary>
    private static Triad Close(Triad[] paths)
    {
        // One for each pair with edges both ways, seen from both of its ends.
        return paths.Sum(path => MutualPairs[(int)path]) switch
        {
            6 => Triad.T300,
            4 => Triad.T210,
            2 when paths.Contains(Triad.T021D) => Triad.T120D,
            2 when paths.Contains(Triad.T021U) => Triad.T120U,
            2 => Triad.T120C,
            _ => paths.Contains(Triad.T021D) ? Triad.T030T : Triad.T030C,
        };
    }

    private static int Reverse(int tie) => tie switch
    {
        Leaves => Enters,
        Enters => Leaves,
        _ => tie,
    };

    /// <summary>Counts triangles by their ties: that of a to b in two bits, then a to c, then b to c.</summary>
    private readonly struct TriangleTies(long[] counts, byte[] ties) : ITriangleVisitor
    {
        public long[] Counts => counts;

        public void Visit(int a, int b, int c, int ab, int ac, int bc) => counts[ties[ab] | (ties[ac] << 2) | (ties[bc] << 4)]++;
    }
}
