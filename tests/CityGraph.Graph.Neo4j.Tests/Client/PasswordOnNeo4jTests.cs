using CityGraph.Graph.Neo4j.Client;
using CityGraph.Graph.Neo4j.Client.Http;
using static CityGraph.Graph.Neo4j.Tests.Client.Statements;

namespace CityGraph.Graph.Neo4j.Tests.Client;

/// <summary>A password that is changed while a client has the old one, of a user made for it.</summary>
[Collection(OnNeo4j.Name)]
public sealed class PasswordOnNeo4jTests(Neo4jFixture neo4j) : IAsyncLifetime
{
    private const string User = "changing";
    private const string Old = "first-password";
    private const string New = "another-password";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        await ChangeUsersAsync("CREATE OR REPLACE USER changing SET PASSWORD $password CHANGE NOT REQUIRED", ("password", Old));

    public async ValueTask DisposeAsync() => await ChangeUsersAsync("DROP USER changing IF EXISTS");

    [Fact]
    public async Task Client_PasswordChanged_IsUnauthorizedAtOnceAndAsksSeldom()
    {
        await using var client = neo4j.Connect(options => options with { User = User, Password = Old });
        await client.RunAsync(Read("RETURN 1"), Token);

        await ChangeUsersAsync("ALTER USER changing SET PASSWORD $password CHANGE NOT REQUIRED", ("password", New));

        var failures = new List<CypherFailure>();
        for (var i = 0; i < 50; i++) failures.Add((await FailsAsync(client.RunAsync(Read("RETURN 1"), Token))).Failure);

        var asked = failures.Count(failure => failure == CypherFailure.Unauthorized);
        Assert.Equal(CypherFailure.Unauthorized, failures[0]);
        Assert.InRange(asked, 1, 49);
        Assert.Contains(CypherFailure.CircuitOpen, failures);
        Assert.StartsWith($"Neo4j at {neo4j.Uri.GetLeftPart(UriPartial.Authority)}: Neo.ClientError.Security.", client.Outage, StringComparison.Ordinal);

        await using var right = neo4j.Connect(options => options with { User = User, Password = New, Retries = 0 });
        await Eventually.TrueAsync(() => IsInAsync(right));
    }

    private static async Task<bool> IsInAsync(QueryApiClient client)
    {
        try
        {
            await client.RunAsync(Read("RETURN 1"), Token);
            return true;
        }
        catch (CypherException exception) when (exception.Failure is CypherFailure.Unauthorized or CypherFailure.CircuitOpen)
        {
            // For five seconds after many wrong passwords the right one is refused as well.
            return false;
        }
    }

    private async Task ChangeUsersAsync(string statement, params (string Name, object? Value)[] parameters)
    {
        await using var system = neo4j.Connect(options => options with { Database = "system" });
        await system.RunAsync(Write(statement, parameters), Token);
    }
}
