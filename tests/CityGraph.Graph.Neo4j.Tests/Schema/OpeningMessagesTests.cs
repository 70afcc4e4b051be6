using CityGraph.Graph.Contract;
using CityGraph.Graph.Neo4j.Client;
using CityGraph.Graph.Neo4j.Layout;

namespace CityGraph.Graph.Neo4j.Tests.Schema;

/// <summary>What is told of databases that no test can have, by a client that answers as told.</summary>
public sealed class OpeningMessagesTests
{
    private static readonly Neo4jStoreOptions Options = new(new("http://graph.example:7474/"), "ada", "secret-word", "cities");

    [Theory]
    [InlineData("5.25.1")]
    [InlineData("4.4.40")]
    public async Task Prepare_OldVersion_NamesItAndTheSetting(string version) => Assert.Equal(
        new(Neo4jOpenFailure.WrongVersion, $"Neo4j at http://graph.example:7474 is version {version}; at least 5.26 is needed. Upgrade it, or give the address of another server (CityGraph:Neo4j:Uri)."),
        await PrepareAsync(_ => [[version, 0L, null]]));

    [Theory]
    [InlineData(
        nameof(CypherFailure.Refused), "Neo.ClientError.Statement.SyntaxError", Neo4jOpenFailure.WrongVersion,
        "Neo4j at http://graph.example:7474 does not understand what CityGraph asks; at least 5.26 is needed. Upgrade it, or give the address of another server (CityGraph:Neo4j:Uri).")]
    [InlineData(
        nameof(CypherFailure.Unauthorized), "Neo.ClientError.Security.Forbidden", Neo4jOpenFailure.Forbidden,
        "Neo4j at http://graph.example:7474 does not let user 'ada' do what CityGraph does (two lines). Let it read, write and change the schema of 'cities', or give another user (CityGraph:Neo4j:User).")]
    [InlineData(
        nameof(CypherFailure.Unauthorized), "Neo.ClientError.Security.Unauthorized", Neo4jOpenFailure.Unauthorized,
        "Neo4j at http://graph.example:7474 does not take the password of user 'ada' (two lines). Correct the settings CityGraph:Neo4j:User and CityGraph:Neo4j:Password.")]
    [InlineData(
        nameof(CypherFailure.DatabaseNotFound), null, Neo4jOpenFailure.DatabaseNotFound,
        "Neo4j at http://graph.example:7474 has no database 'cities'. Correct the setting CityGraph:Neo4j:Database.")]
    [InlineData(
        nameof(CypherFailure.ReadOnly), null, Neo4jOpenFailure.ReadOnly,
        "The database 'cities' of Neo4j at http://graph.example:7474 takes no writes (two lines). Give the address of a server that does (CityGraph:Neo4j:Uri), or let it write.")]
    [InlineData(
        nameof(CypherFailure.Stopped), "Neo.DatabaseError.Transaction.TransactionStartFailed", Neo4jOpenFailure.Unreachable,
        "The database 'cities' of Neo4j at http://graph.example:7474 has stopped: two lines.")]
    [InlineData(
        nameof(CypherFailure.Refused), "Neo.ClientError.Schema.ConstraintCreationFailed", Neo4jOpenFailure.SchemaNotReady,
        "The database 'cities' of Neo4j at http://graph.example:7474 refuses what CityGraph needs: two lines. See SHOW INDEXES there, or give the name of another database (CityGraph:Neo4j:Database).")]
    [InlineData(
        nameof(CypherFailure.Unreachable), null, Neo4jOpenFailure.Unreachable,
        "Neo4j at http://graph.example:7474 cannot be used: two lines. Start it, or correct the setting CityGraph:Neo4j:Uri.")]
    [InlineData(
        nameof(CypherFailure.TimedOut), null, Neo4jOpenFailure.Unreachable,
        "Neo4j at http://graph.example:7474 cannot be used: two lines. Start it, or correct the setting CityGraph:Neo4j:Uri.")]
    public async Task Prepare_StatementThatFails_SaysSoInOneLine(string kind, string? code, Neo4jOpenFailure failure, string message) => Assert.Equal(
        new(failure, message),
        await PrepareAsync(_ => throw new CypherException(Enum.Parse<CypherFailure>(kind), code, "two\nlines.")));

    [Fact]
    public async Task Prepare_PortOfBolt_NamesThatOfHttp() => Assert.Equal(
        new(Neo4jOpenFailure.Unreachable, "Neo4j at http://graph.example:7687 cannot be used: two lines. Start it, or correct the setting CityGraph:Neo4j:Uri: 7687 is the port of Bolt, that of HTTP is 7474 unless it was changed."),
        await PrepareAsync(_ => throw new CypherException(CypherFailure.Unreachable, null, "two\nlines."), Options with { Uri = new("http://graph.example:7687") }));

