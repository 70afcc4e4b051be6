namespace CityGraph.Server.Tests.Web;

/// <summary>What is at which address, over the shipped dataset.</summary>
public sealed class ExplorerRoutesTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Page = "<!doctype html>the explorer";
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private const string Nothing = "There is nothing at this address. The start page at / tells what is here.\n";

    [Theory]
    [InlineData("/")]
    [InlineData("/?sector=culture&city=denpasar")]
    [InlineData("/graph?asOf=2019")]
    [InlineData("/table")]
    [InlineData("/search?q=denpasar")]
    [InlineData("/cities")]
    [InlineData("/countries")]
    [InlineData("/sectors")]
    [InlineData("/agreements?agreementStage=memorandum")]
    [InlineData("/papers")]
    [InlineData("/regions")]
    [InlineData("/activities")]
    [InlineData("/events")]
    [InlineData("/officials")]
    [InlineData("/organisations")]
    [InlineData("/sources")]
    [InlineData("/cities/denpasar")]
    [InlineData("/cities/denpasar/")]
    [InlineData("/regions/bali")]
    [InlineData("/countries/indonesia")]
    [InlineData("/officials/rai-mantra")]
    [InlineData("/organisations/owhc")]
    [InlineData("/agreements/denpasar-darwin")]
    [InlineData("/papers/bogor-kisarazu-letter-of-intent")]
    [InlineData("/events/denpasar-darwin-sharing-session")]
    [InlineData("/sectors/culture")]
    [InlineData("/activities/bogor-kisarazu-organic-city")]
    [InlineData("/sources/bogor-kisarazu-2016?knownAt=1")]
    public async Task Address_OfTheExplorer_IsThePage(string address)
    {
        Assert.Equal((200, Page), await OpenAsync(address, Browser));
        Assert.Equal((200, Page), await OpenAsync(address, "*/*"));
    }

    [Theory]
    [InlineData("/cities/nowhere", "nowhere")]
    [InlineData("/cities/Denpasar", "Denpasar")]
    [InlineData("/cities/denpasar%20", "denpasar ")]
    [InlineData("/officials/%3Cimg%20onerror%3E", "<img onerror>")]
    public async Task Entity_ThatTheGraphDoesNotHold_Is404(string address, string id)
    {
        Assert.Equal((404, Page), await OpenAsync(address, Browser));
        Assert.Equal((404, $"The graph holds no entity with the id \"{id}\".\n"), await OpenAsync(address, "*/*"));
    }

    [Theory]
    [InlineData("/officials/denpasar", "/cities/denpasar")]
    [InlineData("/cities/bogor-kisarazu-letter-of-intent?asOf=2019&sector=", "/papers/bogor-kisarazu-letter-of-intent?asOf=2019&sector=")]
    [InlineData("/papers/denpasar-darwin?q=%22a%20b%22", "/agreements/denpasar-darwin?q=%22a%20b%22")]
    public async Task Entity_UnderAnotherType_IsSentToItsOwnAddress(string address, string expected)
    {
        using var response = await SendAsync(HttpMethod.Get, address, Browser);

        Assert.Equal(302, (int)response.StatusCode);
        Assert.Equal(expected, response.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/cities/denpasar/agreements")]
    [InlineData("/names/denpasar")]
    public async Task Address_OfNothing_Is404(string address)
    {
        Assert.Equal((404, Page), await OpenAsync(address, Browser));
        Assert.Equal((404, Nothing), await OpenAsync(address, "image/avif,*/*;q=0.8"));
        Assert.Equal((404, Nothing), await OpenAsync(address, Browser, HttpMethod.Post));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/cities/denpasar")]
    public async Task Address_ThatCannotBeWritten_Is405(string address) => Assert.Equal((405, ""), await OpenAsync(address, Browser, HttpMethod.Post));

    [Theory]
    [InlineData("/cities/denpasar", 200)]
    [InlineData("/cities/nowhere", 404)]
    [InlineData("/nothing", 404)]
    public async Task Head_HasTheStatusAndNoBody(string address, int expected) => Assert.Equal((expected, ""), await OpenAsync(address, Browser, HttpMethod.Head));

    private async Task<(int Status, string Body)> OpenAsync(string address, string accept, HttpMethod? method = null)
    {
        using var response = await SendAsync(method ?? HttpMethod.Get, address, accept);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, string accept)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = server.Client.BaseAddress };
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
