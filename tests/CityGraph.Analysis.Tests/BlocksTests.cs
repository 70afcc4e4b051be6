namespace CityGraph.Analysis.Tests;

public sealed class BlocksTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void Run_AnyThreads_CombinesInOrder(int threads)
    {
        var (order, told) = (new List<int>(), new Told());
        Blocks.Run(50, new() { Threads = threads, Progress = told }, () => 0, (block, _) => block * 2, (block, result) => order.Add(result - block));
        Assert.Equal(Enumerable.Range(0, 50), order);
        Assert.Equal(told.Values.Order(), told.Values);
        Assert.Equal(1, told.Values[^1]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Run_Cancelled_Ends(int threads)
    {
        using var end = new CancellationTokenSource();
        var run = new AnalysisRun { Threads = threads, CancellationToken = end.Token };
        Assert.ThrowsAny<OperationCanceledException>(() => Blocks.Run(1_000, run, () => 0, (block, _) => block, (block, _) =>
        {
            if (block == 10) end.Cancel();
        }));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Run_WorkThrows_IsWhatIsThrown(int threads)
    {
        var thrown = Assert.Throws<FormatException>(() => Blocks.Run<int, int>(
            100, new() { Threads = threads }, () => 0, (block, _) => throw new FormatException($"Block {block}."), (_, _) => { }));
        Assert.StartsWith("Block ", thrown.Message, StringComparison.Ordinal);
    }

    private sealed class Told : IProgress<double>
    {
        public List<double> Values { get; } = [];

        public void Report(double value) => Values.Add(value);
    }
}
