using System.Net;

namespace CityGraph.GraphQL.AspNetCore.Tests.ServerSentEvents;

/// <summary>Operations of a stream of events: how they are sent to it, stopped and refused.</summary>
public sealed class SingleConnectionOperationTests : SingleConnectionTest
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Operations_OfAnOpenStream_AreSentToIt_WithTheirIds(bool tokenInHeader)
    {
        var token = await ReserveAsync();
        using var events = await EventClient.OpenAsync(
            Server, tokenInHeader ? EventRequests.Get(Server, "").WithToken(token) : EventRequests.Get(Server, $"?token={token}"));

        await ShouldBeAcceptedAsync(token, "numbers", "subscription { numbers }");
        await ShouldBeAcceptedAsync(token, "a \\\"query\\\"", "{ hello }");
        await events.ShouldReceiveAsync(
            "event: next", """data: {"id":"a \u0022query\u0022","payload":{"data":{"hello":"hello world"}}}""", "",
            "event: complete", """data: {"id":"a \u0022query\u0022"}""", "");
        await PublishAsync(1);
        await events.ShouldReceiveAsync("event: next", """data: {"id":"numbers","payload":{"data":{"numbers":1}}}""", "");
        Server.Numbers.Writer.Complete();
        await events.ShouldReceiveAsync("event: complete", """data: {"id":"numbers"}""", "");

        // The stream outlives its operations.
        await ShouldBeAcceptedAsync(token, "numbers", "{ hello }");
        await events.ShouldReceiveAsync("event: next", """data: {"id":"numbers","payload":{"data":{"hello":"hello world"}}}""", "");
    }

    [Fact]
    public async Task Operations_OfAReservedStream_AreSentWhenItOpens()
    {
        var token = await ReserveAsync();
        await ShouldBeAcceptedAsync(token, "query", "{ hello }");
        await ShouldBeAcceptedAsync(token, "numbers", "subscription { numbers }");
        await PublishAsync(1);

        using var events = await EventClient.OpenAsync(Server, EventRequests.Get(Server, "").WithToken(token));

        await events.ShouldReceiveAsync(
            "event: next", """data: {"id":"query","payload":{"data":{"hello":"hello world"}}}""", "",
            "event: complete", """data: {"id":"query"}""", "",
            "event: next", """data: {"id":"numbers","payload":{"data":{"numbers":1}}}""", "");
    }

    [Fact]
    public async Task Operation_ByGet_IsRun()
    {
        var token = await ReserveAsync();
        using var response = await SendAsync(EventRequests.Get(
            Server, $"?token={token}&query={{hello}}&extensions={{\"operationId\":\"1\"}}", "application/json"));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    [Fact]
    public async Task Delete_StopsTheSource_AndNothingFollows()
    {
        var token = await ReserveAsync();
        using var events = await EventClient.OpenAsync(Server, EventRequests.Get(Server, "").WithToken(token));
        await ShouldBeAcceptedAsync(token, "1", "subscription { numbers }");
        await PublishAsync(1);
        await events.ShouldReceiveAsync("event: next", """data: {"id":"1","payload":{"data":{"numbers":1}}}""", "");

        using var response = await SendAsync(EventRequests.Of(Server, HttpMethod.Delete, "?operationId=1").WithToken(token));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await Server.Unsubscribed.Task;
        await ShouldBeAcceptedAsync(token, "1", "{ hello }");
        await events.ShouldReceiveAsync("event: next", """data: {"id":"1","payload":{"data":{"hello":"hello world"}}}""", "");
    }

    [Fact]
    public async Task Delete_WhileAQueryRuns_StopsIt_AndItsRequestGets204()
    {
        var token = await ReserveAsync();
        var running = PostAsync(token, "1", "{ wait }");
        await Server.WaitBegan.Task;

        using var deleted = await SendAsync(EventRequests.Of(Server, HttpMethod.Delete, $"?token={token}&operationId=1"));

        Assert.Equal(HttpStatusCode.OK, deleted.StatusCode);
        await Server.WaitCancelled.Task;
        using var response = await running;
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    [Fact]
    public async Task Delete_OfAnUnknownOperation_IsPassedOver()
    {
        var token = await ReserveAsync();

        using var response = await SendAsync(EventRequests.Of(Server, HttpMethod.Delete, "?operationId=unknown").WithToken(token));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Delete_WithoutTheIdOfAnOperation_IsRefusedWith400()
    {
        var token = await ReserveAsync();

        using var response = await SendAsync(EventRequests.Of(Server, HttpMethod.Delete, "").WithToken(token));

        await response.ShouldBeErrorAsync(
            HttpStatusCode.BadRequest,
            "BAD_REQUEST",
            "The operation has no id; send one in the extension \"operationId\", or to stop it, in the query parameter \"operationId\".");
    }

    [Fact]
    public async Task Operation_WhoseIdIsTaken_IsRefusedWith409()
    {
        var token = await ReserveAsync();
        await ShouldBeAcceptedAsync(token, "1", "subscription { numbers }");

        using var response = await PostAsync(token, "1", "{ hello }");

        await response.ShouldBeErrorAsync(HttpStatusCode.Conflict, "STREAM_CONFLICT", "The event stream runs an operation with the id \"1\" already; choose another.");
    }

    [Fact]
    public async Task Operations_MoreThanMayBe_AreRefusedWith429()
    {
        var token = await ReserveAsync();
        await ShouldBeAcceptedAsync(token, "1", "subscription { numbers }");
        await ShouldBeAcceptedAsync(token, "2", "subscription { numbers }");

        using var response = await PostAsync(token, "3", "{ hello }");

        await response.ShouldBeErrorAsync(
            HttpStatusCode.TooManyRequests, "TOO_MANY_OPERATIONS", "This connection runs 2 operations already, which is as many as it may; complete one first.");
    }

    [Theory]
    [InlineData("""{"query":"{ hello }"}""", "BAD_REQUEST", HttpStatusCode.BadRequest)]
    [InlineData("""{"query":"{ hello }","extensions":{"operationId":""}}""", "BAD_REQUEST", HttpStatusCode.BadRequest)]
    [InlineData("""{"query":"{ hello }","extensions":{"operationId":7}}""", "BAD_REQUEST", HttpStatusCode.BadRequest)]
    [InlineData("""{"query":"{ helo }","extensions":{"operationId":"1"}}""", "GRAPHQL_VALIDATION_FAILED", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"query":"{","extensions":{"operationId":"1"}}""", "GRAPHQL_PARSE_FAILED", HttpStatusCode.BadRequest)]
    [InlineData("""{"query":""", "BAD_REQUEST", HttpStatusCode.BadRequest)]
    public async Task Request_ThatDoesNotRun_IsAnsweredAsByHttp_AndTheIdIsFree(string body, string code, HttpStatusCode status)
    {
        var token = await ReserveAsync();

        using var response = await SendAsync(EventRequests.Post(Server, body, null).WithToken(token));

        Assert.Equal(status, response.StatusCode);
        Assert.Contains($"\"code\":\"{code}\"", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await ShouldBeAcceptedAsync(token, "1", "{ hello }");
    }

    [Fact]
    public async Task Id_ThatIsTooLong_IsRefusedWith422()
    {
        var token = await ReserveAsync();

        using var response = await PostAsync(token, new string('x', 257), "{ hello }");

        await response.ShouldBeErrorAsync(
            HttpStatusCode.UnprocessableEntity, "BAD_REQUEST", "The extension \"operationId\" may have 256 characters, not 257.");
    }
}
