using System.Security.Cryptography;
using System.Text;
using Microsoft.Playwright;

namespace CityGraph.Web.Tests.Journeys;

/// <summary>A server that was given the text of a source shows the lines that claims name.</summary>
[Collection(JourneysOneByOne.Name)]
public sealed class TextJourneys(Browsing browsing) : Journey(browsing)
{
    private const string Line = "Kedua wali kota <b>bertemu</b> pada hari Senin. \u202E<img src=x onerror=alert(1)>";

    private const string Text = $"Dua kota bertemu\n\n{Line}\nBelum ada yang ditandatangani.\n";

    [Fact]
    public async Task Reader_OfAFact_SeesTheLineThatSaysSo_InTheSourcesOwnWords()
    {
        using var folder = new TemporaryFolder();
        await WriteAsync(folder.Join("facts.yaml"), Facts());
        await WriteAsync(folder.Join("texts/article.txt"), Text);
        await using var server = await OwnServer.StartAsync("--dataset", folder.Join("facts.yaml"), "--texts", folder.Join("texts"));
        var visit = await BeginAsync(server: server.Address);

        var screen = await Screen.OpenAsync(visit.Page, "/events/mayors-meeting");
        await visit.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Who says so") }).First.ClickAsync();
        // That the event is there, and that it has taken place, is said in one line: it stands with each.
        var marked = screen.Evidence.Locator("mark").First;
        await Assertions.Expect(marked).ToHaveTextAsync(Line);
        await Assertions.Expect(marked.Locator("xpath=ancestor::blockquote")).ToHaveAttributeAsync("lang", "id");
        await screen.Evidence.GetByRole(AriaRole.Button, new() { Name = "Show the lines around it" }).First.ClickAsync();
        await Assertions.Expect(screen.Evidence.Locator("blockquote").First.Locator("p")).ToHaveTextAsync(["Dua kota bertemu", Line, "Belum ada yang ditandatangani."]);
        Assert.Empty(await screen.ViolationsAsync());

        await screen.Evidence.Locator("a[href^='/sources/']").First.ClickAsync();
        await Assertions.Expect(screen.Heading).ToBeVisibleAsync();
        await Assertions.Expect(screen.Content.Locator("mark")).ToHaveTextAsync([Line]);
        Assert.Empty(await screen.ViolationsAsync());
        Assert.Empty(visit.Problems);
    }

    private static async Task WriteAsync(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
    }

    private static string Facts() => $$"""
        source:
          id: meeting
          name: Article on a meeting
          kind: ARTICLE
          language: id
          title: Dua kota bertemu
          publisher: { unknown: None is named. }
          published: 2026-11-16
          address: { unknown: None is given. }
          sha256: {{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}}
          recorded: 2026-11-22
        statements:
          - line: 1
            says: The mayors met.
            facts:
              - Event: mayors-meeting
                name: Meeting of the mayors
                kind: MEETING
                status: OCCURRED
        """;
}
