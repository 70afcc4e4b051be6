using CityGraph.Graph.Contract;
using CityGraph.Graph.Neo4j.Queries;
using CityGraph.Graph.Neo4j.Tests.Contract;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Neo4j.Tests.Queries;

/// <summary>How Neo4j finds the first nodes of every kind of question: by an index; what reads all nodes of a label is listed with the reason.</summary>
[Collection(OnNeo4j.Name)]
public sealed class QueryPlanTests(Neo4jFixture neo4j)
{
    private static readonly Step Twins = new Step.Along("TWINNED", Direction.Both);
    private static readonly Step RegionOf = new Step.Along("PART_OF", Direction.Outgoing);
    private static readonly Step CitiesOf = new Step.Along("PART_OF", Direction.Incoming, "City");
    private static readonly Step Claims = new Step.Referring("Claim", "subject");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Statement_QuestionsOfTheProduct_StartAtAnIndex()
    {
        await GivenCitiesAsync();
        await Expect(
            [
                ("by ids", ByIds(), "NodeUniqueIndexSeek GraphNode(id)"),
                ("by ids, two steps and claims", ByIds(new Shape(["name"], [Follow(Twins, new([], [Follow(Claims), Follow(RegionOf)])), Follow(Claims)])), "NodeUniqueIndexSeek GraphNode(id), NodeIndexSeek Claim(subject), NodeIndexSeek Claim(subject)"),
                ("list", Cities(Page), "NodeIndexScan City(id)"),
                ("list with total", Cities(Page with { CountTotal = true }), "NodeIndexScan City(id), NodeCountFromCountStore City"),
                ("list after", Cities(Page with { After = new([], "c5") }), "NodeIndexSeekByRange City(id), NodeIndexSeekByRange City(id)"),
                ("list from end before", Cities(Page with { Before = new([], "c5"), FromEnd = true }), "NodeIndexSeekByRange City(id), NodeIndexSeekByRange City(id)"),
                ("by required", Cities(Page with { Order = [new("name")] }), "NodeIndexScan City(name)"),
                ("by required after", Cities(Page with { Order = [new("name")], After = new(["n5"], "c5") }), "NodeIndexSeekByRange City(name), NodeIndexSeekByRange City(name)"),
                ("by required downward after", Cities(Page with { Order = [new("name", true)], After = new(["n5"], "c5") }), "NodeIndexSeekByRange City(name), NodeIndexSeekByRange City(name)"),
                ("by optional", Cities(Page with { Order = [new("population")] }), "NodeIndexScan City(population), NodeIndexScan City(id)"),
                ("by optional downward", Cities(Page with { Order = [new("population", true)] }), "NodeIndexScan City(population), NodeIndexScan City(id)"),
                ("by optional after null", Cities(Page with { Order = [new("population")], After = new([null], "c5") }), "NodeIndexSeekByRange City(id), NodeIndexScan City(population), NodeIndexSeekByRange City(id)"),
                ("equal", Where(Is("name", "n5")), "NodeIndexSeek City(name)"),
                ("equal with total", Cities(Page with { Where = Is("name", "n5"), CountTotal = true }), "NodeIndexSeek City(name), NodeIndexSeek City(name)"),
                ("one of", Where(new Predicate.In("name", ["n5", "n6"])), "NodeIndexSeek City(name)"),
                ("id is one of", Where(new Predicate.In("id", ["c5", "c6"])), "NodeIndexSeek City(id)"),
                ("prefix", Where(new Predicate.Compare("name", Comparison.StartsWith, "n5")), "NodeIndexSeekByRange City(name)"),
                ("range", Where(new Predicate.Compare("population", Comparison.Greater, 5L)), "NodeIndexSeekByRange City(population)"),
                ("date", Where(new Predicate.Compare("founded", Comparison.Less, TestGraph.Date("0005"))), "NodeIndexSeekByRange City(founded_first)"),
                ("some with an id", Where(Some(Twins, Is("id", "c5"))), "NodeIndexSeek City(id)"),
                ("some with a name, and more", Where(new Predicate.And([Some(Twins, Is("name", "n5")), new Predicate.IsMissing("kind")])), "NodeIndexSeek City(name)"),
                ("some two steps away", Cities(Page with { Where = Some(Twins, Some(RegionOf, Is("id", "r5"))), CountTotal = true }), "NodeIndexSeek Region(id), NodeIndexSeek Region(id)"),
                ("one of two", Where(new Predicate.Or([Some(Twins, Is("id", "c5")), Some(RegionOf, Is("id", "r5"))])), "NodeIndexSeek City(id), NodeIndexSeek Region(id)"),
                ("some claim", Where(Some(Claims, Is("id", "k5"))), "NodeIndexSeek Claim(id), NodeIndexSeek City(id)"),
                ("ends of a far list", ByIds(new([], [Follow(CitiesOf, window: Page with { Order = [new("population", true)], CountTotal = true })])), "NodeUniqueIndexSeek GraphNode(id)"),
            ]);
    }

