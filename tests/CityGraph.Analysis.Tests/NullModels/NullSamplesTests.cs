using CityGraph.Analysis.NullModels;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.NullModels;

public sealed class NullSamplesTests
{
    [Fact]
    public void Measure_OneThreadOrTwo_IsTheSame()
    {
        var once = NullSamples.Measure(ClassicGraphs.KarateClub, DegreePreservingSwaps.Sample, (sample, _) => Uniformity.Text(sample), samples: 50, seed: 1);
        var twice = NullSamples.Measure(
            ClassicGraphs.KarateClub, DegreePreservingSwaps.Sample, (sample, _) => Uniformity.Text(sample), samples: 50, seed: 1, new() { Threads = 2 });
        Assert.Equal(once, twice);
        Assert.Equal(50, once.Distinct().Count());
    }

    [Fact]
    public void Measure_TwoModes_DrawsSampleFromItsStream()
    {
        var samples = NullSamples.Measure(ClassicGraphs.SouthernWomen, Curveball.Sample, (sample, _) => Uniformity.Text(sample), samples: 3, seed: 5);
        Assert.Equal(Uniformity.Text(Curveball.Sample(ClassicGraphs.SouthernWomen, 5, 2)), samples[2]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Measure_SamplerOfEachThread_IsAsOfOneSampleAtATime(int threads)
    {
        var one = NullSamples.Measure(ClassicGraphs.KarateClub, DegreePreservingSwaps.Sample, (sample, _) => Uniformity.Text(sample), samples: 50, seed: 1);
        var inMemory = NullSamples.Measure(
            () => DegreePreservingSwaps.Sampler(ClassicGraphs.KarateClub), (sample, _) => Uniformity.Text(sample), samples: 50, seed: 1, new() { Threads = threads });
        Assert.Equal(one, inMemory);
    }

    [Fact]
    public void Measure_NoSamples_IsEmpty() =>
        Assert.Empty(NullSamples.Measure(ClassicGraphs.Kite, ErdosRenyi.Sample, (sample, _) => sample.EdgeCount, samples: 0, seed: 1));

    [Fact]
    public void Measure_Cancelled_Ends() => Assert.Throws<OperationCanceledException>(() => NullSamples.Measure(
        ClassicGraphs.Kite, LabelPermutation.Sample, (sample, _) => sample.EdgeCount, samples: 2, seed: 1, new() { CancellationToken = new(canceled: true) }));
}
