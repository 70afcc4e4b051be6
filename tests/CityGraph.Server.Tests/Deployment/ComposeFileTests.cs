using System.Globalization;
using System.Text.RegularExpressions;
using CityGraph.Graph.Neo4j;
using CityGraph.Testing;
using YamlDotNet.RepresentationModel;

namespace CityGraph.Server.Tests.Deployment;

/// <summary>What can be held of <c>docker-compose.yml</c> and the <c>Dockerfile</c> without an engine.</summary>
public sealed partial class ComposeFileTests
{
    private static readonly YamlMappingNode Services = ReadServices();

    [Fact]
    public void Services_AreNeo4jAndTheServerThatWaitsForIt()
    {
        Assert.Equal(["neo4j", "server"], Services.Children.Keys.Select(key => key.ToString()));
        Assert.Equal("service_healthy", At(Services, "server", "depends_on", "neo4j", "condition"));
        Assert.Equal("src/CityGraph.Server/Dockerfile", At(Services, "server", "build", "dockerfile"));
        Assert.Equal("CMD", Assert.IsType<YamlSequenceNode>(Services["neo4j"]["healthcheck"]["test"]).Children[0].ToString());
    }

    [Fact]
    public void Images_ArePinnedToAPatch()
    {
        var stages = File.ReadLines(Repository.Path("src/CityGraph.Server/Dockerfile")).Where(line => line.StartsWith("FROM ", StringComparison.Ordinal));
        string[] images = [At(Services, "neo4j", "image"), .. stages.Select(line => line.Split(' ')[1])];

        Assert.Equal(4, images.Length);
        Assert.All(images, image => Assert.Matches(PinnedImage(), image));
    }

    [Fact]
    public void Password_HasNoDefault()
    {
        Assert.StartsWith("neo4j/${NEO4J_PASSWORD:?", At(Services, "neo4j", "environment", "NEO4J_AUTH"), StringComparison.Ordinal);
        Assert.StartsWith("${NEO4J_PASSWORD:?", At(Services, "server", "environment", "CITYGRAPH__NEO4J__PASSWORD"), StringComparison.Ordinal);
        Assert.Contains("NEO4J_PASSWORD=", File.ReadAllLines(Repository.Path(".env.example")));
    }

    /// <summary>A name that is written wrongly would keep the server from starting, or be passed over.</summary>
    [Fact]
    public void Settings_AreOnesThatTheServerKnows()
    {
        var names = Assert.IsType<YamlMappingNode>(Services["server"]["environment"]).Children.Keys
            .Select(key => key.ToString().Replace("__", ":", StringComparison.Ordinal));

        Assert.All(names, name => Assert.Contains(name, Server.Settings.SettingKeys.Known, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Neo4j does not end what the server still waits for, nor let it run on for long.</summary>
    [Fact]
    public void TransactionTimeout_IsWhatAStatementMayTakeAtTheStart()
    {
        var options = new Neo4jStoreOptions(new("http://localhost:7474"), "neo4j", "");
        var minutes = string.Create(CultureInfo.InvariantCulture, $"{options.StartTimeout.TotalMinutes}m");

        Assert.Equal(minutes, At(Services, "neo4j", "environment", "NEO4J_db_transaction_timeout"));
        Assert.Contains($"`db.transaction.timeout={minutes}`", File.ReadAllText(Repository.Path("README.md")), StringComparison.Ordinal);
        Assert.True(options.StartTimeout >= options.CommitTimeout && options.StartTimeout >= options.StatementTimeout);
    }

    private static string At(YamlNode node, params string[] path) => path.Aggregate(node, (parent, key) => parent[key]).ToString();

    private static YamlMappingNode ReadServices()
    {
        using var reader = new StreamReader(Repository.Path("docker-compose.yml"));
        var file = new YamlStream();
        file.Load(reader);
        return Assert.IsType<YamlMappingNode>(file.Documents[0].RootNode["services"]);
    }

    [GeneratedRegex(@":\d+\.\d+\.\d+-[a-z]+(-[a-z]+)?$")]
    private static partial Regex PinnedImage();
}
