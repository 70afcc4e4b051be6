using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using CityGraph.GraphQL.Interop.Tests.Node;
using CityGraph.Testing;

namespace CityGraph.GraphQL.Interop.Tests.Clients;

/// <summary>
/// Clients that others wrote, as they come: which cities share cultural ties with Denpasar, and what they make of a document that is
/// not valid.
/// </summary>
public sealed class ClientTests(CityServer server, NodeScripts node) : IClassFixture<CityServer>
{
    [Theory]
    [InlineData("apollo")]
    [InlineData("urql")]
    [InlineData("graphql-request")]
    public async Task Client_OfNpm_ReadsDataAndErrors(string name) => await AssertAnswersAsync(node.Command($"clients/{name}.mjs", server.Endpoint));

    [Fact]
    public async Task Client_OfPythonsStandardLibrary_ReadsDataAndErrors()
    {
        var script = Repository.Path("tests/node/clients/ties.py");
        try
        {
            await AssertAnswersAsync(NodeScripts.Redirected("python3", script, server.Endpoint, Repository.Path("schema/operations/CulturalTies.graphql")));
        }
        catch (Win32Exception)
        {
            Assert.Skip("skipped: Python is not on the PATH; install Python 3.");
        }
    }

    private static async Task AssertAnswersAsync(ProcessStartInfo client)
    {
        var answer = Assert.Single(await JsonLinesProcess.AskAsync(client, [], TestContext.Current.CancellationToken));

        Assert.Equal(["Darwin", "Mossel Bay", "Gyeongju"], answer.GetProperty("cities").Deserialize<string[]>()!);
        Assert.Equal("Cannot query field \"nam\" on type \"City\". Did you mean \"name\" or \"names\"?", answer.GetProperty("error").GetString());
    }
}
