using CityGraph.Server.Settings;
using Microsoft.Extensions.Configuration;

namespace CityGraph.Server.Tests.Settings;

public sealed class StoreSettingsReaderTests
{
    private const string Secret = "not-to-be-shown";

    [Fact]
    public void Read_Neo4jWithAPassword_GivesTheDefaults()
    {
        var settings = Read(("CityGraph:Store", "neo4j"), ("CityGraph:Neo4j:Password", Secret)).Settings!;

        var options = Assert.IsType<StoreSettings.Neo4j>(settings.Store).Options;
        Assert.Equal(new("http://localhost:7474"), options.Uri);
        Assert.Equal(("neo4j", Secret, "neo4j"), (options.User, options.Password, options.Database));
        Assert.Equal(ServerSettings.DefaultTransportOnNeo4j, settings.Transport);
        Assert.Equal("http://localhost:7474, database neo4j", settings.Store.Place);
    }

    [Fact]
    public void Read_NamesWithoutTheSection_AreTaken()
    {
        var settings = Read(
            ("Store", "Neo4j"), ("Neo4j:Uri", "https://abc.databases.neo4j.io"), ("Neo4j:User", "u"), ("Neo4j:Password", Secret), ("Neo4j:Database", "d")).Settings!;

        var options = Assert.IsType<StoreSettings.Neo4j>(settings.Store).Options;
        Assert.Equal(("https://abc.databases.neo4j.io/", "u", Secret, "d"), (options.Uri.AbsoluteUri, options.User, options.Password, options.Database));
    }

    [Fact]
    public void Read_BothNames_TheNearestPlaceWins()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Urls", "http://localhost:1"), new("CityGraph:Store", "neo4j"), new("Neo4j:Password", Secret), new("CityGraph:Neo4j:User", "far")])
            .AddInMemoryCollection([new("Neo4j:User", "near")])
            .Build();

        Assert.Equal("near", Assert.IsType<StoreSettings.Neo4j>(SettingsReader.Read(configuration).Settings!.Store).Options.User);
    }

    [Fact]
    public void Read_LimitOfAnOperation_IsThatOfAStatement()
    {
        var settings = Read(("Store", "neo4j"), ("Neo4j:Password", Secret), ("CityGraph:Limits:ExecutionSeconds", "7")).Settings!;

        Assert.Equal(TimeSpan.FromSeconds(7), Assert.IsType<StoreSettings.Neo4j>(settings.Store).Options.StatementTimeout);
    }

    [Fact]
    public void Read_NoPassword_IsRefused() => Assert.Equal(
        ["The setting \"CityGraph:Neo4j:Password\" is missing; set it in the environment (CITYGRAPH__NEO4J__PASSWORD) or in user secrets."],
        Read(("CityGraph:Store", "neo4j")).Problems);

    [Fact]
    public void Read_PasswordOnTheCommandLine_IsWarnedOf_WithoutShowingIt() => Assert.Equal(
        ["The setting \"CityGraph:Neo4j:Password\" stands on the command line, where others can read it; set it in the environment or in user secrets."],
        Read(("CityGraph:Store", "neo4j"), ("CityGraph:Neo4j:Password", Secret)).Warnings);

    [Fact]
    public void Read_PasswordInTheEnvironment_IsNotWarnedOf()
    {
        Environment.SetEnvironmentVariable("STORESETTINGS_Neo4j__Password", Secret);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Urls", "http://localhost:1"), new("Store", "neo4j")])
            .AddEnvironmentVariables("STORESETTINGS_")
            .Build();

        Assert.Empty(SettingsReader.Read(configuration).Warnings);
    }

    [Theory]
    [InlineData("bolt://localhost:7687")]
    [InlineData("localhost:7474")]
    [InlineData("http://localhost:7474/browser/")]
    [InlineData("")]
    public void Read_WrongUri_IsRefused(string uri) => Assert.Equal(
        [$"The setting \"CityGraph:Neo4j:Uri\" is \"{uri}\" (on the command line); it must be the address of Neo4j's HTTP server, such as http://localhost:7474 or https://name.databases.neo4j.io, without a path."],
        ReadNeo4j(("CityGraph:Neo4j:Uri", uri)).Problems);

    [Fact]
    public void Read_PasswordInTheUri_IsRefusedWithoutShowingIt() => Assert.Equal(
        ["The setting \"CityGraph:Neo4j:Uri\" (on the command line) holds a user or password; they belong to \"CityGraph:Neo4j:User\" and \"CityGraph:Neo4j:Password\"."],
        ReadNeo4j(("CityGraph:Neo4j:Uri", $"http://neo4j:{Secret}@localhost:7474")).Problems);

    [Fact]
    public void Read_OtherStoreAndEmptyNames_AreRefused()
    {
        Assert.Equal(["The setting \"CityGraph:Store\" is \"sqlite\" (on the command line); it must be embedded or neo4j."], Read(("Store", "sqlite")).Problems);
        Assert.Equal(
            ["The setting \"CityGraph:Neo4j:User\" is \" \" (on the command line); it must be a name.", "The setting \"CityGraph:Neo4j:Database\" is \"\" (on the command line); it must be a name."],
            ReadNeo4j(("Neo4j:User", " "), ("Neo4j:Database", "")).Problems);
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData("50%")]
    public void Read_DatabaseThatIsNoPartOfAnAddress_IsRefused(string name) => Assert.Equal(
        [$"The setting \"CityGraph:Neo4j:Database\" is \"{name}\" (on the command line); it must be the name of a database, without / \\ ; %."],
        ReadNeo4j(("Neo4j:Database", name)).Problems);

    [Theory]
    [InlineData("CityGraph:Neo4j:Url")]
    [InlineData("Neo4j:Url")]
    public void Read_UnknownKey_IsRefused(string key) => Assert.Equal(
        [$"Unknown setting \"{key}\" (on the command line). Did you mean \"CityGraph:Neo4j:Uri\"? See --help."], ReadNeo4j((key, Secret)).Problems);

    [Fact]
    public void Settings_AsText_HaveNoPassword() => Assert.DoesNotContain(
        Secret, Read(("Store", "neo4j"), ("Neo4j:Password", Secret)).Settings!.ToString(), StringComparison.Ordinal);

    private static SettingsResult ReadNeo4j(params (string Key, string Value)[] values) => Read([("Store", "neo4j"), ("Neo4j:Password", Secret), .. values]);

    private static SettingsResult Read(params (string Key, string Value)[] values) => SettingsReader.Read(new ConfigurationBuilder()
        .AddInMemoryCollection([new("Urls", "http://localhost:5080")])
        .AddInMemoryCollection(values.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)))
        .Build());
}
