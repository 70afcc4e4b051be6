namespace CityGraph.Graph.Neo4j.Tests.Client;

/// <summary>Waits for what a real server does in its own time, for as long as the test may run.</summary>
internal static class Eventually
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(20);

    public static Task TrueAsync(Func<bool> condition) => TrueAsync(() => Task.FromResult(condition()));

    public static async Task TrueAsync(Func<Task<bool>> condition)
    {
        while (!await condition()) await Task.Delay(PollInterval, TestContext.Current.CancellationToken);
    }
}
