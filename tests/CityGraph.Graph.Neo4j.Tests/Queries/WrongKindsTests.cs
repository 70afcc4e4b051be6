using CityGraph.Graph.Contract;
using CityGraph.Graph.Model;
using CityGraph.Graph.Neo4j.Tests.Contract;
using CityGraph.Graph.Neo4j.Tests.Property;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Neo4j.Tests.Queries;

/// <summary>Values of any kind that people wrote by hand, in Neo4j Browser say, where the model has another: they spoil no question for others.</summary>
[Collection(OnNeo4j.Name)]
public sealed class WrongKindsTests(Neo4jFixture neo4j)
{
    private static readonly string[] Kinds =
    [
        "7", "-1.5", "0.0 / 0.0", "1.0 / 0.0", "'text'", "''", "true", "[1, 2]", "['a', 'b']", "[]", "date('2020-01-01')", "datetime('2020-01-01T00:00:00Z')", "localtime('12:00')",
        "duration('P1Y')", "point({x: 1, y: 2})",
    ];

    /// <summary>Of what may be stored beside a value: a text's folded form, a date's days.</summary>
    private static readonly string[] Endings = ["", "_folded", "_first", "_last"];

    private readonly Random _values = new(20_261_123);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Properties =>
        [.. TestGraph.Model.FindNodeType("City")!.Properties.Select(property => property.Name)];

    [Theory]
    [MemberData(nameof(Properties))]
    public async Task Fetch_WithValuesOfAllKinds_Answers(string name)
    {
        var property = TestGraph.Model.FindNodeType("City")!.Properties.Single(one => one.Name == name);
        await using var source = new Neo4jSource(neo4j);
        await using var store = await source.OpenEmptyAsync(Cancel);
        await store.CommitAsync(TestGraph.Set("one", TestGraph.City("right")), Cancel);
        for (var i = 0; i < Kinds.Length; i++)
        {
            var set = string.Join(", ", Endings.Select(ending => $"city.{name}{ending} = {Kinds[i]}"));
            await neo4j.RunAsync($"CREATE (city:City:Place:Entity:GraphNode {{id: 'wrong{i}', name: 'wrong'}}) SET {set}");
        }

        var failures = new List<string>();
        foreach (var window in Windows(property))
        {
            try
            {
                await store.FetchAsync([new(new Start.All("City"), window, new([name], []))], Cancel);
            }
            catch (Exception exception)
            {
                failures.Add($"{window.Where} {string.Join(' ', window.Order)} {string.Join(' ', window.Aggregations)}: {exception.Message}");
            }
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    private IEnumerable<Window> Windows(PropertyDefinition property)
    {
        foreach (var where in Conditions(property)) yield return Window.All with { Where = where, CountTotal = true };
        if (property.IsList) yield break;
        foreach (var isDescending in new[] { false, true })
        {
            yield return Window.All with { Order = [new(property.Name, isDescending)] };
            yield return Window.All with { Order = [new(property.Name, isDescending)], After = new([RandomValues.Item(property, _values, false)], "b") };
        }

        var parts = property.Kind switch
        {
            PropertyKind.Integer or PropertyKind.Float => MeasureParts.Count | MeasureParts.Distinct | MeasureParts.Extremes | MeasureParts.Sum,
            PropertyKind.Date => MeasureParts.Count | MeasureParts.Distinct | MeasureParts.Extremes,
            _ => MeasureParts.Count | MeasureParts.Distinct,
        };
        yield return Window.All with { Aggregations = [new([new(property.Name, parts)])] };
        yield return Window.All with { Aggregations = [new([new(property.Name, parts)], new GroupKey.OfProperty(property.Name))] };
    }

    private IEnumerable<Predicate> Conditions(PropertyDefinition property)
    {
        yield return new Predicate.IsMissing(property.Name);
        yield return new Predicate.Not(new Predicate.IsMissing(property.Name));
        Comparison[] comparisons = [Comparison.Equal, Comparison.Less, .. property.Kind == PropertyKind.String ? new[] { Comparison.Contains, Comparison.StartsWith } : []];
        foreach (var comparison in comparisons)
        {
            foreach (var dates in Enum.GetValues<DateMatch>().Take(property.Kind == PropertyKind.Date ? 2 : 1))
            {
                var compare = new Predicate.Compare(property.Name, comparison, RandomValues.Item(property, _values, false), dates);
                yield return compare;
                if (property.IsList) yield return new Predicate.AnyItem(property.Name, [new Predicate.Not(compare)]);
            }
        }

        yield return new Predicate.In(property.Name, [RandomValues.Item(property, _values, false), RandomValues.Item(property, _values, false)]);
        if (property is { Kind: PropertyKind.String, IsLongText: false }) yield return new Predicate.Folded(property.Name, Comparison.Contains, ["a"]);
        if (property.Name != "latitude") yield break;
        yield return new Predicate.Near("latitude", "longitude", 1, 1, 1e6);
        yield return new Predicate.Within("latitude", "longitude", -1, -1, 1, 1);
    }
}