    [Fact]
    public async Task Prepare_IndexThatFailed_NamesIt()
    {
        var failed = await PrepareAsync(text => text.Contains("SHOW INDEXES", StringComparison.Ordinal) ? Indexes("FAILED") : [["5.26.0", 0L, null]]);

        Assert.Equal(
            new(Neo4jOpenFailure.SchemaNotReady, "The database 'cities' of Neo4j at http://graph.example:7474 has an index that failed, `citygraph_node_id`; drop it, and it is made anew. See SHOW INDEXES there, or give the name of another database (CityGraph:Neo4j:Database)."),
            failed);
    }

    [Fact]
    public async Task Prepare_IndexThatIsNeverThere_GivesUp()
    {
        var failed = await PrepareAsync(text => text.Contains("SHOW INDEXES", StringComparison.Ordinal) ? [] : [["5.26.0", 0L, null]]);

        Assert.Equal(
            new(Neo4jOpenFailure.SchemaNotReady, "The database 'cities' of Neo4j at http://graph.example:7474 lacks `citygraph_node_id` although it was made; an index or constraint of other name may cover the same. See SHOW INDEXES there, or give the name of another database (CityGraph:Neo4j:Database)."),
            failed);
    }

    [Fact]
    public async Task Prepare_IndexThatTakesLongerThanTheBound_SaysWhich()
    {
        var failed = await PrepareAsync(
            text => text.Contains("SHOW INDEXES", StringComparison.Ordinal) ? Indexes("POPULATING") : [["5.26.0", 0L, null]],
            Options with { IndexTimeout = TimeSpan.Zero });

        Assert.Equal(
            new(Neo4jOpenFailure.SchemaNotReady, "The database 'cities' of Neo4j at http://graph.example:7474 still fills the index `citygraph_node_id` after 0 s. See SHOW INDEXES there, or give the name of another database (CityGraph:Neo4j:Database)."),
            failed);
    }

    [Fact]
    public async Task Prepare_AfterTheFirstAnswer_IsWaitedForAsLongAsAStart()
    {
        var starting = new List<int>();
        ScriptedClient? client = null;
        client = new ScriptedClient(text =>
        {
            starting.Add(client!.Starting);
            return text.Contains("SHOW INDEXES", StringComparison.Ordinal) ? Indexes("ONLINE") : [["5.26.0", 0L, (long)Neo4j.Schema.Migrations.Newest]];
        });

        Assert.Null(await Neo4jOpening.PrepareAsync(new StoredModel(TestGraph.Model), client, Options, TimeProvider.System, TestContext.Current.CancellationToken));

        Assert.Equal([0, 1], starting);
        Assert.Equal(0, client.Starting);
    }

    [Theory]
    [InlineData("0s", "Neo4j at http://graph.example:7474 bounds no transaction (db.transaction.timeout=0s): what a server leaves running when it is killed may run for ever. Set a bound there that is no less than a start may take: db.transaction.timeout=5m.")]
    [InlineData("4m59s999ms", "Neo4j at http://graph.example:7474 ends a transaction sooner (db.transaction.timeout=4m59s999ms) than a start may take: on a slow machine CityGraph may not start, because what it asks for the first time is ended while it is planned. Set a bound there that is no less: db.transaction.timeout=5m.")]
    [InlineData("5m", null)]
    [InlineData("soon", null)]
    public async Task Warning_TransactionTimeout_IsAskedForIfMissingOrShort(string value, string? warning) =>
        Assert.Equal(warning, await Neo4jOpening.WarningAsync(new ScriptedClient(_ => [[value]]), Options, TestContext.Current.CancellationToken));

    [Fact]
    public async Task Warning_ServerThatDoesNotTell_IsNone() => Assert.Null(
        await Neo4jOpening.WarningAsync(new ScriptedClient(_ => throw new CypherException(CypherFailure.Unauthorized, null, "no")), Options, TestContext.Current.CancellationToken));

    private static object?[][] Indexes(string state) =>
        [.. Neo4j.Schema.DatabaseSchema.Of(new(TestGraph.Model)).Select(item => new object?[] { item.Name, state, false })];

    private static Task<Neo4jOpenResult.Failed?> PrepareAsync(Func<string, object?[][]> answer, Neo4jStoreOptions? options = null) =>
        Neo4jOpening.PrepareAsync(new StoredModel(TestGraph.Model), new ScriptedClient(answer), options ?? Options, TimeProvider.System, TestContext.Current.CancellationToken);
}
