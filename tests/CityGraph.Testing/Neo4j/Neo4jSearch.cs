namespace CityGraph.Testing.Neo4j;

/// <summary>What became of looking for a Neo4j to test against.</summary>
/// <param name="Server">Not started yet; null where there is none.</param>
/// <param name="Absence">Why there is none, as the reason of a skipped test; null where there is one.</param>
public sealed record Neo4jSearch(Neo4jServer? Server, string? Absence)
{
    /// <summary>
    /// The server at <c>NEO4J_URI</c> (with <c>NEO4J_USER</c>, <c>NEO4J_PASSWORD</c>, <c>NEO4J_DATABASE</c>), which is emptied by tests;
    /// else one of our own.
    /// </summary>
    public static async Task<Neo4jSearch> FindAsync(CancellationToken cancellationToken)
    {
        if (Environment.GetEnvironmentVariable("NEO4J_URI") is not { Length: > 0 } uri) return await FindOwnAsync(new(), cancellationToken);
        return new(Given(new(uri), Variable("NEO4J_USER", "neo4j"), Variable("NEO4J_PASSWORD", ""), Variable("NEO4J_DATABASE", "neo4j")), null);
    }

    /// <summary>A server that others run. Starting it waits until nobody else of this process has it, which is until who started it disposes it.</summary>
    /// <param name="uri">Of its HTTP server.</param>
    /// <param name="user">Its name.</param>
    /// <param name="password">Of the user.</param>
    /// <param name="database">The one that tests empty.</param>
    public static Neo4jServer Given(Uri uri, string user, string password, string database) => new GivenNeo4j(uri, user, password, database);

    /// <summary>A server that can be stopped, killed and started again: from the bundle beside the checkout, else by Docker.</summary>
    public static async Task<Neo4jSearch> FindOwnAsync(Neo4jOptions options, CancellationToken cancellationToken)
    {
        var noBundle = BundledNeo4j.FindAbsence();
        if (noBundle is null) return new(new BundledNeo4j(options), null);
        var noDocker = await DockerNeo4j.FindAbsenceAsync(cancellationToken);
        if (noDocker is null) return new(new DockerNeo4j(options), null);
        return new(null, $"skipped: no Neo4j (NEO4J_URI is not set; {noBundle}; {noDocker})");
    }

    private static string Variable(string name, string @default) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : @default;
}

/// <summary>How a server of our own runs.</summary>
public sealed record Neo4jOptions
{
    /// <summary>Of its user <c>neo4j</c>, at least 8 characters.</summary>
    public string Password { get; init; } = "citygraph-test";

    /// <summary>
    /// Lines for <c>neo4j.conf</c>. On two processors Neo4j answers ten requests at once: as many statements that do not end would keep out the
    /// request that ends them.
    /// </summary>
    public IReadOnlyList<string> Configuration { get; init; } = ["server.threads.worker_count=64"];

    /// <summary>The most memory of its heap, in megabytes; it begins with less. Planning the statement of the ties takes some hundreds.</summary>
    public int HeapMegabytes { get; init; } = 1024;

    /// <summary>Memory that it keeps pages of its files in, in megabytes.</summary>
    public int PageCacheMegabytes { get; init; } = 64;
}
