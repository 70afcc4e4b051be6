namespace CityGraph.Analysis.Comparison;

/// <summary>
/// How many nodes have k nodes at distance l, for all l and k from 1 on: a summary of a network that does not depend on how its nodes are numbered.
/// J. P. Bagrow, E. M. Bollt, J. D. Skufca and D. ben-Avraham, Europhysics Letters 81, 2008.
/// </summary>
internal static class Portrait
{
    /// <summary>By distance and number of nodes at it. O(n (n + m)) time.</summary>
    /// <remarks>Distances count ties, along their direction; weights, self-loops and parallel edges do not matter.</remarks>
    public static SortedDictionary<(int Distance, int Nodes), long> Of(Network network, AnalysisRun run)
    {
        const int BlockSize = 64;
        var (n, portrait) = (network.NodeCount, new SortedDictionary<(int, int), long>());
        Blocks.Run((n + BlockSize - 1) / BlockSize, run, () => new Shells(network), (block, shells) =>
        {
            var counts = new Dictionary<(int, int), long>();
            for (var node = block * BlockSize; node < Math.Min(n, (block + 1) * BlockSize); node++)
            {
                run.CancellationToken.ThrowIfCancellationRequested();
                shells.Count(node, counts);
            }

            return counts;
        }, (_, counts) =>
        {
            foreach (var (shell, count) in counts) portrait[shell] = portrait.GetValueOrDefault(shell) + count;
        });
        return portrait;
    }

    /// <summary>Breadth-first search from one node after another.</summary>
    private sealed class Shells(Network network)
    {
        private readonly int[] _queue = new int[network.NodeCount];
        private readonly int[] _reachedFrom = [.. Enumerable.Repeat(-1, network.NodeCount)];

        public void Count(int from, Dictionary<(int Distance, int Nodes), long> counts)
        {
            _reachedFrom[from] = from;
            _queue[0] = from;
            var (begin, end) = (0, 1);
            for (var distance = 1; begin < end; distance++)
            {
                var shellEnd = end;
                for (; begin < shellEnd; begin++)
                {
                    foreach (var neighbour in network.Successors(_queue[begin]))
                    {
                        if (_reachedFrom[neighbour] == from) continue;
                        _reachedFrom[neighbour] = from;
                        _queue[end++] = neighbour;
                    }
                }

                if (end > shellEnd) counts[(distance, end - shellEnd)] = counts.GetValueOrDefault((distance, end - shellEnd)) + 1;
            }
        }
    }
}
