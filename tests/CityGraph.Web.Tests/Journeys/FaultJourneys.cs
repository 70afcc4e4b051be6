using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CityGraph.Web.Tests.Journeys;

/// <summary>What goes wrong is said where it belongs, and what can be shown is shown.</summary>
[Collection(JourneysOneByOne.Name)]
public sealed partial class FaultJourneys(Browsing browsing) : Journey(browsing)
{
    private const string Away = "The server does not answer.";

    /// <summary>Names in which what follows them would run from right to left too: not isolated by an element, by a paragraph of their own, or by characters.</summary>
    private const string FindLeaks =
        """
        () => {
          const leaks = [];
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const { data, parentElement } = texts.currentNode;
            if (!/(?<!\u2068)\u202e/.test(data) || parentElement.closest('bdi, [dir=auto], svg')) continue;
            const isAlone = parentElement.childNodes.length === 1 && getComputedStyle(parentElement).display !== 'inline' && data.startsWith('\u202e');
            if (!isAlone) leaks.push(parentElement.outerHTML.slice(0, 300));
          }
          return leaks;
        }
        """;

    /// <param name="isLoaded">Whether the scripts of what is opened are there already when the server goes.</param>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Server_AwayAndBack_IsSaidAndAskedAgainWithTheStateKept(bool isLoaded)
    {
        await using var server = await OwnServer.StartAsync();
        var visit = await BeginAsync(server: server.Address);
        var screen = await Screen.OpenAsync(visit.Page, "/?stage=letter-of-intent");
        if (isLoaded)
        {
            await screen.EvidenceOf("Darwin").ClickAsync();
            await Assertions.Expect(screen.Evidence).ToContainTextAsync("Darwin");
        }

        await server.StopAsync();
        await screen.EvidenceOf("Mossel Bay").ClickAsync();
        await Assertions.Expect(visit.Page.GetByText(Away)).ToBeVisibleAsync();
        await Assertions.Expect(screen.Evidence).ToContainTextAsync("Waiting for the server.");
        await Assertions.Expect(screen.Partners).ToHaveTextAsync(["Darwin", "Mossel Bay", "Gyeongju"]);
        var address = visit.Page.Url;
        await server.StartAgainAsync();

        await Assertions.Expect(visit.Page.GetByText(Away)).ToBeHiddenAsync();
        await Assertions.Expect(screen.Evidence).ToContainTextAsync("Mossel Bay");
        Assert.Equal(address, visit.Page.Url);
    }

    [Fact]
    public async Task Answer_ThatTakesLong_IsWaitedForAndSaysSo()
    {
        var visit = await BeginAsync();
        await visit.Page.Clock.InstallAsync();
        var released = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/graphql", async route =>
        {
            await released.Task;
            await route.ContinueAsync();
        });
        await visit.Page.GotoAsync("/");
        var screen = new Screen(visit.Page);

        await Assertions.Expect(screen.Content).ToContainTextAsync("Asking …");
        await visit.Page.Clock.FastForwardAsync(3000);
        await Assertions.Expect(screen.Content).ToContainTextAsync("This takes longer than usual.");
        released.SetResult();

        await Assertions.Expect(screen.Content).ToContainTextAsync("Darwin");
        await Assertions.Expect(screen.Content).Not.ToContainTextAsync("This takes longer than usual.");
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task Words_ThatDoNotCome_AreSaidToBeMissing()
    {
        var visit = await BeginAsync();
        await visit.Page.RouteAsync("**/assets/en-*.js", route => route.AbortAsync());

        await visit.Page.GotoAsync("/");

        await Assertions.Expect(visit.Page.Locator("#explorer")).ToHaveTextAsync("CityGraph does not answer. · CityGraph tidak menjawab.");
    }

