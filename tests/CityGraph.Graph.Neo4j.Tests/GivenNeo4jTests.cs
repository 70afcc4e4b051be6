using CityGraph.Testing.Neo4j;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace CityGraph.Graph.Neo4j.Tests;

/// <summary>The server at <c>NEO4J_URI</c>, which several collections want.</summary>
public sealed class GivenNeo4jTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StartAsync_WhileAnotherHasIt_WaitsUntilThatIsDisposed()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        var requests = 0;
        app.Run(context =>
        {
            Interlocked.Increment(ref requests);
            return context.Response.WriteAsJsonAsync(new { data = new { values = new[] { new[] { 1 } } } });
        });
        await app.StartAsync(Cancel);
        Neo4jServer Given() => Neo4jSearch.Given(new(app.Urls.Single()), "neo4j", "secret", "neo4j");
        await using var first = Given();
        await using var second = Given();
        await first.StartAsync(Cancel);
        await first.StartAsync(Cancel);

        var waiting = second.StartAsync(Cancel);

        for (var i = 0; i < 10; i++) await first.RunAsync("RETURN 1", null, Cancel);
        Assert.Equal(12, Volatile.Read(ref requests));
        Assert.False(waiting.IsCompleted);
        await first.DisposeAsync();
        await waiting;
        await second.DisposeAsync();
        await using var third = Given();
        await third.StartAsync(Cancel);
    }
}
