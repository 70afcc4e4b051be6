using System.Net;
using CityGraph.GraphQL.AspNetCore.ServerSentEvents;

namespace CityGraph.GraphQL.AspNetCore.Tests.ServerSentEvents;

/// <summary>Streams of events: how they are reserved and opened, and how long they last.</summary>
public sealed class SingleConnectionStreamTests : SingleConnectionTest
{
    private const string Unknown = "00000000000000000000000000000000";

    [Fact]
    public async Task Put_ReservesAStream_Of32Digits()
    {
        using var response = await SendAsync(EventRequests.Of(Server, HttpMethod.Put, ""));

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Matches("^[0-9a-f]{32}$", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Put_WithTheTokenOfAStream_IsRefusedWith409()
    {
        var token = await ReserveAsync();

        using var response = await SendAsync(EventRequests.Of(Server, HttpMethod.Put, "").WithToken(token));

        await response.ShouldBeErrorAsync(
            HttpStatusCode.Conflict, "STREAM_CONFLICT", "The event stream with this token is reserved already; to reserve another, send PUT without a token.");
    }

    [Fact]
    public async Task Put_MoreThanMayBe_IsRefusedWith503_UntilOneExpires()
    {
        var first = await ReserveAsync();
        await ReserveAsync();
        using (var third = await SendAsync(EventRequests.Of(Server, HttpMethod.Put, "")))
        {
            await third.ShouldBeErrorAsync(HttpStatusCode.ServiceUnavailable, "SERVER_BUSY", "The server has as many connections as it can; try again in a moment.");
        }

        await Clock.PassAsync(GraphQLEventStreamOptions.Default.ReservationTimeout, TestContext.Current.CancellationToken);

        await ReserveAsync();
        using var response = await SendAsync(EventRequests.Get(Server, "").WithToken(first));
        await response.ShouldBeErrorAsync(HttpStatusCode.NotFound, "STREAM_NOT_FOUND", NotFound);
    }

    [Fact]
    public async Task Stream_ThatIsOpen_CannotBeOpenedAgain()
    {
        var token = await ReserveAsync();
        using var events = await EventClient.OpenAsync(Server, EventRequests.Get(Server, "").WithToken(token));

        using var response = await SendAsync(EventRequests.Get(Server, "").WithToken(token));

        await response.ShouldBeErrorAsync(HttpStatusCode.Conflict, "STREAM_CONFLICT", "The event stream with this token is open already; reserve another with PUT.");
    }

    [Fact]
    public async Task Stream_WhoseClientLeaves_EndsWithItsOperations()
    {
        var token = await ReserveAsync();
        using (await EventClient.OpenAsync(Server, EventRequests.Get(Server, "").WithToken(token)))
        {
            await ShouldBeAcceptedAsync(token, "1", "subscription { numbers }");
            await Server.Subscribed.Task;
        }

        await Server.Unsubscribed.Task;
        HttpStatusCode status;
        do
        {
            using var response = await PostAsync(token, "2", "{ hello }");
            status = response.StatusCode;
        }
        while (status == HttpStatusCode.Accepted);
        Assert.Equal(HttpStatusCode.NotFound, status);
    }

    [Fact]
    public async Task Reservation_ThatExpires_EndsItsOperations()
    {
        var token = await ReserveAsync();
        await ShouldBeAcceptedAsync(token, "1", "subscription { numbers }");
        await Server.Subscribed.Task;

        await Clock.PassAsync(GraphQLEventStreamOptions.Default.ReservationTimeout, TestContext.Current.CancellationToken);

        await Server.Unsubscribed.Task;
        using var response = await PostAsync(token, "2", "{ hello }");
        await response.ShouldBeErrorAsync(HttpStatusCode.NotFound, "STREAM_NOT_FOUND", NotFound);
    }

    [Fact]
    public async Task Stream_ThatIsOpen_DoesNotExpire()
    {
        var token = await ReserveAsync();
        using var events = await EventClient.OpenAsync(Server, EventRequests.Get(Server, "").WithToken(token));
        await Clock.WhenSetAsync(GraphQLEventStreamOptions.Default.KeepAliveInterval);

        Clock.Advance(GraphQLEventStreamOptions.Default.ReservationTimeout);

        await ShouldBeAcceptedAsync(token, "1", "{ hello }");
        await events.ShouldReceiveAsync(":", "", "event: next");
    }

    [Theory]
    [InlineData("DELETE", "?operationId=1", null)]
    [InlineData("DELETE", "?operationId=1", Unknown)]
    [InlineData("DELETE", $"?operationId=1&token={Unknown}", null)]
    [InlineData("GET", "", Unknown)]
    [InlineData("GET", $"?token={Unknown}", null)]
    [InlineData("GET", "", "")]
    [InlineData("POST", "", "anything")]
    public async Task Stream_ThatIsNotThere_IsRefusedWith404(string method, string queryString, string? token)
    {
        var request = EventRequests.Of(Server, new HttpMethod(method), queryString, "text/event-stream");
        if (token is not null) request.WithToken(token);

        using var response = await SendAsync(request);

        await response.ShouldBeErrorAsync(HttpStatusCode.NotFound, "STREAM_NOT_FOUND", NotFound);
    }

    [Fact]
    public async Task QueryParameter_ThatLooksLikeNoToken_IsSomebodyElses()
    {
        using var response = await SendAsync(EventRequests.Get(Server, "?query={hello}&token=secret", "application/json"));

        await response.ShouldBeAsync(HttpStatusCode.OK, """{"data":{"hello":"hello world"}}""");
    }

    [Fact]
    public async Task Application_ThatStops_EndsTheStream()
    {
        var token = await ReserveAsync();
        using var events = await EventClient.OpenAsync(Server, EventRequests.Get(Server, "").WithToken(token));
        await ShouldBeAcceptedAsync(token, "1", "subscription { numbers }");

        var stopping = Server.StopAsync();

        await events.ShouldEndAsync();
        await stopping;
    }
}
