using System.Net;

namespace CityGraph.GraphQL.AspNetCore.Tests.Http;

public sealed class GetTests(LibraryServer server) : IClassFixture<LibraryServer>
{
    [Theory]
    [InlineData("?query=%7B%20book(id%3A%202)%20%7B%20title%20%7D%20%7D")]
    [InlineData("?query={+book(id:2)+{title}+}&operationName=&variables=&extensions=")]
    [InlineData("?other=%zz&query=query($id:ID!){book(id:$id){title}}&variables=%7B%22id%22%3A%222%22%7D&extensions=%7B%7D")]
    [InlineData("?%71uery=query+A{book(id:1){id}}query+B{book(id:2){title}}&operationName=B&variables=null")]
    [InlineData("?query=%23%20%C3%A9%25%0A{book(id:2){title}}")]
    public async Task Get_Query_AnswersWithData(string queryString)
    {
        using var response = await server.GetAsync(queryString);

        await response.ShouldBeAsync(HttpStatusCode.OK, """{"data":{"book":{"title":"Volume 2"}}}""");
    }

    [Fact]
    public async Task Get_Mutation_IsRefusedWith405()
    {
        using var response = await server.GetAsync("?query=mutation{rename(id:1,title:\"x\"){id}}");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
        Assert.Equal(
            """{"errors":[{"message":"Mutations are not allowed here; use a transport that may change data, such as POST.","locations":[{"line":1,"column":1}],"extensions":{"code":"OPERATION_NOT_ALLOWED"}}]}""",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("", HttpStatusCode.UnprocessableEntity, "The query parameter \"query\" is missing: the GraphQL document, URL-encoded.")]
    [InlineData("?query={a}&query={b}", HttpStatusCode.UnprocessableEntity, "The query parameter \"query\" stands twice.")]
    [InlineData("?query=%C3%28", HttpStatusCode.BadRequest, "The query parameter \"query\" is not UTF-8 once it is decoded.")]
    [InlineData("?query={a}&operationName=%FF", HttpStatusCode.BadRequest, "The query parameter \"operationName\" is not UTF-8 once it is decoded.")]
    [InlineData("?query={a}&variables=[7]", HttpStatusCode.UnprocessableEntity, "The query parameter \"variables\" must be a JSON object or null, not an array.")]
    [InlineData("?query={a}&extensions=1", HttpStatusCode.UnprocessableEntity, "The query parameter \"extensions\" must be a JSON object or null, not a number.")]
    [InlineData("?query={a}&variables={", HttpStatusCode.BadRequest, "The query parameter \"variables\" is not valid JSON, or is nested deeper than 1024 levels: see line 1, byte 2.")]
    [InlineData("?query={a}&variables={}{}", HttpStatusCode.BadRequest, "The query parameter \"variables\" is not valid JSON, or is nested deeper than 1024 levels: see line 1, byte 3.")]
    public async Task Get_BadParameters_AreRefused(string queryString, HttpStatusCode status, string message)
    {
        using var response = await server.GetAsync(queryString);

        await response.ShouldBeErrorAsync(status, "BAD_REQUEST", message);
    }

    [Fact]
    public async Task Head_IsGetWithoutItsBody()
    {
        using var response = await server.SendAsync(HttpMethod.Head, "?query={book(id:2){title}}");
        using var mutation = await server.SendAsync(HttpMethod.Head, "?query=mutation{rename(id:1,title:\"x\"){id}}");

        await response.ShouldBeAsync(HttpStatusCode.OK, "");
        Assert.Equal(38, response.Content.Headers.ContentLength);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(HttpStatusCode.MethodNotAllowed, mutation.StatusCode);
    }

    [Theory]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    public async Task OtherMethod_IsRefusedWith405(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), server.Endpoint);
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        await response.ShouldBeErrorAsync(
            HttpStatusCode.MethodNotAllowed, "METHOD_NOT_ALLOWED", $"The method {method} is not supported; use POST, or GET for queries.");
        Assert.Equal(["GET", "HEAD", "POST", "PUT", "DELETE"], response.Content.Headers.Allow);
    }
}
