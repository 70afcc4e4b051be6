using CityGraph.Analysis.Roles;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Roles;

public sealed class StructuralHolesTests
{
    /// <summary>Three contacts with a third each; a leaf has all in one.</summary>
    [Fact]
    public void Star_Small_ConstrainsTheLeaves()
    {
        Near([1.0 / 3, 1, 1, 1], StructuralHoles.Constraint(Sketch.Star(4)));
        Near([3, 1, 1, 1], StructuralHoles.EffectiveSize(Sketch.Star(4)));
        Near([1, 1, 1, 1], StructuralHoles.Efficiency(Sketch.Star(4)));
        Near([0, 1, 1, 1], StructuralHoles.Hierarchy(Sketch.Star(4)));
    }

    /// <summary>Each contact has 1/2 of its own and 1/2 · 1/2 through the other: 2 · (3/4)². Effective size 2 - 2 · 1/2.</summary>
    [Fact]
    public void Triangle_Each_IsRedundant()
    {
        Near([1.125, 1.125, 1.125], StructuralHoles.Constraint(Sketch.Complete(3)));
        Near([1, 1, 1], StructuralHoles.EffectiveSize(Sketch.Complete(3)));
    }

    /// <summary>igraph 0.10.2 and NetworkX 2.8.8.</summary>
    [Fact]
    public void FlorentineMarriages_Medici_HaveTheLeastConstraintAndTheLargestSize()
    {
        Near(
            [1, 1.0 / 3, 0.5, 0.48225308642, 0.48225308642, 1, 0.25, 1, 0.20987654321, 1, 0.655864197531, 0.45987654321, 0.5, 0.458333333333, 0.45987654321],
            StructuralHoles.Constraint(ClassicGraphs.FlorentineMarriages));
        Near(
            [1, 3, 2, 7.0 / 3, 7.0 / 3, 1, 4, 1, 17.0 / 3, 1, 5.0 / 3, 7.0 / 3, 2, 3, 7.0 / 3],
            StructuralHoles.EffectiveSize(ClassicGraphs.FlorentineMarriages));
    }

    /// <summary>From the formulas, over all triples.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Random_Weighted_IsWhatTheFormulasSay(bool isDirected)
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var network = Sketch.Random(seed, 9, 0.3, isDirected, isWeighted: true, hasLoops: true);
            var ties = new double[9, 9];
            foreach (var edge in Enumerable.Range(0, network.EdgeCount))
            {
                var (source, target) = network.Ends(edge);
                if (source == target) continue;
                ties[source, target] += network.Weight(edge);
                ties[target, source] += network.Weight(edge);
            }

            double Share(int i, int j) => ties[i, j] / Enumerable.Range(0, 9).Sum(k => ties[i, k]);
            double Part(int i, int j) => ties[i, j] / Enumerable.Range(0, 9).Max(k => ties[i, k]);
            int[] Contacts(int i) => [.. Enumerable.Range(0, 9).Where(j => ties[i, j] > 0)];
            double? Of(int i, Func<int, double> ofContact) => Contacts(i) is [] ? null : Contacts(i).Sum(ofContact);
            Near(
                [.. Enumerable.Range(0, 9).Select(i => Of(i, j => Math.Pow(Share(i, j) + Contacts(i).Where(q => q != j).Sum(q => Share(i, q) * Share(q, j)), 2)))],
                StructuralHoles.Constraint(network));
            Near(
                [.. Enumerable.Range(0, 9).Select(i => Of(i, j => 1 - Contacts(i).Where(q => q != j).Sum(q => Share(i, q) * Part(j, q))))],
                StructuralHoles.EffectiveSize(network));
        }
    }

    [Fact]
    public void Isolated_Each_HasNone() => Assert.Equal([null, null], StructuralHoles.Constraint(Sketch.Undirected(2, (0, 0))));

    /// <summary>A hub with 100,000 leaves: work goes by triangles, of which there are none, not by pairs of leaves.</summary>
    [Fact]
    public void Star_Large_TakesNoLongerThanItHasTies()
    {
        var star = Sketch.Star(100_001);
        Near([1e-5, 1], StructuralHoles.Constraint(star)[..2]);
        Near([100_000, 1], StructuralHoles.EffectiveSize(star)[..2]);
        Near([0, 1], StructuralHoles.Hierarchy(star)[..2]);
    }

    /// <summary>A constraint that is nothing beside the other.</summary>
    [Fact]
    public void Hierarchy_OneContactIsNearlyAll_IsNearlyOne() =>
        Near([1, 1, 1], StructuralHoles.Hierarchy(Sketch.Weighted(3, false, (0, 1, NetworkBuilder.GreatestWeight), (0, 2, NetworkBuilder.LeastWeight))));

    [Fact]
    public void Constraint_Cancelled_Ends() => Assert.Throws<OperationCanceledException>(
        () => StructuralHoles.Constraint(Sketch.Complete(3), new() { CancellationToken = new(canceled: true) }));

    private static void Near(double?[] expected, double?[] actual)
    {
        Assert.Equal(expected.Select(one => one is null), actual.Select(one => one is null));
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First ?? 0, pair.Second ?? 0, 1e-11));
    }
}
