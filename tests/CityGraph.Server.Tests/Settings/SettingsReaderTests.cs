using CityGraph.Server.Settings;
using Microsoft.Extensions.Configuration;

namespace CityGraph.Server.Tests.Settings;

public sealed class SettingsReaderTests
{
    [Fact]
    public void Read_NothingButUrls_GivesTheDefaults()
    {
        var settings = ReadValid();

        Assert.Equal(["http://localhost:5080"], settings.Urls);
        var store = Assert.IsType<StoreSettings.Embedded>(settings.Store);
        Assert.Equal("citygraph", Path.GetFileName(store.DataFolder), ignoreCase: true);
        Assert.Equal(["reference", "seed", "articles"], settings.Dataset.Select(Path.GetFileName));
        Assert.All(settings.Dataset, path => Assert.StartsWith(AppContext.BaseDirectory, path, StringComparison.Ordinal));
        Assert.Equal(Path.Combine(AppContext.BaseDirectory, "schema", "operations"), settings.OperationsFolder);
        Assert.Equal(ServerSettings.DefaultTransport, settings.Transport);
        Assert.Equal(ConnectionLimits.Default, settings.Connections);
        Assert.Equal(Explorer.ExplorerApi.Limits, settings.Execution);
    }

    [Fact]
    public void Read_EveryLimit_IsUsed()
    {
        var defaults = Comparable(ReadValid());

        Assert.All(LimitSetting.All, limit =>
        {
            var settings = Comparable(ReadValid((limit.Key.ToUpperInvariant(), "13")));
            Assert.NotEqual(defaults, settings);
            Assert.Equal(limit.Apply(defaults, 13), settings);
        });
    }

    [Fact]
    public void Read_TwoLimits_AreDifferentOnes() =>
        Assert.Equal(LimitSetting.All.Count, LimitSetting.All.Select(limit => limit.Apply(Comparable(ReadValid()), 13)).Distinct().Count());

    [Fact]
    public void Read_DefaultsOfTheLimits_AreThoseOfTheTable()
    {
        var defaults = ReadValid();

        Assert.All(LimitSetting.All, limit => Assert.Equal(defaults with { Urls = [] }, limit.Apply(defaults, limit.Default) with { Urls = [] }));
    }

    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("http://127.0.0.1:0;http://[::1]:0")]
    [InlineData("http://0.0.0.0:80")]
    [InlineData("http://*:5080")]
    public void Read_Urls_AreTaken(string urls) => Assert.Equal(urls.Split(';'), ReadValid(("Urls", urls)).Urls);

    [Theory]
    [InlineData("")]
    [InlineData("5080")]
    [InlineData("localhost:5080")]
    [InlineData("https://localhost:5080")]
    [InlineData("http://localhost:99999")]
    [InlineData("http://localhost:5080/path")]
    public void Read_WrongUrls_AreRefused(string urls) => Assert.Equal(
        [$"The setting \"Urls\" is \"{urls}\" (on the command line); it must be one or more addresses such as http://localhost:5080, separated by semicolons (for https, put a proxy in front)."],
        Read(("Urls", urls)).Problems);

    [Fact]
    public void Read_AnyPortOfLocalhost_IsRefused() => Assert.Equal(
        ["The setting \"Urls\" is \"http://localhost:0\" (on the command line); it must be with an address in place of localhost where the port is 0 (any free one): http://127.0.0.1:0."],
        Read(("Urls", "http://localhost:0")).Problems);

    [Fact]
    public void Read_EmptyDataFolder_IsRefused() => Assert.Equal(
        ["The setting \"CityGraph:DataFolder\" is \"\" (on the command line); it must be the path of a folder."],
        Read(("CityGraph:DataFolder", "")).Problems);

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("201")]
    [InlineData("many")]
    public void Read_WrongLimit_IsRefused(string value) => Assert.Equal(
        [$"The setting \"CityGraph:Limits:Depth\" is \"{value}\" (on the command line); it must be a whole number from 1 to 200."],
        Read(("CityGraph:Limits:Depth", value)).Problems);

    [Theory]
    [InlineData("CityGraph:Datset", " Did you mean \"CityGraph:Dataset\"?")]
    [InlineData("CityGraph:Limits:Deph", " Did you mean \"CityGraph:Limits:Depth\"?")]
    [InlineData("CityGraph:SomethingElseAltogether", "")]
    public void Read_UnknownKey_IsRefused(string key, string suggestion) => Assert.Equal(
        [$"Unknown setting \"{key}\" (on the command line).{suggestion} See --help."], Read((key, "1")).Problems);

    [Fact]
    public void Read_WrongLogging_IsRefused() => Assert.Equal(
        [
            "The setting \"Logging:LogLevel:Default\" is \"loud\" (on the command line); it must be one of Trace, Debug, Information, Warning, Error, Critical, None.",
            "The setting \"Logging:Console:FormatterName\" is \"xml\" (on the command line); it must be one of simple, json, systemd.",
        ],
        Read(("Logging:LogLevel:Default", "loud"), ("Logging:Console:FormatterName", "xml")).Problems);

    [Fact]
    public void Read_WrongOriginsAndSwitch_AreRefused() => Assert.Equal(
        [
            "The setting \"CityGraph:Cors:Origins\" is \"example.com\" (on the command line); it must be an origin such as https://example.com, without a path, or * for every one.",
            "The setting \"CityGraph:Cors:Origins\" is \"https://example.com/\" (on the command line); it must be an origin such as https://example.com, without a path, or * for every one.",
            "The setting \"CityGraph:OnlyPersistedOperations\" is \"yes\" (on the command line); it must be true or false.",
        ],
        Read(
            ("CityGraph:Cors:Origins:0", "example.com"),
            ("CityGraph:Cors:Origins:1", "https://example.com/"),
            ("CityGraph:Cors:Origins:2", "https://example.com"),
            ("CityGraph:OnlyPersistedOperations", "yes")).Problems);

    [Fact]
    public void Read_EmptyOperations_AreNone() => Assert.Null(ReadValid(("CityGraph:Operations", "")).OperationsFolder);

    [Fact]
    public void Read_Dataset_OfTheNearestPlaceOnly()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Urls", "http://localhost:1"), new("CityGraph:Dataset:0", "/a"), new("CityGraph:Dataset:1", "/b")])
            .AddInMemoryCollection([new("CityGraph:Dataset:0", "/c")])
            .Build();

        Assert.Equal(["/c"], SettingsReader.Read(configuration).Settings!.Dataset);
    }

    [Fact]
    public void Read_EmptyDataset_IsNone() => Assert.Empty(ReadValid(("CityGraph:Dataset", "")).Dataset);

    /// <summary>Without what is equal only to itself.</summary>
    private static ServerSettings Comparable(ServerSettings settings) =>
        settings with { Urls = [], Dataset = [] };

    private static ServerSettings ReadValid(params (string Key, string Value)[] values)
    {
        var result = Read(values);
        Assert.Empty(result.Problems);
        return result.Settings!;
    }

    private static SettingsResult Read(params (string Key, string Value)[] values) => SettingsReader.Read(new ConfigurationBuilder()
        .AddInMemoryCollection([new("Urls", "http://localhost:5080")])
        .AddInMemoryCollection(values.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)))
        .Build());
}
