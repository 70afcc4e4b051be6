namespace CityGraph.Analysis.Roles;

/// <summary>
/// Burt's measures of how far a node's contacts are redundant. p(i,j) is the share of i's ties that j has: (a(i,j) + a(j,i)) / Σ(a(i,k) + a(k,i)), with
/// weights, parallel edges added. Self-loops do not count. R. S. Burt, Structural Holes, 1992, chapter 2. O(Σ d²) each, d the degree.
/// </summary>
/// <remarks>The same as igraph's constraint and NetworkX's effective_size without self-loops; for an isolated node igraph has NaN, here it has none.</remarks>
public static class StructuralHoles
{
    /// <summary>Σ over contacts j of (p(i,j) + Σ over q of p(i,q) p(q,j))². From above 0 to at most 9/8; 1 for a single contact. Null for isolated nodes.</summary>
    public static double?[] Constraint(Network network) => OfNodes(network, (contacts, node) => contacts.ConstraintsOf(node).Sum());

    /// <summary>
    /// Σ over contacts j of 1 - Σ over q of p(i,q) m(j,q), m(j,q) being j's tie with q as a part of j's strongest. In an undirected network without
    /// weights that is n - 2t/n for n contacts with t ties among them (S. P. Borgatti, Connections 20(1), 1997). From 1 to n. Null for isolated nodes.
    /// </summary>
    public static double?[] EffectiveSize(Network network) => OfNodes(network, (contacts, node) => contacts.EffectiveSizeOf(node));

    /// <summary>The effective size as a part of the number of contacts. From above 0 to 1. Null for isolated nodes.</summary>
    public static double?[] Efficiency(Network network) => OfNodes(network, (contacts, node) => contacts.EffectiveSizeOf(node) / contacts.CountOf(node));

    /// <summary>
    /// How far constraint comes from one contact (Coleman-Theil): Σ r(j) ln r(j) / (n ln n) for n contacts, r(j) the constraint through j over the mean of
    /// all. From 0, all alike, to 1; 1 for a single contact. Null for isolated nodes.
    /// </summary>
    public static double?[] Hierarchy(Network network) => OfNodes(network, (contacts, node) =>
    {
        var constraints = contacts.ConstraintsOf(node);
        var mean = constraints.Average();
        return constraints.Length == 1 ? 1 : constraints.Sum(one => one / mean * Math.Log(one / mean)) / (constraints.Length * Math.Log(constraints.Length));
    });

    private static double?[] OfNodes(Network network, Func<Contacts, int, double> measure)
    {
        var contacts = new Contacts(network);
        var values = new double?[network.NodeCount];
        for (var node = 0; node < values.Length; node++) values[node] = contacts.CountOf(node) == 0 ? null : measure(contacts, node);
        return values;
    }

    /// <summary>Who is tied with whom, with both directions added.</summary>
    private sealed class Contacts
    {
        private readonly Network _ties;
        private readonly double[] _sums;
        private readonly double[] _largest;
        private readonly double[] _shares;

        public Contacts(Network network)
        {
            var (sources, targets) = network.AllEnds();
            var ties = new NetworkBuilder(network.NodeCount, isDirected: false);
            for (var edge = 0; edge < sources.Length; edge++)
            {
                if (sources[edge] != targets[edge]) ties.Add(sources[edge], targets[edge], network.Weight(edge));
            }

            _ties = ties.Build().Simplified();
            (_sums, _largest, _shares) = (new double[network.NodeCount], new double[network.NodeCount], new double[network.NodeCount]);
            for (var node = 0; node < network.NodeCount; node++)
            {
                foreach (var edge in _ties.SuccessorEdges(node)) (_sums[node], _largest[node]) = (_sums[node] + _ties.Weight(edge), Math.Max(_largest[node], _ties.Weight(edge)));
            }
        }

        public int CountOf(int node) => _ties.OutDegree(node);

        /// <summary>The constraint through each contact.</summary>
        public double[] ConstraintsOf(int node)
        {
            var contacts = _ties.Successors(node);
            var edges = _ties.SuccessorEdges(node);
            // The share of each contact, plus what reaches it through the others.
            for (var i = 0; i < contacts.Length; i++) _shares[contacts[i]] = _ties.Weight(edges[i]) / _sums[node];
            var constraints = new double[contacts.Length];
            for (var i = 0; i < contacts.Length; i++)
            {
                var sum = _shares[contacts[i]];
                var others = _ties.Successors(contacts[i]);
                var ties = _ties.SuccessorEdges(contacts[i]);
                for (var k = 0; k < others.Length; k++)
                {
                    if (_shares[others[k]] > 0) sum += _shares[others[k]] * _ties.Weight(ties[k]) / _sums[others[k]];
                }

                constraints[i] = sum * sum;
            }

            foreach (var contact in contacts) _shares[contact] = 0;
            return constraints;
        }

        public double EffectiveSizeOf(int node)
        {
            var contacts = _ties.Successors(node);
            var edges = _ties.SuccessorEdges(node);
            var size = (double)contacts.Length;
            for (var i = 0; i < contacts.Length; i++) _shares[contacts[i]] = _ties.Weight(edges[i]) / _sums[node];
            foreach (var contact in contacts)
            {
                var others = _ties.Successors(contact);
                var ties = _ties.SuccessorEdges(contact);
                for (var k = 0; k < others.Length; k++) size -= _shares[others[k]] * _ties.Weight(ties[k]) / _largest[contact];
            }

            foreach (var contact in contacts) _shares[contact] = 0;
            return size;
        }
    }
}
