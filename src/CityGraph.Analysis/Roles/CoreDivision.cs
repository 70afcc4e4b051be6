namespace CityGraph.Analysis.Roles;

/// <summary>A division into core and periphery that can be changed node by node, with the correlation kept: a move costs the node's degree.</summary>
internal sealed class CoreDivision
{
    /// <summary>What two correlations may differ by and count as equal.</summary>
    public const double Tolerance = 1e-12;

    private readonly Network _network;
    private readonly CorePattern _pattern;
    private readonly bool[] _isCore;
    private readonly Block[] _toAll;
    private readonly Block[] _toCore;
    private readonly Block _all;
    private Block _core;
    private Block _between;
    private int _coreCount;

    /// <param name="network">Undirected, without self-loops and parallel edges.</param>
    /// <param name="pattern">What is compared with.</param>
    public CoreDivision(Network network, CorePattern pattern)
    {
        (_network, _pattern, _isCore) = (network, pattern, new bool[network.NodeCount]);
        (_toAll, _toCore) = (new Block[network.NodeCount], new Block[network.NodeCount]);
        for (var node = 0; node < network.NodeCount; node++)
        {
            foreach (var edge in network.SuccessorEdges(node)) _toAll[node] += Block.Of(network.Weight(edge));
        }

        for (var edge = 0; edge < network.EdgeCount; edge++) _all += Block.Of(network.Weight(edge));
    }

    public int NodeCount => _isCore.Length;

    /// <summary>Whether all pairs are tied alike.</summary>
    public bool IsUniform => Spread(Pairs(NodeCount), _all) <= 0;

    /// <summary>The correlation; negative infinity where it is not defined.</summary>
    public double Fit => Correlation(_coreCount, _core, _between);

    public bool IsCore(int node) => _isCore[node];

    /// <summary>The sum of the weights of a node's ties.</summary>
    public double Strength(int node) => _toAll[node].Sum;

    public bool[] ToArray() => [.. _isCore];

    public double FitAfterMoving(int node)
    {
        var (core, between) = After(node);
        return Correlation(_coreCount + (_isCore[node] ? -1 : 1), core, between);
    }

    public void Move(int node)
    {
        (_core, _between) = After(node);
        _isCore[node] = !_isCore[node];
        _coreCount += _isCore[node] ? 1 : -1;
        var neighbours = _network.Successors(node);
        var edges = _network.SuccessorEdges(node);
        for (var i = 0; i < neighbours.Length; i++)
        {
            var tie = Block.Of(_network.Weight(edges[i]));
            _toCore[neighbours[i]] = _isCore[node] ? _toCore[neighbours[i]] + tie : _toCore[neighbours[i]] - tie;
        }
    }

    private (Block Core, Block Between) After(int node)
    {
        var (toCore, toPeriphery) = (_toCore[node], _toAll[node] - _toCore[node]);
        return _isCore[node] ? (_core - toCore, _between + toCore - toPeriphery) : (_core + toCore, _between + toPeriphery - toCore);
    }

    private double Correlation(int coreCount, Block core, Block between)
    {
        var (pairs, ones, ties, onPattern) = _pattern == CorePattern.CoreReachesAll
            ? (Pairs(NodeCount), Pairs(NodeCount) - Pairs(NodeCount - coreCount), _all, core.Sum + between.Sum)
            : (Pairs(coreCount) + Pairs(NodeCount - coreCount), Pairs(coreCount), _all - between, core.Sum);
        var spread = Spread(pairs, ties) * ones * (1 - (ones / pairs));
        return pairs == 0 || spread <= 0 ? double.NegativeInfinity : (onPattern - (ties.Sum * ones / pairs)) / Math.Sqrt(spread);
    }

    /// <summary>The sum of squared differences from the mean; 0 where these come from rounding.</summary>
    private static double Spread(double pairs, Block ties)
    {
        var spread = ties.Squares - (ties.Sum * ties.Sum / pairs);
        return spread > 1e-12 * ties.Squares ? spread : 0;
    }

    private static double Pairs(double nodes) => nodes * (nodes - 1) / 2;

    /// <summary>The weights of some pairs: their sum and that of their squares.</summary>
    private readonly record struct Block(double Sum, double Squares)
    {
        public static Block Of(double weight) => new(weight, weight * weight);

        public static Block operator +(Block one, Block other) => new(one.Sum + other.Sum, one.Squares + other.Squares);

        public static Block operator -(Block one, Block other) => new(one.Sum - other.Sum, one.Squares - other.Squares);
    }
}
