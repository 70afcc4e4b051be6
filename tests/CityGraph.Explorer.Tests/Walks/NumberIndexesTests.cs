using CityGraph.Explorer.Walks;

namespace CityGraph.Explorer.Tests.Walks;

public class NumberIndexesTests
{
    [Fact]
    public void Find_NothingAdded_IsNone() => Assert.Equal([-1, -1], new[] { 0, int.MaxValue }.Select(new NumberIndexes().Find));

    [Fact]
    public void GetOrAdd_KnownNumber_KeepsItsIndex()
    {
        var indexes = new NumberIndexes();
        indexes.MakeRoom(2);

        Assert.Equal([3, 0, 3], [indexes.GetOrAdd(0, 3), indexes.GetOrAdd(int.MaxValue, 0), indexes.GetOrAdd(0, 5)]);
        Assert.Equal([3, 0, -1], new[] { 0, int.MaxValue, 1 }.Select(indexes.Find));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1 << 16)]
    [InlineData(7919)]
    public void Find_NumbersAtAnyDistance_AreKeptWhenItGrows(int distance)
    {
        const int Count = 20_000;
        var indexes = new NumberIndexes();
        for (var i = 0; i < Count; i++)
        {
            if (i % 100 == 0) indexes.MakeRoom(100);
            indexes.GetOrAdd(NumberOf(i), i);
        }

        Assert.Equal(Enumerable.Range(0, Count), Enumerable.Range(0, Count).Select(i => indexes.Find(NumberOf(i))));
        Assert.Equal(-1, indexes.Find(NumberOf(Count)));

        int NumberOf(int i) => (int)((long)i * distance % int.MaxValue);
    }
}