    /// <summary>What reads all nodes of a label, or of an index on it.</summary>
    [Fact]
    public async Task Statement_ScansOfALabel_AreThese()
    {
        await GivenCitiesAsync();
        await Expect(
            [
                // An interface has no index of its own. The product starts at one where it reads all of it anyway: networks, at agreements and papers (Accord).
                ("interface", new(new Start.All("Place"), Page, Shape.Nothing), "NodeByLabelScan Place"),
                // Enums are sorted by rank, which no index has.
                ("order by enum", Cities(Page with { Order = [new("kind")] }), "NodeIndexScan City(id)"),
                // True and false have no index: half of the nodes is as soon read by their label.
                ("boolean", Where(Is("coastal", true)), "NodeIndexScan City(id)"),
                // An index tells what begins with a text, not what a list holds.
                ("list property", Where(Is("aliases", "x")), "NodeIndexScan City(id)"),
                ("referring by a list", ByIds(new([], [Follow(new Step.Referring("Claim", "also"))])), "NodeUniqueIndexSeek GraphNode(id), NodeByLabelScan Claim"),
                // Negations and conditions on all or none admit most nodes.
                ("none", Where(new Predicate.Related(Twins, Quantifier.None, Is("id", "c5"), null)), "NodeIndexScan City(id)"),
                ("not", Where(new Predicate.Not(Is("name", "n5"))), "NodeIndexScan City(id)"),
                // One alternative is enough that nothing leads to.
                ("one of two, one without a far end", Where(new Predicate.Or([Some(Twins, Is("id", "c5")), Is("coastal", true)])), "NodeIndexScan City(id)"),
            ]);
    }

    private static Window Page { get; } = new() { Limit = 10 };

    private static GraphQuery Cities(Window window) => new(new Start.All("City"), window, new(["name"], []));

    private static GraphQuery Where(Predicate where) => Cities(Page with { Where = where });

    private static GraphQuery ByIds(Shape? shape = null) => new(new Start.Ids(["c1", "c2"]), Window.All, shape ?? new(["name"], []));

    private static Follow Follow(Step step, Shape? node = null, Window? window = null) => new(step, window ?? Page, node ?? Shape.Nothing);

    private static Predicate.Compare Is(string property, object value) => new(property, Comparison.Equal, value);

    private static Predicate.Related Some(Step step, Predicate node) => new(step, Quantifier.Some, node, null);

    private async Task Expect(IEnumerable<(string Name, GraphQuery Query, string Starts)> cases)
    {
        var model = new QueryModel(TestGraph.Model);
        var (expected, actual) = (new List<string>(), new List<string>());
        foreach (var (name, query, starts) in cases)
        {
            expected.Add($"{name}: {starts}");
            actual.Add($"{name}: {string.Join(", ", await QueryPlan.StartsAsync(neo4j, FetchStatement.Of(model, [query]).Question.Text, Cancel))}");
        }

        Assert.Equal(string.Join('\n', expected), string.Join('\n', actual));
    }

    /// <summary>As many as make Neo4j prefer indexes.</summary>
    private async Task GivenCitiesAsync()
    {
        await using var source = new Neo4jSource(neo4j);
        await using var store = await source.OpenEmptyAsync(Cancel);
        await neo4j.RunAsync(
            """
            UNWIND range(0, 4999) AS i
            CREATE (n:GraphNode:City:Place:Entity {id: 'c' + i, name: 'n' + i, aliases: ['x' + i], coastal: i % 2 = 0, kind: ['ward', 'city', 'regency'][i % 3]})
            SET n.population = CASE WHEN i % 3 > 0 THEN i * 7 % 5000 END, n.founded = '0001', n.founded_first = i, n.founded_last = i + 364
            """);
        await neo4j.RunAsync("UNWIND range(0, 99) AS i CREATE (:GraphNode:Region:Place:Entity {id: 'r' + i, name: 'r' + i})");
        await neo4j.RunAsync("UNWIND range(0, 2999) AS i CREATE (:GraphNode:Claim {id: 'k' + i, subject: 'c' + i % 1000, also: ['c' + i]})");
        await neo4j.RunAsync("MATCH (a:City) MATCH (r:Region {id: 'r' + toInteger(substring(a.id, 1)) % 100}) CREATE (a)-[:PART_OF {id: 'p' + a.id}]->(r)");
        await neo4j.RunAsync("MATCH (a:City) MATCH (b:City {id: 'c' + toInteger(substring(a.id, 1)) * 13 % 5000}) CREATE (a)-[:TWINNED {id: 't' + a.id}]->(b)");
        await neo4j.RunAsync("CALL db.prepareForReplanning(60)");
    }
}
