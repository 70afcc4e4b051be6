using System.Text.Json;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Contract;
using CityGraph.Graph.Neo4j.Client;
using CityGraph.Graph.Neo4j.Client.Trips;
using CityGraph.Graph.Neo4j.Queries;
using CityGraph.Graph.Neo4j.Tests.Commits;
using CityGraph.Graph.Neo4j.Tests.Contract;
using CityGraph.Graph.Neo4j.Tests.Property;
using CityGraph.Graph.Queries;
using CityGraph.Testing;

namespace CityGraph.Graph.Neo4j.Tests.Client.Trips;

/// <summary>Random questions in one statement: what each caller is given does not depend on who else asks.</summary>
[Collection(OnNeo4j.Name)]
public sealed class SharedTripsOnNeo4jTests(Neo4jFixture neo4j)
{
    private const int Seed = 20_261_123;
    private const int Shapes = 12;
    private const int Askers = 6;

    private static readonly QueryModel Model = new(TestGraph.Model);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ask_RandomQuestionsTogether_GivesEachWhatHeIsGivenAlone()
    {
        await GivenGraphAsync();
        await using var client = new MeddledClient(neo4j.Connect());
        var trips = new SharedTrips(client, 1, new FakeClock());
        var differing = 0;
        for (var shape = 0; shape < Shapes; shape++)
        {
            var limits = Question(shape, 0).Shared;
            CypherQuestion[] questions = [.. Enumerable.Range(0, Askers).Select(asker => Question(shape, asker) with { Shared = limits })];
            var alone = new List<string>();
            foreach (var question in questions) alone.Add(Text((await client.RunAsync(question.ToStatement(), Cancel)).Rows[0]));
            await trips.AskAsync(questions[0], Cancel);

            var together = await Task.WhenAll(questions.Select(question => trips.AskAsync(question, Cancel)));

            for (var i = 0; i < Askers; i++) Assert.True(alone[i] == Text(together[i]), $"Shape {shape}, asker {i}: {questions[i].Text}\nalone {alone[i]}\ntogether {Text(together[i])}");
            differing += alone.Distinct().Count();
        }

        // Each alone, one more so that it is known how long it takes, the first of all, and the others together: unless the first is back before the last has asked.
        Assert.InRange(client.Statements, (Askers + 3) * Shapes, 2 * Askers * Shapes);
        Assert.InRange(differing, 2 * Shapes, Askers * Shapes);
    }

    /// <summary>Most are one or two queries; the others one step from nodes.</summary>
    private static CypherQuestion Question(int shape, int asker)
    {
        var values = new Random(unchecked((Seed * asker) + shape));
        if (shape % 4 == 0)
        {
            string[] from = [.. Enumerable.Range(0, 1 + values.Next(5)).Select(_ => RandomValues.NodeId(values, false)).Distinct()];
            return ExpansionStatement.Of(Model, new([.. from], [new("TWINNED", Direction.Both), new("PART_OF", Direction.Outgoing)]) { CountNeighbours = true }).Question;
        }

        var queries = new RandomQueries(TestGraph.Model, new(Seed + shape), values);
        return FetchStatement.Of(Model, [.. Enumerable.Range(0, 1 + (shape % 2)).Select(_ => queries.Query())]).Question;
    }

    private static string Text(object?[] row) => JsonSerializer.Serialize(row[1..]);

    private async Task GivenGraphAsync()
    {
        await using var source = new Neo4jSource(neo4j);
        await using var store = await source.OpenEmptyAsync(Cancel);
        var changes = new RandomChanges(TestGraph.Model, new(Seed));
        for (var i = 0; i < 50; i++)
        {
            var set = changes.Next();
            if (await store.CommitAsync(set, Cancel) is CommitResult.Committed) changes.Take(set);
        }
    }
}
