using CityGraph.Graph.Search;

namespace CityGraph.Graph.Tests.Search;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("bogor", "bogor", 0)]
    [InlineData("bogor", "bogr", 1)]
    [InlineData("bogor", "boogor", 1)]
    [InlineData("bogor", "bohor", 1)]
    [InlineData("bogor", "obgor", 1)]
    [InlineData("bogor", "bgoro", 2)]
    [InlineData("ca", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    public void Of_Words_IsThatOfOptimalStringAlignment(string a, string b, int distance)
    {
        Assert.Equal(distance, EditDistance.Of(a, b, 5));
        Assert.Equal(distance, EditDistance.Of(b, a, 5));
    }

    [Theory]
    [InlineData("kitten", "sitting", 2)]
    [InlineData("a", "abcd", 1)]
    [InlineData("a", "b", 0)]
    public void Of_WordsFurtherApart_IsMoreThanTheMost(string a, string b, int most) => Assert.InRange(EditDistance.Of(a, b, most), most + 1, int.MaxValue);

    [Fact]
    public void Of_LongTexts_IsMoreThanTheMostUnlessTheyAreTheSame()
    {
        Assert.Equal(0, EditDistance.Of(new string('x', 500), new string('x', 500), 2));
        Assert.Equal(3, EditDistance.Of(new string('x', 129), new string('x', 128), 2));
    }
}
