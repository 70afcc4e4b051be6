using System.Text;

namespace CityGraph.Server.Settings;

/// <summary>The text of <c>--help</c>.</summary>
internal static class Help
{
    public static string Text()
    {
        var text = new StringBuilder("""
            CityGraph serves its graph of city diplomacy as a GraphQL API.

            Usage: CityGraph.Server [--name value]...

              --urls ADDRESSES       where to listen, separated by semicolons (http://localhost:5080)
              --store NAME           what keeps the graph: embedded, in the data folder, or neo4j (embedded)
              --data-folder PATH     where the graph is kept (CityGraph in the user's data folder)
              --neo4j-uri ADDRESS    Neo4j's HTTP server, also Aura's https address (http://localhost:7474)
              --neo4j-user NAME      its user (neo4j); the password is a setting only: CityGraph:Neo4j:Password
              --neo4j-database NAME  its database (neo4j)
              --dataset PATH         a file or folder of facts to load, again for more of them (those shipped); "" for none
              --operations PATH      a folder of persisted operations (those shipped); "" for none
              --only-persisted-operations true
                                     refuse every other operation (false)
              --texts PATH           a folder with texts of sources (.txt); their lines are then shown to everyone (none)
              --cors-origin ORIGIN   pages of that origin may use the API, again for more of them (none); * for every one
              --explain true         answer the headers "GraphQL-Tracing: 1" with Server-Timing, and "GraphQL-Query-Plan: 1" with
                                     extensions.queryPlan (false)
              --CityGraph:CompressResponses false
                                     leave compression to a proxy in front (true)

            Bounds, each a whole number:

            """);
        var width = LimitSetting.All.Max(limit => limit.Key.Length);
        foreach (var limit in LimitSetting.All) text.AppendLine($"  --{limit.Key.PadRight(width)} {limit.Meaning} ({limit.Default})");
        return text.Append("""

            Everything can also stand in appsettings.json beside the program ("CityGraph": { "DataFolder": ... }), or in the
            environment with two underscores for a colon (CITYGRAPH__DATAFOLDER, ASPNETCORE_URLS). The command line wins over
            the environment, the environment over the user's secrets ("dotnet user-secrets", in development), and these over the
            file. The settings of Neo4j are also read without the section: Store, Neo4j:Uri, Neo4j__Password. The log goes to standard error; as JSON with
            --Logging:Console:FormatterName json, with more in it by --Logging:LogLevel:Default Debug. Spans and metrics are
            sent over OTLP where OTEL_EXPORTER_OTLP_ENDPOINT is set.

            Exit codes: 0 stopped, 1 dataset invalid, 2 settings invalid, 3 address unavailable, 4 data folder unusable,
            5 data folder in use, 6 database damaged or not CityGraph's, 7 database of another version or description,
            8 persisted operations invalid, 9 Neo4j unreachable, 10 Neo4j refuses user or password, 11 no such database in Neo4j,
            12 version of Neo4j not supported, 13 Neo4j takes no writes,
            14 constraints or indexes in Neo4j not ready, 70 unexpected.
            """).ToString();
    }
}
