using CityGraph.Analysis.Spectral;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Spectral;

public sealed class SolverTests
{
    /// <summary>Two circles, the first of which leads to the second and that to a node alone: what edges lead to comes first.</summary>
    [Fact]
    public void Classes_Directed_ComeAfterThoseTheyLeadTo()
    {
        var classes = CommunicatingClasses.Of(Sketch.Directed(5, (0, 1), (1, 0), (1, 2), (2, 3), (3, 2), (3, 4)));
        Assert.Equal(["4", "2 3", "0 1"], Enumerable.Range(0, classes.Count).Select(number => string.Join(' ', classes[number].ToArray().Order())));
    }

    [Fact]
    public void Classes_Random_AreThoseThatReachEachOther()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var network = Sketch.Random(seed, 25, 0.05, isDirected: seed % 4 != 0);
            var (classes, classOf) = (CommunicatingClasses.Of(network), new int[25]);
            for (var number = 0; number < classes.Count; number++)
            {
                foreach (var node in classes[number]) classOf[node] = number;
            }

            for (var one = 0; one < 25; one++)
            {
                for (var other = 0; other < 25; other++)
                {
                    Assert.Equal(Reaches(network, one, other) && Reaches(network, other, one), classOf[one] == classOf[other]);
                    if (network.Successors(one).Contains(other)) Assert.True(classOf[other] <= classOf[one]);
                }
            }
        }
    }

    [Fact]
    public void Jacobi_TwoByTwo_IsSolvedByHand()
    {
        // (2 - λ)² = 1.
        var (values, vectors) = JacobiMethod.Solve([[2, 1], [1, 2]], 2);
        Assert.Equal(3, values[0], 1e-15);
        Assert.Equal(1, values[1], 1e-15);
        Assert.Equal(Math.Abs(vectors[0][0]), Math.Abs(vectors[0][1]), 1e-15);
    }

    /// <summary>Lanczos' method with restarts, on more rows than its basis holds, and Jacobi's.</summary>
    [Fact]
    public void Lanczos_Random_AgreesWithJacobi()
    {
        var network = Sketch.Random(seed: 5, 90, 0.05, isWeighted: true, hasLoops: true);
        var rows = new double[90][];
        for (var row = 0; row < 90; row++) rows[row] = new double[90];
        for (var edge = 0; edge < network.EdgeCount; edge++)
        {
            var (source, target) = network.Ends(edge);
            rows[source][target] += network.Weight(edge);
            rows[target][source] += network.Weight(edge);
        }

        var (values, vectors) = JacobiMethod.Solve(rows, 90);
        var matrix = SparseMatrix.Of(network);
        var top = LanczosMethod.Solve(matrix, 1, AnalysisRun.Default)!;
        Assert.Equal(values[0], top.Greatest, 1e-12);
        Assert.Equal(values[1], top.Second!.Value, 1e-9);
        Assert.Equal(-values[^1], LanczosMethod.Solve(matrix, -1, AnalysisRun.Default)!.Greatest, 1e-12);
        var sign = Math.Sign(vectors[0][0] * top.Vector[0]);
        for (var row = 0; row < 90; row++) Assert.Equal(vectors[0][row], sign * top.Vector[row], 1e-11);
    }

    /// <summary>Edges lead from even nodes to odd ones and back, so that -λ is an eigenvalue too. Small ones go by elimination, larger ones by powers.</summary>
    [Theory]
    [InlineData(30)]
    [InlineData(400)]
    public void Perron_Periodic_SolvesItsEquation(int nodes)
    {
        var (network, random) = (new NetworkBuilder(nodes, isDirected: true), new SeededRandom(1));
        for (var node = 0; node < nodes; node++)
        {
            network.Add(node, (node + 1) % nodes);
            for (var i = 0; i < 3; i++) network.Add(node, (node + 1 + (2 * random.Next(nodes / 2))) % nodes, 0.5 + random.NextDouble());
        }

        var (matrix, product) = (SparseMatrix.Of(network.Build()), new double[nodes]);
        var perron = PerronVector.Of(matrix, isSymmetric: false, AnalysisRun.Default)!;
        matrix.Times(perron.Vector, product);
        for (var node = 0; node < nodes; node++) Assert.Equal(perron.Value * perron.Vector[node], product[node], 1e-11);
    }

    /// <summary>A circle in which one edge weighs 2: λⁿ = 2, and the vector falls by λ from node to node, in steps that powers would take for nothing.</summary>
    [Fact]
    public void Perron_Circle_IsFound()
    {
        var perron = PerronVector.Of(SparseMatrix.Of(Sketch.Weighted(4, true, (0, 1, 1), (1, 2, 1), (2, 3, 1), (3, 0, 2))), isSymmetric: false, AnalysisRun.Default)!;
        Assert.Equal(Math.Pow(2, 0.25), perron.Value, 1e-13);
        for (var node = 0; node < 4; node++) Assert.Equal(Math.Pow(2, -node / 4.0), perron.Vector[node], 1e-13);
    }

    private static bool Reaches(Network network, int from, int to)
    {
        var (reached, waiting) = (new HashSet<int> { from }, new Stack<int>([from]));
        while (waiting.TryPop(out var node))
        {
            foreach (var next in network.Successors(node))
            {
                if (reached.Add(next)) waiting.Push(next);
            }
        }

        return reached.Contains(to);
    }
}
