using CityGraph.Analysis.NullModels;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.NullModels;

public sealed class DegreePreservingSwapsTests
{
    public static TheoryData<Network, int> SmallDegrees => new()
    {
        // Three pairs among 6: 5 · 3 · 1.
        { Sketch.Undirected(6, (0, 1), (2, 3), (4, 5)), 15 },
        // Five nodes of degree 2: the 4! / 2 circles.
        { Sketch.Cycle(5), 12 },
        // A path of 5: 0 and 4 have degree 1. Joined with each other, 1 way (a triangle of the rest); else one neighbour each, which differ: the rest
        // is a path of three from one neighbour to the other, 3 · 2 ways; the same neighbour leaves two nodes with two edges between them: none.
        { Sketch.Path(5), 7 },
        // A triangle with a tail: of degrees 3, 2, 2, 1 there is one.
        { Sketch.Undirected(4, (0, 1), (0, 2), (1, 2), (0, 3)), 1 },
        // A directed triangle turns round, which no swap does.
        { Sketch.Cycle(3, isDirected: true), 2 },
        // Four nodes with one edge out and one in: the permutations of 4 without a fixed point.
        { Sketch.Cycle(4, isDirected: true), 9 },
        // Unequal degrees with direction; how many there are is what the enumeration says.
        { Sketch.Directed(4, (0, 1), (1, 2), (2, 0), (0, 2), (2, 3), (3, 0)), 4 },
    };

    [Theory]
    [MemberData(nameof(SmallDegrees))]
    public void Sample_SmallDegrees_VisitsEachNetworkAsOften(Network observed, int count)
    {
        var states = Uniformity.AllWithDegreesOf(observed);
        Assert.Equal(count, states.Length);
        var samples = Enumerable.Range(0, 200 * count).Select(stream => Uniformity.Text(DegreePreservingSwaps.SampleAfter(observed, 200, seed: 1, stream)));
        Uniformity.AssertUniform(states, [.. samples]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Sample_Random_KeepsDegreesAndIsSimple(bool isDirected)
    {
        var observed = Sketch.Random(seed: 3, nodes: 60, density: 0.1, isDirected);
        var sample = DegreePreservingSwaps.Sample(observed, seed: 1, stream: 0);
        for (var node = 0; node < 60; node++) Assert.Equal((observed.OutDegree(node), observed.InDegree(node)), (sample.OutDegree(node), sample.InDegree(node)));
        Assert.Equal(observed.EdgeCount, sample.Simplified().EdgeCount);
        Assert.NotEqual(Uniformity.Text(observed), Uniformity.Text(sample));
        Assert.Equal(Uniformity.Text(sample), Uniformity.Text(DegreePreservingSwaps.Sample(observed, seed: 1, stream: 0)));
        Assert.NotEqual(Uniformity.Text(sample), Uniformity.Text(DegreePreservingSwaps.Sample(observed, seed: 1, stream: 1)));
    }

    [Fact]
    public void Sample_Weighted_DealsTheSameWeightsOut()
    {
        var observed = Sketch.Random(seed: 3, nodes: 20, density: 0.3, isWeighted: true);
        var sample = DegreePreservingSwaps.Sample(observed, seed: 1, stream: 0);
        Assert.Equal(observed.Weights.ToArray().Order(), sample.Weights.ToArray().Order());
        Assert.NotEqual(observed.Weights.ToArray(), sample.Weights.ToArray());
    }

    [Fact]
    public void Sample_NoOtherNetwork_IsTheSame()
    {
        foreach (var observed in new[] { Sketch.Empty(0), Sketch.Empty(1, isDirected: true), Sketch.Star(5), Sketch.Complete(4), Sketch.Directed(2, (0, 1)) })
            Assert.Equal(Uniformity.Text(observed), Uniformity.Text(DegreePreservingSwaps.Sample(observed, seed: 1, stream: 0)));
    }

    [Fact]
    public void Sample_LoopsOrParallels_Throws()
    {
        foreach (var observed in new[] { Sketch.Undirected(2, (1, 1)), Sketch.Directed(2, (0, 1), (0, 1)) })
        {
            var problem = Assert.Throws<ArgumentException>(() => DegreePreservingSwaps.Sample(observed, seed: 1, stream: 0));
            Assert.StartsWith("Swaps need a network without self-loops and parallel edges: take Simplified() of it.", problem.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Sample_Cancelled_Ends() => Assert.Throws<OperationCanceledException>(() =>
        DegreePreservingSwaps.Sample(ClassicGraphs.Kite, 1, 0, new() { CancellationToken = new(canceled: true) }));

    [Fact]
    public void Sample_SisterCities_KeepsDegrees()
    {
        var observed = Konect.SisterCities;
        var sample = DegreePreservingSwaps.Sample(observed, seed: 1, stream: 0);
        Assert.All(Enumerable.Range(0, observed.NodeCount), node => Assert.Equal(observed.Degree(node), sample.Degree(node)));
        Assert.Equal(20_573, sample.Simplified().EdgeCount);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Sampler_Weighted_DrawsWhatSampleDrawsAndLeavesTheObserved(bool isDirected)
    {
        var observed = Sketch.Random(seed: 5, nodes: 40, density: 0.2, isDirected, isWeighted: true);
        var (ends, sampler) = (Uniformity.Text(observed), DegreePreservingSwaps.Sampler(observed));
        for (var stream = 0; stream < 3; stream++)
        {
            var (apart, inMemory) = (DegreePreservingSwaps.Sample(observed, seed: 1, stream), sampler(seed: 1, stream));
            Assert.Equal(Uniformity.Text(apart), Uniformity.Text(inMemory));
            Assert.Equal(apart.Weights.ToArray(), inMemory.Weights.ToArray());
            for (var node = 0; node < 40; node++) Assert.Equal(apart.Predecessors(node).ToArray(), inMemory.Predecessors(node).ToArray());
        }

        Assert.Equal(ends, Uniformity.Text(observed));
    }

    [Fact]
    public void Sampler_AfterTheFirst_TakesNoMemoryByTheSize()
    {
        var observed = Sketch.Random(seed: 5, nodes: 200, density: 0.2);
        var sampler = DegreePreservingSwaps.Sampler(observed);
        sampler(seed: 1, stream: 0);
        var before = GC.GetAllocatedBytesForCurrentThread();
        sampler(seed: 1, stream: 1);
        // A byte an edge would be four times that.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, observed.EdgeCount / 4);
    }
}
