using System.Collections.Immutable;
using System.Text.Json;
using CityGraph.Explorer.Tests.Dataset;
using CityGraph.Graph;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Model;

[assembly: AssemblyFixture(typeof(CityGraph.Explorer.Tests.SmallGraph))]

namespace CityGraph.Explorer.Tests;

/// <summary>A graph made up for questions whose answers can be seen at a glance, in a store of its own. Tests only read it.</summary>
public sealed class SmallGraph : IAsyncLifetime
{
    private TemporaryStore? _temporary;

    public IGraphStore Store => _temporary!.Store;

    public static ImmutableArray<Change> Changes { get; } =
    [
        City("alpha", "Alpha", "CITY", ("description", "Harbour city"), ("latitude", 1.5), ("longitude", 10.0)),
        City("beta", "beta", "REGENCY", ("latitude", -2.0), ("longitude", 179.0)),
        City("delta", "Delta", "WARD", ("description", "Hills"), ("latitude", 1.5)),
        City("gamma", "Gamma", "CITY", ("description", "A harbour")),
        Node("east", "Country", ("name", "Eastland"), ("code", "EL")),
        Node("west", "Country", ("name", "Westland"), ("code", "WL")),
        Along("alpha", "PART_OF", "west"),
        Along("beta", "PART_OF", "east"),
        Along("delta", "PART_OF", "west"),
        Event("day", "2016-11-16"),
        Event("later", "2020-05-01"),
        Event("month", "2016-11"),
        Event("year", "2016~"),
        Event("undated", null),
        Along("alpha", "TOOK_PART_IN", "day", ("status", "DONE"), ("role", "host")),
        Along("alpha", "TOOK_PART_IN", "later", ("status", "PLANNED")),
        Along("alpha", "TOOK_PART_IN", "month", ("status", "DONE"), ("role", "guest")),
        Along("beta", "TOOK_PART_IN", "day", ("status", "DONE"), ("role", "guest")),
        Node("osa", "Official"),
        Node("osb", "Official"),
        Node("osc", "Official"),
        Along("osa", "HOLDS_OFFICE", "alpha", ("title", "Mayor"), ("acting", false), ("attested", Dates("2018", "2021"))),
        Along("osb", "HOLDS_OFFICE", "alpha", ("title", "Deputy mayor"), ("acting", true), ("attested", Dates("2019-05-01"))),
        Along("osc", "HOLDS_OFFICE", "alpha", ("title", "Aide"), ("acting", true), ("attested", Dates())),
        .. Enumerable.Range(1, 7).SelectMany(Agreement),
        Along("gamma", "PARTY_TO", "accord-1"),
        Node("culture", "Sector"),
        Node("source", "Source", ("kind", "OWN")),
        Claim("claim-2", "alpha.PARTY_TO.accord-1", 2),
        Claim("claim-1", "alpha.PARTY_TO.accord-1", 1),
        Along("claim-1", "FROM", "source"),
        Along("claim-2", "FROM", "source"),
    ];

    public async ValueTask InitializeAsync()
    {
        _temporary = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);
        Assert.IsType<CommitResult.Committed>(await Store.CommitAsync(new("small", "tests", "A small graph.", Changes), CancellationToken.None));
    }

    public ValueTask DisposeAsync() => _temporary?.DisposeAsync() ?? default;

    /// <summary>The data of an answer without errors.</summary>
    public async Task<JsonElement> DataAsync(string document, object? variables = null)
    {
        var (response, _) = await new ExplorerClient(Store).RunAsync(document, variables);
        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
        return response.GetProperty("data");
    }

    /// <summary>The errors of an answer, each as <c>code at path: message</c>.</summary>
    public async Task<string[]> ErrorsAsync(string document, object? variables = null)
    {
        var (response, _) = await new ExplorerClient(Store).RunAsync(document, variables);
        return [.. response.GetProperty("errors").EnumerateArray().Select(error =>
        {
            var path = error.TryGetProperty("path", out var found) ? string.Join('/', found.EnumerateArray()) : "";
            return $"{error.GetProperty("extensions").GetProperty("code").GetString()} at {path}: {error.GetProperty("message").GetString()}";
        })];
    }

    /// <summary>The ids of a list of nodes, of a connection's nodes, or of the nodes of its edges, separated by spaces.</summary>
    public static string Ids(JsonElement list)
    {
        if (list.ValueKind == JsonValueKind.Object)
        {
            list = list.TryGetProperty("nodes", out var nodes) ? nodes : list.GetProperty("edges");
        }

        return string.Join(' ', list.EnumerateArray().Select(one => one.ValueKind == JsonValueKind.Null
            ? "null"
            : (one.TryGetProperty("node", out var node) ? node : one).GetProperty("id").GetString()));
    }

    internal static Change Node(string id, string label, params (string, object)[] properties) =>
        new Change.PutNode(new(id, label, PropertySet.From([.. properties.Any(one => one.Item1 == "name") ? properties : [("name", id), .. properties]])));

    internal static Change Along(string from, string type, string to, params (string, object)[] properties) =>
        new Change.PutRelationship(new($"{from}.{type}.{to}", type, from, to, PropertySet.From(properties)));

    private static Change.PutNode City(string id, string name, string kind, params (string, object)[] properties) =>
        new Change.PutNode(new(id, "City", PropertySet.From([("name", name), ("kind", kind), .. properties])));

    private static Change Event(string id, string? date) => date is null
        ? Node(id, "Event", ("kind", "MEETING"), ("status", "OCCURRED"))
        : Node(id, "Event", ("kind", "MEETING"), ("status", "OCCURRED"), ("date", Date(date)));

    /// <summary>Alpha's accords: named in reverse of their ids, every other one with a role.</summary>
    private static IEnumerable<Change> Agreement(int number)
    {
        yield return Node($"accord-{number}", "Agreement", ("kind", "SISTER_CITY"), ("name", $"Accord {9 - number}"));
        yield return number % 2 == 0
            ? Along("alpha", "PARTY_TO", $"accord-{number}")
            : Along("alpha", "PARTY_TO", $"accord-{number}", ("role", number < 4 ? "signatory" : "observer"));
    }

    private static Change.PutNode Claim(string id, string subject, long position) => new Change.PutNode(new(id, "Claim", PropertySet.From(
        ("subject", subject),
        ("subjectType", "PARTY_TO"),
        ("stance", "SUPPORTS"),
        ("certainty", "STATED"),
        ("statement", "So it is."),
        ("position", position),
        ("recorded", Date("2026")))));

    private static PartialDate Date(string text) => PartialDate.Parse(text).Date!;

    private static ImmutableArray<object> Dates(params string[] texts) => [.. texts.Select(Date)];
}
