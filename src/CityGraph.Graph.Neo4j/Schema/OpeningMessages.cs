using CityGraph.Graph.Neo4j.Client;

namespace CityGraph.Graph.Neo4j.Schema;

/// <summary>One line for each thing that can be wrong with a database, naming the setting by which it is put right. Never the password.</summary>
internal sealed class OpeningMessages(Neo4jStoreOptions options)
{
    private const string UriKey = "CityGraph:Neo4j:Uri";
    private const string UserKey = "CityGraph:Neo4j:User";
    private const string PasswordKey = "CityGraph:Neo4j:Password";
    private const string DatabaseKey = "CityGraph:Neo4j:Database";

    /// <summary>The port that every address of a driver names.</summary>
    private const int BoltPort = 7687;

    private string HintOfBolt => options.Uri.Port == BoltPort ? $": {BoltPort} is the port of Bolt, that of HTTP is 7474 unless it was changed" : "";

    private string Server => $"Neo4j at {options.Uri.GetLeftPart(UriPartial.Path).TrimEnd('/')}";

    private string Database => $"The database '{options.Database}' of {Server}";

    public Neo4jOpenResult.Failed WrongVersion(string what) => new(
        Neo4jOpenFailure.WrongVersion,
        $"{Server} {what}; at least {Neo4jVersion.Oldest} is needed. Upgrade it, or give the address of another server ({UriKey}).");

    public Neo4jOpenResult.Failed NotOurs() => new(
        Neo4jOpenFailure.NotOurs,
        $"{Database} holds data that CityGraph did not write; nothing was changed. Give the name of an empty one ({DatabaseKey}), or the address of another server ({UriKey}).");

    public Neo4jOpenResult.Failed Newer(long layout) => new(
        Neo4jOpenFailure.Newer,
        $"{Database} was written by a newer version of CityGraph (layout {layout}; this one knows {Migrations.Newest}); nothing was changed. Use that version, or give the name of another database ({DatabaseKey}).");

    public Neo4jOpenResult.Failed SchemaNotReady(string problem) => new(
        Neo4jOpenFailure.SchemaNotReady, $"{Database} {problem}. See SHOW INDEXES there, or give the name of another database ({DatabaseKey}).");

    public string NoTimeout(string value) =>
        $"{Server} bounds no transaction (db.transaction.timeout={value}): what a server leaves running when it is killed may run for ever. Set a bound there that is no less than a start may take: db.transaction.timeout={options.StartTimeout.TotalMinutes:0}m.";

    public string ShortTimeout(string value) =>
        $"{Server} ends a transaction sooner (db.transaction.timeout={value}) than a start may take: on a slow machine CityGraph may not start, because what it asks for the first time is ended while it is planned. Set a bound there that is no less: db.transaction.timeout={options.StartTimeout.TotalMinutes:0}m.";

    public Neo4jOpenResult.Failed Of(CypherException exception) => exception switch
    {
        { Code: "Neo.ClientError.Security.Forbidden" } => new(
            Neo4jOpenFailure.Forbidden,
            $"{Server} does not let user '{options.User}' do what CityGraph does ({OneLine(exception)}). Let it read, write and change the schema of '{options.Database}', or give another user ({UserKey})."),
        { Failure: CypherFailure.Unauthorized } => new(
            Neo4jOpenFailure.Unauthorized,
            $"{Server} does not take the password of user '{options.User}' ({OneLine(exception)}). Correct the settings {UserKey} and {PasswordKey}."),
        { Failure: CypherFailure.DatabaseNotFound } => new(
            Neo4jOpenFailure.DatabaseNotFound, $"{Server} has no database '{options.Database}'. Correct the setting {DatabaseKey}."),
        { Failure: CypherFailure.ReadOnly } => new(
            Neo4jOpenFailure.ReadOnly,
            $"{Database} takes no writes ({OneLine(exception)}). Give the address of a server that does ({UriKey}), or let it write."),
        { Failure: CypherFailure.Stopped } => new(Neo4jOpenFailure.Unreachable, $"{Database} has stopped: {OneLine(exception)}."),
        { Code: "Neo.ClientError.Statement.SyntaxError" } => WrongVersion("does not understand what CityGraph asks"),
        { Failure: CypherFailure.Refused } => SchemaNotReady($"refuses what CityGraph needs: {OneLine(exception)}"),
        _ => new(Neo4jOpenFailure.Unreachable, $"{Server} cannot be used: {OneLine(exception)}. Start it, or correct the setting {UriKey}{HintOfBolt}."),
    };

    private static string OneLine(CypherException exception) => exception.Message.ReplaceLineEndings(" ").TrimEnd('.', ' ');
}