    [Fact]
    public async Task Browser_ThatKeepsNothing_ShowsTheAnswer()
    {
        var visit = await BeginAsync();
        await visit.Page.AddInitScriptAsync(
            "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('Access is denied for this document.', 'SecurityError'); } })");

        var screen = await Screen.OpenAsync(visit.Page, "/");

        await Assertions.Expect(screen.Content).ToContainTextAsync("Darwin");
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task PartOfTheAnswer_ThatFailed_IsSaidBesideTheRest()
    {
        var visit = await BeginAsync();
        await visit.AnswerOtherwiseAsync(answer =>
        {
            answer["data"]!["city"]!["withRelated"] = null;
            answer["errors"] = new JsonArray(new JsonObject { ["message"] = "This part took too long.", ["path"] = new JsonArray("city", "withRelated") });
        });

        var screen = await Screen.OpenAsync(visit.Page, "/");

        await Assertions.Expect(screen.Content.GetByRole(AriaRole.Alert)).ToContainTextAsync("This part took too long.");
        await Assertions.Expect(screen.Content).ToContainTextAsync("Darwin");
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task Answer_ThatFailedAsAWhole_CanBeAskedForAgain()
    {
        var visit = await BeginAsync();
        var fails = true;
        await visit.AnswerOtherwiseAsync(answer =>
        {
            if (!fails) return;
            answer["data"] = null;
            answer["errors"] = new JsonArray(new JsonObject { ["message"] = "The time for the request is over.", ["extensions"] = new JsonObject { ["code"] = "TOO_LONG" } });
        });
        var screen = await Screen.OpenAsync(visit.Page, "/");
        await Assertions.Expect(screen.Content.GetByRole(AriaRole.Alert)).ToContainTextAsync("The time for the request is over.");

        fails = false;
        await screen.Content.GetByRole(AriaRole.Button, new() { Name = "Ask again" }).ClickAsync();

        await Assertions.Expect(screen.Content).ToContainTextAsync("Darwin");
        await Assertions.Expect(screen.Content.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{\"data\":{}}")]
    [InlineData("{\"errors\":[{\"title\":\"Unauthorized\"}]}")]
    public async Task Answer_ThatIsNoneOfGraphQL_IsSaidAndNotAskedForAgain(string body)
    {
        var visit = await BeginAsync();
        await visit.Page.Clock.InstallAsync();
        var asked = 0;
        await visit.Page.RouteAsync("**/graphql", route =>
        {
            asked++;
            return route.FulfillAsync(new() { ContentType = "application/json", Body = body });
        });
        await visit.Page.GotoAsync("/");
        var screen = new Screen(visit.Page);

        await Assertions.Expect(screen.Content.GetByRole(AriaRole.Alert)).ToContainTextAsync("What came is no answer of the server’s (HTTP 200, no GraphQL response)");
        await Assertions.Expect(visit.Page.GetByText(Away)).ToBeHiddenAsync();
        var before = asked;
        await visit.Page.Clock.RunForAsync(10_000);
        Assert.Equal(before, asked);

        await visit.Page.UnrouteAsync("**/graphql");
        await screen.Content.GetByRole(AriaRole.Button, new() { Name = "Ask again" }).ClickAsync();
        await Assertions.Expect(screen.Content).ToContainTextAsync("Darwin");
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task WebGl_Missing_IsSaidAndThePictureDrawnWithoutIt()
    {
        var visit = await BeginAsync();
        await visit.Page.AddInitScriptAsync(
            """
            const { getContext } = HTMLCanvasElement.prototype;
            HTMLCanvasElement.prototype.getContext = function (kind, ...rest) { return /webgl/.test(kind) ? null : getContext.call(this, kind, ...rest); };
            """);

        var screen = await Screen.OpenAsync(visit.Page, "/graph");

        await Assertions.Expect(screen.Content).ToContainTextAsync("WebGL");
        await Assertions.Expect(screen.Content.Locator("svg").GetByRole(AriaRole.Link, new() { NameRegex = Darwin() })).ToBeVisibleAsync();
        Assert.Empty(visit.Problems);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/cities/denpasar")]
    [InlineData("/table")]
    public async Task Names_ThatAreHostile_AreShownAsTextWithinThePage(string address)
    {
        string[] names = ["<img src=x onerror=\"window.takenOver = true\">", "\u202Edrawkcab", new('W', 300)];
        foreach (var name in names)
        {
            var visit = await BeginAsync(width: 320);
            await visit.AnswerOtherwiseAsync(answer => Rename(answer, name));

            var screen = await Screen.OpenAsync(visit.Page, address);

            await Assertions.Expect(screen.Content).ToContainTextAsync(name);
            Assert.Equal(0, await screen.OverflowAsync());
            Assert.Equal(0, await visit.Page.Locator("img[onerror]").CountAsync());
            Assert.False(await visit.Page.EvaluateAsync<bool>("() => 'takenOver' in window"));
            Assert.Empty(await visit.Page.EvaluateAsync<string[]>(FindLeaks));
            Assert.Empty(visit.Problems);
        }
    }

    /// <summary>Gives everything in the answer the same name.</summary>
    private static void Rename(JsonNode? node, string name)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list) Rename(item, name);
        }
        else if (node is JsonObject members)
        {
            if (members["name"] is JsonValue) members["name"] = name;
            foreach (var (_, value) in members) Rename(value, name);
        }
    }

    [GeneratedRegex("Darwin.?, city")]
    private static partial Regex Darwin();
}
