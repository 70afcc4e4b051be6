using CityGraph.Analysis.Roles;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Roles;

public sealed class BlockmodelTests
{
    /// <summary>Two nodes tied with each of three others: 6 of 10 pairs.</summary>
    private static readonly Network TwoSided = Sketch.Undirected(5, (0, 2), (0, 3), (0, 4), (1, 2), (1, 3), (1, 4));

    [Fact]
    public void Blockmodel_TwoSided_IsExplainedByItsSides()
    {
        var model = Blockmodel.Of(TwoSided, [0, 0, 1, 1, 1]).Value!;
        Assert.Equal([0, 1, 1, 0], model.Densities);
        Assert.Equal((0.6, 1.0), (model.Density, model.Explained));
        Assert.True(model.IsTied(0, 1));
        Assert.False(model.IsTied(1, 1));
    }

    [Fact]
    public void Blockmodel_OneBlock_ExplainsNothing() => Assert.Equal(0, Blockmodel.Of(TwoSided, [0, 0, 0, 0, 0]).Value!.Explained, 1e-12);

    /// <summary>0 to 1 and 1 to 2; blocks {0} and {1, 2}: one tie of two pairs from the first, none to it, one of two within the second.</summary>
    [Fact]
    public void Blockmodel_Directed_HasRowsAndColumns() => Assert.Equal([null, 0.5, 0, 0.5], Blockmodel.Of(Sketch.Path(3, isDirected: true), [0, 1, 1]).Value!.Densities);

    [Fact]
    public void Blockmodel_AllAlike_IsNotDefined() =>
        Assert.Equal("A blockmodel is not defined where all pairs are tied alike.", Blockmodel.Of(Sketch.Complete(3), [0, 0, 1]).Reason);

    [Fact]
    public void Blockmodel_EmptyBlock_Throws() =>
        Assert.StartsWith("Block 1 has no node.", Assert.Throws<ArgumentException>(() => Blockmodel.Of(TwoSided, [0, 0, 2, 2, 2])).Message, StringComparison.Ordinal);

    [Fact]
    public void Equivalence_TwoSided_FindsTheSides()
    {
        var distances = StructuralEquivalence.Of(TwoSided).Value!;
        Assert.Equal(0, distances[0, 1]);
        // Of three other nodes 1 differs from 2: tied with 3 and 4, and not with 0.
        Assert.Equal(Math.Sqrt(3), distances[1, 2], 1e-12);
        Assert.Equal([0, 0, 1, 1, 1], distances.Group(2));
        Assert.Equal([0, 0, 0, 0, 0], distances.Group(1));
        Assert.Equal([0, 1, 2, 3, 4], distances.Group(5));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Equivalence_Random_IsWhatTheFormulaSays(bool isDirected)
    {
        var network = Sketch.Random(3, 14, 0.3, isDirected, isWeighted: true, hasLoops: true);
        var ties = new double[14, 14];
        foreach (var edge in Enumerable.Range(0, network.EdgeCount))
        {
            var (source, target) = network.Ends(edge);
            ties[source, target] = network.Weight(edge);
            if (!isDirected) ties[target, source] = network.Weight(edge);
        }

        var distances = StructuralEquivalence.Of(network).Value!;
        for (var i = 0; i < 14; i++)
        {
            for (var j = 0; j < 14; j++)
            {
                var expected = Enumerable.Range(0, 14).Where(k => k != i && k != j)
                    .Sum(k => Math.Pow(ties[i, k] - ties[j, k], 2) + (isDirected ? Math.Pow(ties[k, i] - ties[k, j], 2) : 0));
                Assert.Equal(i == j ? 0 : Math.Sqrt(expected), distances[i, j], 1e-9);
            }
        }
    }

    /// <summary>Joining the two groups with the least mean distance, again and again, as the definition has it.</summary>
    [Fact]
    public void Group_Random_JoinsTheNearestGroups()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var distances = StructuralEquivalence.Of(Sketch.Random(seed, 12, 0.4, isWeighted: true)).Value!;
            var groups = Enumerable.Range(0, 12).Select(node => new List<int> { node }).ToList();
            while (groups.Count > 4)
            {
                var (one, other) = (from i in Enumerable.Range(0, groups.Count) from j in Enumerable.Range(i + 1, groups.Count - i - 1) select (i, j))
                    .MinBy(pair => (from a in groups[pair.i] from b in groups[pair.j] select distances[a, b]).Average());
                groups[one].AddRange(groups[other]);
                groups.RemoveAt(other);
            }

            var found = distances.Group(4);
            Assert.Equal(
                groups.Select(group => string.Join(' ', group.Order())).Order(StringComparer.Ordinal),
                found.Select((group, node) => (group, node)).GroupBy(one => one.group, one => one.node).Select(group => string.Join(' ', group)).Order(StringComparer.Ordinal));
        }
    }

    /// <summary>From the definition, over all third nodes; the scale of the weights makes no difference but its own.</summary>
    [Theory]
    [InlineData(false, 1.0)]
    [InlineData(true, 1.0)]
    [InlineData(true, 1e-9)]
    public void Equivalence_Random_IsTheDistanceOfTies(bool isDirected, double scale)
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var (network, ties, scaled) = (Sketch.Random(seed, 9, 0.4, isDirected, isWeighted: true), new double[9, 9], new NetworkBuilder(9, isDirected));
            foreach (var edge in Enumerable.Range(0, network.EdgeCount))
            {
                var (source, target) = network.Ends(edge);
                ties[source, target] = network.Weight(edge);
                if (!isDirected) ties[target, source] = network.Weight(edge);
                scaled.Add(source, target, scale * network.Weight(edge));
            }

            var distances = StructuralEquivalence.Of(scaled.Build(), new() { Threads = 1 + (seed % 2) }).Value!;
            for (var (i, j) = (0, 1); i < 9; (i, j) = j < 8 ? (i, j + 1) : (i + 1, 0))
            {
                var squares = Enumerable.Range(0, 9).Where(k => k != i && k != j)
                    .Sum(k => Math.Pow(ties[i, k] - ties[j, k], 2) + (isDirected ? Math.Pow(ties[k, i] - ties[k, j], 2) : 0));
                if (i != j) Assert.Equal(Math.Sqrt(squares), distances[i, j] / scale, 1e-7);
            }
        }
    }

    [Fact]
    public void Equivalence_TooManyNodes_IsNotDefined() =>
        Assert.Equal("Structural equivalence is worked out for at most 2000 nodes, not 2001.", StructuralEquivalence.Of(Sketch.Empty(2_001)).Reason);
}
