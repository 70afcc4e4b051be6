using System.Net;
using System.Text.Json;

namespace CityGraph.GraphQL.AspNetCore.Tests;

internal static class ResponseAssertions
{
    public static async Task ShouldBeAsync(this HttpResponseMessage response, HttpStatusCode status, string body)
    {
        Assert.Equal(body, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(status, response.StatusCode);
    }

    /// <summary>One error without data, in the media type that says that it is ours.</summary>
    public static async Task ShouldBeErrorAsync(this HttpResponseMessage response, HttpStatusCode status, string code, string message)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var body = JsonDocument.Parse(text);
        var error = Assert.Single(body.RootElement.GetProperty("errors").EnumerateArray());
        Assert.Equal(message, error.GetProperty("message").GetString());
        Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("errors", Assert.Single(body.RootElement.EnumerateObject()).Name);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/graphql-response+json; charset=utf-8", response.Content.Headers.ContentType?.ToString());
    }
}
