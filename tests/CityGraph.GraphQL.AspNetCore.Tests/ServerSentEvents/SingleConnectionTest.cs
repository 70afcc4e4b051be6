using System.Net;
using CityGraph.GraphQL.AspNetCore.Tests.Streaming;
using CityGraph.Testing;

namespace CityGraph.GraphQL.AspNetCore.Tests.ServerSentEvents;

/// <summary>What tests of event streams that are reserved need: a server of their own that has room for two, with two operations each, and a clock that they move.</summary>
public abstract class SingleConnectionTest : IAsyncLifetime
{
    /// <summary>What is said of a stream that is not there.</summary>
    private protected const string NotFound = "There is no event stream with this token, or no longer; reserve one with PUT.";

    private protected FakeClock Clock { get; } = new();

    private protected StreamServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Server = await StreamServer.StartAsync(new() { EventStreams = new() { Time = Clock, MaxStreams = 2, MaxOperations = 2 } });

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Assert.Empty(Server.Log.Entries);
        GC.SuppressFinalize(this);
    }

    private protected Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) =>
        Server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);

    private protected async Task<string> ReserveAsync()
    {
        using var response = await SendAsync(EventRequests.Of(Server, HttpMethod.Put, ""));
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private protected Task<HttpResponseMessage> PostAsync(string token, string id, string query) =>
        SendAsync(EventRequests.Post(Server, $$$"""{"query":"{{{query}}}","extensions":{"operationId":"{{{id}}}"}}""", accept: null).WithToken(token));

    private protected async Task ShouldBeAcceptedAsync(string token, string id, string query)
    {
        using var response = await PostAsync(token, id, query);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private protected ValueTask PublishAsync(int number) => Server.Numbers.Writer.WriteAsync(number, TestContext.Current.CancellationToken);
}
