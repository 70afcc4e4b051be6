using System.Collections.Immutable;

namespace CityGraph.Analysis.Roles;

/// <summary>
/// A network seen as ties between blocks of nodes. H. C. White, S. A. Boorman and R. L. Breiger, American Journal of Sociology 81(4), 1976.
/// Weights count, parallel edges are added, self-loops do not count.
/// </summary>
/// <param name="BlockCount">How many blocks.</param>
/// <param name="Densities">By row (from) and column (to): the mean tie of the pairs, 0 where there is none; null for a block of one node with itself.</param>
/// <param name="Density">The mean tie of all pairs.</param>
/// <param name="Explained">1 - Σ (tie - its block's mean)² / Σ (tie - mean of all)²: how much of the differences between pairs the blocks account for. From 0 to 1.</param>
public sealed record Blockmodel(int BlockCount, ImmutableArray<double?> Densities, double Density, double Explained)
{
    /// <summary>The most blocks.</summary>
    public const int MaxBlocks = 1_000;

    /// <summary>The mean tie from one block to another, or within one.</summary>
    public double? this[int from, int to] => Densities[(from * BlockCount) + to];

    /// <summary>Whether a block's mean tie reaches that of all pairs: the image of the network (the α-density criterion, α the density).</summary>
    public bool IsTied(int from, int to) => this[from, to] >= Density;

    /// <summary>In O(n + m + b²). Undefined below two nodes, and where all pairs are tied alike.</summary>
    /// <param name="network">Any network.</param>
    /// <param name="blocks">The block of each node, from 0 and below <see cref="MaxBlocks"/>; each has a node.</param>
    public static Measured<Blockmodel> Of(Network network, ReadOnlySpan<int> blocks)
    {
        if (blocks.Length != network.NodeCount) throw new ArgumentException($"There are {network.NodeCount} nodes and {blocks.Length} blocks.", nameof(blocks));
        if (network.NodeCount < 2) return new NotDefined("A blockmodel needs at least two nodes.");
        var simple = network.Simplified();
        var sizes = Sizes(blocks);
        var count = sizes.Length;
        var (sums, squares) = (new double[count * count], 0.0);
        var (sources, targets) = simple.AllEnds();
        for (var edge = 0; edge < sources.Length; edge++)
        {
            var (from, to, weight) = (blocks[sources[edge]], blocks[targets[edge]], simple.Weight(edge));
            sums[(from * count) + to] += weight;
            if (!simple.IsDirected) sums[(to * count) + from] += weight;
            squares += weight * weight * (simple.IsDirected ? 1 : 2);
        }

        var pairs = (double)simple.NodeCount * (simple.NodeCount - 1);
        var (sum, accounted) = (sums.Sum(), 0.0);
        var densities = ImmutableArray.CreateBuilder<double?>(count * count);
        for (var block = 0; block < count * count; block++)
        {
            var (from, to) = (block / count, block % count);
            var ofBlock = (double)sizes[from] * (from == to ? sizes[to] - 1 : sizes[to]);
            densities.Add(ofBlock > 0 ? sums[block] / ofBlock : null);
            if (ofBlock > 0) accounted += sums[block] * sums[block] / ofBlock;
        }

        var spread = squares - (sum * sum / pairs);
        if (spread <= 1e-12 * squares) return new NotDefined("A blockmodel is not defined where all pairs are tied alike.");
        return new Blockmodel(count, densities.MoveToImmutable(), sum / pairs, Math.Clamp((accounted - (sum * sum / pairs)) / spread, 0, 1));
    }

    private static int[] Sizes(ReadOnlySpan<int> blocks)
    {
        var sizes = new int[MaxBlocks];
        var count = 0;
        foreach (var block in blocks)
        {
            if (block is < 0 or >= MaxBlocks) throw new ArgumentOutOfRangeException(nameof(blocks), block, $"Blocks are numbered from 0, and there are at most {MaxBlocks}.");
            sizes[block]++;
            count = Math.Max(count, block + 1);
        }

        var found = sizes[..count];
        var empty = Array.IndexOf(found, 0);
        return empty < 0 ? found : throw new ArgumentException($"Block {empty} has no node.", nameof(blocks));
    }
}
