using System.Text.Json;
using Microsoft.Playwright;

namespace CityGraph.Web.Tests.Journeys;

[Collection(JourneysOneByOne.Name)]
public sealed class IdeLooks(Browsing browsing) : Journey(browsing)
{
    /// <summary>Of what is ours: GraphiQL's parts and its editor are as their authors made them.</summary>
    private const string SeriousViolations = """
        async () => {
          const { violations } = await axe.run({ exclude: ['.graphiql-sessions', '.graphiql-doc-explorer'] });
          return violations
            .filter(({ impact }) => impact === 'serious' || impact === 'critical')
            .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
        }
        """;

    public static TheoryData<string, int> Looks => Browsing.Looks;

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Ide_InEachLook_FitsAndCanBeUsedByEverybody(string scheme, int width)
    {
        var visit = await BeginAsync(scheme, width);
        var ide = await Ide.OpenAsync(visit.Page, "/graphql");
        await ide.RunAsync();
        await ide.AnswerAsync(with: "data");
        await visit.Page.ScreenshotAsync(new() { Path = Visit.Artifact($"ide-{scheme}-{width}.png") });
        await ide.ShowAsync("Examples");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Examples" })).ToBeVisibleAsync();
        await visit.Page.ScreenshotAsync(new() { Path = Visit.Artifact($"ide-examples-{scheme}-{width}.png") });

        var overflow = await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth");
        // Through the driver: a script element would be refused by the page's policy.
        await visit.Page.EvaluateAsync(await File.ReadAllTextAsync(WebFolder.Join("node_modules/axe-core/axe.min.js")));
        var violations = await visit.Page.EvaluateAsync<JsonElement>(SeriousViolations);

        Assert.Equal(0, overflow);
        Assert.Empty(violations.EnumerateArray().Select(violation => violation.GetString()));
        Assert.Empty(visit.Problems);
    }
}
