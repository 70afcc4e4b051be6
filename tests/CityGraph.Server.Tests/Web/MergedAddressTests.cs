using CityGraph.Server.Settings;
using Microsoft.Extensions.Configuration;

namespace CityGraph.Server.Tests.Web;

/// <summary>The address of an id that was merged into another.</summary>
public sealed class MergedAddressTests : IDisposable
{
    private const string Facts = """
        source:
          id: own
          name: Our list
          kind: OWN
          recorded: 2026-11-22
        merges:
          - { id: kota-denpasar, into: denpasar, because: Kota is no part of the name. }
        statements:
          - { says: There is a city., facts: [{ City: denpasar, name: Denpasar, kind: CITY }] }
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly WebFolder _web = new();

    public void Dispose()
    {
        _web.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("/cities/kota-denpasar?asOf=2019&sector=", "/cities/denpasar?asOf=2019&sector=")]
    [InlineData("/officials/kota-denpasar", "/cities/denpasar")]
    [InlineData("/cities/merged.kota-denpasar", null)]
    public async Task MergedId_IsSentToItsSuccessor_ForNow(string address, string? expected)
    {
        await File.WriteAllTextAsync(_folder.Join("facts.yaml"), Facts, TestContext.Current.CancellationToken);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([
                new("Urls", "http://127.0.0.1:0"), new("CityGraph:DataFolder", _folder.Join("data")), new("CityGraph:Dataset", _folder.Join("facts.yaml")),
                new("CityGraph:Operations", ""), new("Logging:LogLevel:Default", "None"),
            ])
            .Build();
        await using var host = ServerHost.Create(configuration, SettingsReader.Read(configuration).Settings!, _web.Files);
        var ready = Assert.IsType<StartResult.Ready>(await host.StartAsync());
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = new(ready.Urls.Single()) };

        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(expected is null ? 404 : 302, (int)response.StatusCode);
        Assert.Equal(expected, response.Headers.Location?.OriginalString);
    }
}
