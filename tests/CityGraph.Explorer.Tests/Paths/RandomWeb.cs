using System.Collections.Immutable;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Tests.Paths;

/// <summary>A small tangle of entities, drawn from a seed: parallel relationships, loops, cycles, claims of all certainties, some that refute.</summary>
internal sealed class RandomWeb
{
    private static readonly string[] Certainties = ["STATED", "REPORTED", "PLANNED", "INFERRED"];

    private static readonly (string From, string Type, string To)[] Kinds =
    [
        ("city", "PARTY_TO", "agreement"), ("organisation", "PARTY_TO", "agreement"), ("organisation", "PART_OF", "city"),
        ("organisation", "PART_OF", "organisation"), ("city", "MEMBER_OF", "organisation"), ("city", "PART_OF", "country"),
        ("city", "RESEMBLES", "city"), ("organisation", "SEATED_IN", "city"),
    ];

    private readonly Random _random;

    private RandomWeb(int seed) => _random = new(seed);

    public List<Node> Nodes { get; } = [];

    public List<Relationship> Relationships { get; } = [];

    public List<Node> Claims { get; } = [];

    public ImmutableArray<Change> Changes =>
    [
        .. Nodes.Concat(Claims).Select(node => new Change.PutNode(node)),
        .. Relationships.Select(relationship => new Change.PutRelationship(relationship)),
    ];

    /// <param name="seed">The same seed, the same web.</param>
    /// <param name="relationships">How many.</param>
    public static RandomWeb Draw(int seed, int relationships)
    {
        var web = new RandomWeb(seed);
        for (var i = 0; i < 4; i++)
        {
            web.Add($"city-{i}", "City", ("kind", "CITY"));
            web.Add($"organisation-{i}", "Organisation", ("kind", "NETWORK"));
            web.Add($"agreement-{i}", "Agreement", ("kind", "SISTER_CITY"));
        }

        web.Add("country-0", "Country", ("code", "AA"));
        for (var i = 0; i < relationships; i++) web.AddRelationship(i);
        return web;
    }

    private void Add(string id, string label, params (string, object)[] properties) => Nodes.Add(new(id, label, PropertySet.From([("name", id), .. properties])));

    private void AddRelationship(int number)
    {
        var (from, type, to) = Kinds[_random.Next(Kinds.Length)];
        var id = $"r{_random.Next(10)}-{number}";
        Relationships.Add(new(id, type, Any(from), Any(to), type == "RESEMBLES" ? PropertySet.From(("aspect", "size")) : PropertySet.Empty));
        for (var i = 0; i < _random.Next(3); i++)
        {
            Claims.Add(new($"claim-{id}-{i}", "Claim", PropertySet.From(
                ("subject", id), ("subjectType", type), ("stance", _random.Next(4) == 0 ? "REFUTES" : "SUPPORTS"),
                ("certainty", Certainties[_random.Next(4)]), ("statement", id), ("position", 1L), ("recorded", PartialDate.Parse("2026").Date!))));
        }
    }

    private string Any(string kind) => kind == "country" ? "country-0" : $"{kind}-{_random.Next(4)}";
}
