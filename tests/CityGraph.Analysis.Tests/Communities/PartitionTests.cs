using CityGraph.Analysis.Communities;

namespace CityGraph.Analysis.Tests.Communities;

public sealed class PartitionTests
{
    [Fact]
    public void By_Words_NumbersByTheFirstNode()
    {
        var partition = Partition.By(["ID", "NL", "ID", "JP", "NL"]);
        Assert.Equal([0, 1, 0, 2, 1], partition.Labels);
        Assert.Equal((3, 5, 2), (partition.Count, partition.NodeCount, partition[3]));
        Assert.Equal([2, 2, 1], partition.Sizes());
        Assert.Equal([[0, 2], [1, 4], [3]], partition.Members());
    }

    [Fact]
    public void By_OtherNumbersForTheSame_IsEqual()
    {
        var (one, same, other) = (Partition.By([7, 7, 3]), Partition.By(["b", "b", "a"]), Partition.By([7, 3, 3]));
        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one, other);
    }

    [Fact]
    public void By_NoNodes_HasNoCommunities() => Assert.Equal((0, 0), (Partition.By<int>([]).Count, Partition.By<int>([]).Members().Length));
}
