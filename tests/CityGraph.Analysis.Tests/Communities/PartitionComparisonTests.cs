using CityGraph.Analysis.Communities;

namespace CityGraph.Analysis.Tests.Communities;

public sealed class PartitionComparisonTests
{
    private static readonly Partition Halves = Partition.By([0, 0, 1, 1]);
    private static readonly Partition Across = Partition.By([0, 1, 0, 1]);
    private static readonly Partition Finer = Partition.By([0, 1, 2, 2]);
    private static readonly Partition Whole = Partition.By([0, 0, 0, 0]);
    private static readonly Partition Alone = Partition.By([0, 1, 2, 3]);

    /// <summary>H(halves) = ln 2, H(finer) = 3/2 ln 2; what is known of the finer is all of the halves: I = ln 2, and both together are the finer.</summary>
    [Theory]
    [InlineData(MutualInformationNormalisation.ArithmeticMean, 0.8)]
    [InlineData(MutualInformationNormalisation.GeometricMean, 0.816496580927726)]
    [InlineData(MutualInformationNormalisation.Minimum, 1)]
    [InlineData(MutualInformationNormalisation.Maximum, 2 / 3.0)]
    [InlineData(MutualInformationNormalisation.Joint, 2 / 3.0)]
    public void MutualInformation_Refinement_IsAsWorkedOut(MutualInformationNormalisation normalisation, double expected)
    {
        Assert.Equal(expected, NormalisedMutualInformation.Between(Halves, Finer, normalisation).Value, 12);
        Assert.Equal(expected, NormalisedMutualInformation.Between(Finer, Halves, normalisation).Value, 12);
    }

    [Fact]
    public void MutualInformation_Independent_IsZero()
    {
        Assert.Equal(0, NormalisedMutualInformation.Between(Halves, Across).Value, 12);
        Assert.Equal(0, NormalisedMutualInformation.Between(Halves, Whole, MutualInformationNormalisation.GeometricMean).Value);
    }

    /// <summary>Together in both: {2, 3}; in each: 2 and 1; of 6 pairs: (1 - 1/3)/(3/2 - 1/3). Across: (0 - 2/3)/(2 - 2/3).</summary>
    [Fact]
    public void AdjustedRand_Halves_IsAsWorkedOut()
    {
        Assert.Equal(4 / 7.0, AdjustedRandIndex.Between(Halves, Finer).Value, 12);
        Assert.Equal(-0.5, AdjustedRandIndex.Between(Halves, Across).Value, 12);
        Assert.Equal(0, AdjustedRandIndex.Between(Whole, Alone).Value);
    }

    /// <summary>H(finer | halves) = 1/2 ln 2. Across: ln 2 each way. Whole and alone: ln 4, the most there is.</summary>
    [Fact]
    public void Variation_Halves_IsAsWorkedOut()
    {
        Assert.Equal(Math.Log(2) / 2, VariationOfInformation.Between(Halves, Finer).Value, 12);
        Assert.Equal(2 * Math.Log(2), VariationOfInformation.Between(Halves, Across).Value, 12);
        Assert.Equal(Math.Log(4), VariationOfInformation.Between(Whole, Alone).Value, 12);
    }

    [Theory]
    [InlineData(new[] { 0 })]
    [InlineData(new[] { 0, 0, 0 })]
    [InlineData(new[] { 0, 1, 2 })]
    [InlineData(new[] { 0, 1, 0, 2, 2, 2, 1 })]
    public void Comparison_Equal_AgreesExactly(int[] labels)
    {
        var (one, same) = (Partition.By(labels), Partition.By(Array.ConvertAll(labels, label => 9 - label)));
        Assert.All(Enum.GetValues<MutualInformationNormalisation>(), each => Assert.Equal(1.0, NormalisedMutualInformation.Between(one, same, each).Value));
        Assert.Equal(0.0, VariationOfInformation.Between(one, same).Value);
        if (labels.Length > 1) Assert.Equal(1.0, AdjustedRandIndex.Between(one, same).Value);
    }

    /// <summary>Symmetry, the triangle inequality of VI, 2 H(both) - H(one) - H(other) by way of the joint normalisation, and pairs counted one by one.</summary>
    [Fact]
    public void Comparison_Random_HoldsItsIdentities()
    {
        for (var seed = 1; seed <= 50; seed++)
        {
            var (a, b, c) = (Random(seed, 0), Random(seed, 1), Random(seed, 2));
            var (ab, bc, ac) = (VariationOfInformation.Between(a, b).Value, VariationOfInformation.Between(b, c).Value, VariationOfInformation.Between(a, c).Value);
            Assert.True(ac <= ab + bc + 1e-12);
            Assert.Equal(ab, VariationOfInformation.Between(b, a).Value, 12);
            // VI = H(both) - I and NMI = I / H(both).
            var joint = NormalisedMutualInformation.Between(a, b, MutualInformationNormalisation.Joint).Value;
            Assert.Equal(JointEntropy(a, b) * (1 - joint), ab, 12);
            Assert.Equal(RandByPairs(a, b), AdjustedRandIndex.Between(a, b).Value, 12);
            Assert.Equal(NormalisedMutualInformation.Between(a, b).Value, NormalisedMutualInformation.Between(b, a).Value, 12);
        }
    }

    [Fact]
    public void Comparison_TooFewNodes_IsNotDefined()
    {
        var (none, one) = (Partition.By<int>([]), Partition.By([0]));
        Assert.Equal("Mutual information needs at least one node.", NormalisedMutualInformation.Between(none, none).Reason);
        Assert.Equal("Variation of information needs at least one node.", VariationOfInformation.Between(none, none).Reason);
        Assert.Equal("The adjusted Rand index needs at least two nodes.", AdjustedRandIndex.Between(one, one).Reason);
    }

    [Fact]
    public void Comparison_OtherNodes_Throws()
    {
        var problem = Assert.Throws<ArgumentException>(() => AdjustedRandIndex.Between(Halves, Partition.By([0])));
        Assert.Equal("Partitions of 4 and of 1 nodes cannot be compared: both must be of the same nodes. (Parameter 'other')", problem.Message);
    }

    private static Partition Random(int seed, int stream)
    {
        var random = new SeededRandom(seed, stream);
        return Partition.By(Enumerable.Range(0, 30).Select(_ => random.Next(5)).ToArray());
    }

    private static double JointEntropy(Partition one, Partition other) =>
        -Enumerable.Range(0, 30).GroupBy(node => (one[node], other[node])).Sum(cell => cell.Count() / 30.0 * Math.Log(cell.Count() / 30.0));

    private static double RandByPairs(Partition one, Partition other)
    {
        var pairs = Enumerable.Range(0, 30).SelectMany(i => Enumerable.Range(0, i).Select(j => (One: one[i] == one[j], Other: other[i] == other[j]))).ToArray();
        double both = pairs.Count(pair => pair is (true, true)), a = pairs.Count(pair => pair.One), b = pairs.Count(pair => pair.Other);
        return (both - (a * b / pairs.Length)) / (((a + b) / 2) - (a * b / pairs.Length));
    }
}
