using CityGraph.Analysis.Spectral;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Spectral;

public sealed class SpectrumTests
{
    /// <summary>Spectra as in A. E. Brouwer and W. H. Haemers, Spectra of graphs, 2012, section 1.4.</summary>
    [Fact]
    public void Norm_KnownSpectra_IsTheLeadingEigenvalue()
    {
        Assert.Equal(4, SpectralNorm.Of(Sketch.Complete(5)).Value, 1e-12);
        Assert.Equal(2, SpectralNorm.Of(Sketch.Cycle(6)).Value, 1e-12);
        Assert.Equal(3, SpectralNorm.Of(Sketch.Star(10)).Value, 1e-12);
        Assert.Equal(2 * Math.Cos(Math.PI / 8), SpectralNorm.Of(Sketch.Path(7)).Value, 1e-12);
        Assert.Equal(6.725697727631732, SpectralNorm.Of(ClassicGraphs.KarateClub).Value, 1e-9);
    }

    /// <summary>A directed path is a partial permutation; a star's singular value is the root of its edges; a loop's its weight.</summary>
    [Fact]
    public void Norm_Directed_IsTheGreatestSingularValue()
    {
        Assert.Equal(1, SpectralNorm.Of(Sketch.Path(5, isDirected: true)).Value, 1e-12);
        Assert.Equal(5, SpectralNorm.Of(Sketch.Weighted(3, true, (0, 1, 3), (0, 2, 4))).Value, 1e-12);
        Assert.Equal(7, SpectralNorm.Of(Sketch.Weighted(1, true, (0, 0, 7))).Value, 1e-12);
        Assert.Equal(14, SpectralNorm.Of(Sketch.Weighted(1, false, (0, 0, 7))).Value, 1e-12);
    }

    [Fact]
    public void Norm_Nothing_IsZeroOrNotDefined()
    {
        Assert.Equal(0, SpectralNorm.Of(Sketch.Empty(1)).Value);
        Assert.Equal("The spectral norm needs at least one node.", SpectralNorm.Of(Sketch.Empty(0)).Reason);
    }

    [Fact]
    public void Separation_KnownSpectra_IsTheQuotientByMagnitude()
    {
        // 4, then -1 four times.
        Assert.Equal(4, SpectralSeparation.Of(Sketch.Complete(5)).Value, 1e-9);
        // 2, then 2 cos(4π/5) = -1.618 twice.
        Assert.Equal(2 / 1.6180339887498949, SpectralSeparation.Of(Sketch.Cycle(5)).Value, 1e-9);
        // 2 and -2.
        Assert.Equal(1, SpectralSeparation.Of(Sketch.Cycle(6)).Value, 1e-9);
        // Two triangles, and a triangle beside an edge.
        Assert.Equal(1, SpectralSeparation.Of(Sketch.Undirected(6, (0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3))).Value, 1e-9);
        Assert.Equal(2, SpectralSeparation.Of(Sketch.Undirected(5, (0, 1), (1, 2), (2, 0), (3, 4))).Value, 1e-9);
    }

    [Fact]
    public void Separation_Directed_IsOfSingularValues() => Assert.Equal(4, SpectralSeparation.Of(Sketch.Weighted(4, true, (0, 1, 4), (2, 3, 1))).Value, 1e-9);

    [Fact]
    public void Separation_OneEigenvalueOrNone_IsNotDefined()
    {
        Assert.Equal("Spectral separation needs a second eigenvalue other than 0.", SpectralSeparation.Of(Sketch.Directed(2, (0, 1))).Reason);
        Assert.Equal("Spectral separation needs a second eigenvalue other than 0.", SpectralSeparation.Of(Sketch.Undirected(2, (0, 0))).Reason);
        Assert.Equal("Spectral separation needs at least one edge.", SpectralSeparation.Of(Sketch.Empty(2)).Reason);
    }

    /// <summary>KONECT (konect.cc/networks/twin) publishes 26.0597 and 1.12146.</summary>
    [Fact]
    public void Spectrum_SisterCities_IsAsPublished()
    {
        Assert.Equal(26.059745066472058, SpectralNorm.Of(Konect.SisterCities).Value, 1e-10);
        Assert.Equal(1.121464, SpectralSeparation.Of(Konect.SisterCities).Value, 6);
    }

    [Fact]
    public void Spectrum_Relabelled_IsTheSame()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var network = Sketch.Random(seed, 20, 0.1, seed % 2 == 0, isWeighted: true, hasLoops: true);
            var (other, _) = Relabelled.By(seed, network);
            Assert.Equal(SpectralNorm.Of(network).Value, SpectralNorm.Of(other).Value, 1e-11);
            Assert.Equal(SpectralSeparation.Of(network).Value, SpectralSeparation.Of(other).Value, 1e-9);
        }
    }
}
