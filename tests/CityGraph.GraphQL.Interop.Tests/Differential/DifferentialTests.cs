using System.Globalization;
using CityGraph.GraphQL.Interop.Tests.Node;

namespace CityGraph.GraphQL.Interop.Tests.Differential;

/// <summary>
/// The engine against <c>graphql</c> of npm: schemas, documents, variables and data made from a seed, run by both. Two seeds are always run;
/// <c>CITYGRAPH_DIFFERENTIAL_SEED</c> takes the place of the second, to look for differences that nobody knows yet.
/// </summary>
public sealed class DifferentialTests(NodeScripts node)
{
    private const int Schemas = 40;
    private const int CasesOfASchema = 50;
    private const int MaxShown = 5;

    [Fact]
    public Task Requests_OfTheFirstSeed_AgreeWithTheReferenceImplementation() => CompareAsync(seed: 20250901);

    [Fact]
    public Task Requests_OfTheSecondSeed_AgreeWithTheReferenceImplementation()
    {
        var wanted = Environment.GetEnvironmentVariable("CITYGRAPH_DIFFERENTIAL_SEED");
        return CompareAsync(wanted is null ? 178568683 : int.Parse(wanted, CultureInfo.InvariantCulture));
    }

    private async Task CompareAsync(int seed)
    {
        TestContext.Current.TestOutputHelper!.WriteLine($"CITYGRAPH_DIFFERENTIAL_SEED={seed}");
        var cancellationToken = TestContext.Current.CancellationToken;
        var command = node.Command("reference/main.mjs");
        SchemaCase[] schemas = [.. Enumerable.Range(0, Schemas).Select(i => SchemaCase.Make(seed + i, CasesOfASchema))];
        var answers = await JsonLinesProcess.AskAsync(command, schemas.SelectMany(Reference.Requests), cancellationToken);

        var differences = new List<string>();
        var stages = new Dictionary<Stage, int>();
        var next = 0;
        foreach (var schema in schemas)
        {
            var verdict = answers[next++].GetProperty("errors");
            Assert.True(verdict.GetArrayLength() == 0, $"The reference implementation refuses the schema: {verdict}\n{schema.Sdl}");
            var engine = new Engine(schema.Schema);
            foreach (var one in schema.Cases)
            {
                var ours = await engine.RunAsync(one, cancellationToken);
                stages[ours.Stage] = stages.GetValueOrDefault(ours.Stage) + 1;
                var theirs = Reference.VerdictOf(answers[next++]);
                if (ours.Stage == Stage.NotRun && theirs.Stage is Stage.Response or Stage.Events) continue;
                if (!ours.Agrees(theirs, ignoreOrder: one.Document.Contains("(if: $", StringComparison.Ordinal))) differences.Add($"{one.ToJson().ToJsonString()}\nours: {ours}\ntheirs: {theirs}\n{schema.Sdl}");
            }
        }

        TestContext.Current.TestOutputHelper.WriteLine(string.Join(", ", stages));
        Assert.True(differences.Count == 0, $"{differences.Count} of {next} differ with CITYGRAPH_DIFFERENTIAL_SEED={seed}.\n\n{string.Join("\n\n", differences.Take(MaxShown))}");
        Assert.All(
            [Stage.Syntax, Stage.Validation, Stage.Response, Stage.Events],
            stage => Assert.True(stages.GetValueOrDefault(stage) > Schemas / 2, $"Few requests come to {stage}."));
        Assert.True(stages.GetValueOrDefault(Stage.NotRun) < Schemas, "Many requests are over a limit.");
    }
}
