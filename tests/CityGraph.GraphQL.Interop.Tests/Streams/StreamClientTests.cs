using System.Text.Json;
using CityGraph.GraphQL.AspNetCore;
using CityGraph.GraphQL.AspNetCore.Tests.Streaming;
using CityGraph.GraphQL.Execution;
using CityGraph.GraphQL.Interop.Tests.Node;

namespace CityGraph.GraphQL.Interop.Tests.Streams;

/// <summary>
/// The npm clients <c>graphql-ws</c> and <c>graphql-sse</c>: many operations side by side, a subscription with an event that is an error,
/// unsubscribing from one that never ends, errors before a stream begins, while the server keeps the connection alive.
/// </summary>
public sealed class StreamClientTests(NodeScripts node)
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromMilliseconds(20);

    private static readonly GraphQLHttpOptions Options = new()
    {
        WebSockets = new() { KeepAliveInterval = KeepAlive },
        EventStreams = new() { KeepAliveInterval = KeepAlive },
    };

    [Fact]
    public async Task WebSocket_ClientOfNpm_RunsOperationsOverOneConnection()
    {
        await using var server = await StartAsync();

        var answer = await RunAsync(server, "clients/websocket.mjs", server.SocketEndpoint.ToString());

        Assert.Equal(1, answer.GetProperty("connections").GetInt32());
        Assert.Equal(1000, answer.GetProperty("closed").GetInt32());
        Assert.Equal("""[{"ended":["Not for you."]}]""", answer.GetProperty("refused").GetRawText());
        Assert.Equal("""[{"ended":["Cannot query field \"helo\" on type \"Query\". Did you mean \"hello\"?"]}]""", answer.GetProperty("invalid").GetRawText());
        Assert.Equal("""[{"ended":["Syntax Error: Expected Name, found <EOF>."]}]""", answer.GetProperty("syntax").GetRawText());
    }

    [Fact]
    public async Task EventStream_ClientOfNpmWithAConnectionForEach_RunsOperations()
    {
        await using var server = await StartAsync();

        var answer = await RunAsync(server, "clients/sse.mjs", server.Endpoint.ToString(), "distinct");

        Assert.Equal("""["Not for you."]""", answer.GetProperty("refused").GetRawText());
        Assert.Equal("""["Cannot query field \"helo\" on type \"Query\". Did you mean \"hello\"?"]""", answer.GetProperty("invalid").GetRawText());
        Assert.Equal("""["Syntax Error: Expected Name, found <EOF>."]""", answer.GetProperty("syntax").GetRawText());
    }

    /// <summary>What cannot begin is the response to its own request, whose body the client does not read.</summary>
    [Fact]
    public async Task EventStream_ClientOfNpmWithOneConnection_RunsOperations()
    {
        await using var server = await StartAsync();

        var answer = await RunAsync(server, "clients/sse.mjs", server.Endpoint.ToString(), "single");

        Assert.StartsWith("""[{"ended":["Server responded with 422""", answer.GetProperty("refused").GetRawText(), StringComparison.Ordinal);
        Assert.StartsWith("""[{"ended":["Server responded with 422""", answer.GetProperty("invalid").GetRawText(), StringComparison.Ordinal);
        Assert.StartsWith("""[{"ended":["Server responded with 400""", answer.GetProperty("syntax").GetRawText(), StringComparison.Ordinal);
    }

    /// <summary>A server whose first number is an error.</summary>
    private static async Task<StreamServer> StartAsync()
    {
        var server = await StreamServer.StartAsync(Options);
        server.Numbers.Writer.TryWrite(new FieldError("No number."));
        return server;
    }

    private async Task<JsonElement> RunAsync(StreamServer server, string script, params string[] arguments)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var answer = Assert.Single(await JsonLinesProcess.AskAsync(node.Command(script, arguments), [], cancellationToken));

        await server.Unsubscribed.Task.WaitAsync(cancellationToken);
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"hello n{i}"), answer.GetProperty("hellos").Deserialize<string[]>()!);
        Assert.Equal("""["No number.",1,2]""", answer.GetProperty("numbers").GetRawText());
        Assert.Equal("""["xxx","xxx","xxx","xxx","xxx"]""", answer.GetProperty("firehose").GetRawText());
        Assert.Equal("""["Not for you."]""", answer.GetProperty("secret").GetRawText());
        return answer;
    }
}
