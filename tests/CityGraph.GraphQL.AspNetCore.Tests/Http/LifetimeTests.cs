using System.Net;

namespace CityGraph.GraphQL.AspNetCore.Tests.Http;

public sealed class LifetimeTests(LibraryServer server) : IClassFixture<LibraryServer>
{
    [Fact]
    public async Task Target_NotThereYet_IsRefusedWith503()
    {
        server.IsReady = false;
        using var response = await server.PostAsync("""{"query":"{ __typename }"}""");
        server.IsReady = true;

        await response.ShouldBeErrorAsync(HttpStatusCode.ServiceUnavailable, "SERVICE_UNAVAILABLE", "The server is not ready; try again in a moment.");
        Assert.Equal("1", response.Headers.RetryAfter?.ToString());
    }

    [Fact]
    public async Task Client_ThatLeaves_EndsItsRequest()
    {
        using var leaving = new CancellationTokenSource();
        using var content = new StringContent("""{"query":"{ wait }"}""", System.Text.Encoding.UTF8, "application/json");
        var request = server.Client.PostAsync(server.Endpoint, content, leaving.Token);
        await server.WaitBegan.Task.WaitAsync(TestContext.Current.CancellationToken);

        await leaving.CancelAsync();

        await server.WaitCancelled.Task.WaitAsync(TestContext.Current.CancellationToken);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        Assert.Empty(server.Log.Entries);
    }
}
