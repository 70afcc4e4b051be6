using System.Collections.Immutable;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Tests.Ties;

/// <summary>A small graph of cities and what they may share, drawn from a seed. Everything has claims of random certainty.</summary>
internal sealed class RandomGraph
{
    private static readonly string[] Sectors = ["culture", "heritage", "arts", "creative-economy", "health"];
    private static readonly string[] Certainties = ["STATED", "REPORTED", "PLANNED", "INFERRED"];

    private readonly Random _random;
    private readonly ImmutableArray<Change>.Builder _changes = ImmutableArray.CreateBuilder<Change>();
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    private RandomGraph(int seed) => _random = new Random(seed);

    public static string[] Cities { get; } = ["city-0", "city-1", "city-2", "city-3", "city-4"];

    public static ImmutableArray<Change> Draw(int seed)
    {
        var graph = new RandomGraph(seed);
        graph.AddSectors();
        foreach (var city in Cities) graph.Node(city, "City", ("kind", "CITY"));
        foreach (var city in Cities)
        {
            graph.Node($"{city}-office", "Organisation", ("kind", "DEPARTMENT"));
            graph.Relationship($"{city}-office", "PART_OF", city);
        }

        for (var i = 0; i < 4; i++) graph.AddAgreement($"agreement-{i}");
        for (var i = 0; i < 2; i++) graph.AddPaper($"lone-paper-{i}");
        for (var i = 0; i < 2; i++) graph.AddNetwork($"network-{i}");
        for (var i = 0; i < 3; i++) graph.AddEvent($"event-{i}");
        return graph._changes.ToImmutable();
    }

    private void AddSectors()
    {
        Node("source", "Source", ("kind", "OWN"));
        foreach (var sector in Sectors) Node(sector, "Sector");
        Relationship("heritage", "BROADER", "culture");
        Relationship("arts", "BROADER", "culture");
        Relationship("creative-economy", "RELATED", _random.Next(2) == 0 ? "culture" : "arts");
    }

    private void AddAgreement(string id)
    {
        Node(id, "Agreement", ("kind", "SISTER_CITY"));
        AddParties(id, 3);
        AddFields(id, "COVERS");
        for (var i = 0; i < _random.Next(3); i++)
        {
            AddPaper($"{id}-paper-{i}");
            Relationship($"{id}-paper-{i}", "UNDER", id);
        }
    }

    private void AddPaper(string id)
    {
        Node(id, "Instrument", ("kind", "MEMORANDUM"), ("status", _random.Next(2) == 0 ? "SIGNED" : "PLANNED"));
        AddParties(id, 2);
        AddFields(id, "COVERS");
    }

    private void AddNetwork(string id)
    {
        Node(id, "Organisation", ("kind", "NETWORK"));
        AddFields(id, "IN_SECTOR");
        for (var i = 0; i < 3; i++) Relationship(Any(Cities), "MEMBER_OF", id);
    }

    private void AddEvent(string id)
    {
        Node(id, "Event", ("kind", "MEETING"), ("status", "OCCURRED"));
        AddFields(id, "IN_SECTOR");
        for (var i = 0; i < 3; i++) Relationship(AnyParty(), _random.Next(3) == 0 ? "HOSTED" : "TOOK_PART_IN", id, ("status", "DONE"));
        if (_random.Next(2) == 0) Relationship(id, "ABOUT", $"agreement-{_random.Next(4)}", ("bearing", "REACHED"));
    }

    private void AddParties(string id, int most)
    {
        for (var i = 0; i < _random.Next(most + 1); i++) Relationship(AnyParty(), "PARTY_TO", id);
    }

    private void AddFields(string id, string type)
    {
        for (var i = 0; i < _random.Next(3); i++) Relationship(id, type, Any(Sectors));
    }

    private string AnyParty() => _random.Next(4) == 0 ? $"{Any(Cities)}-office" : Any(Cities);

    private string Any(string[] items) => items[_random.Next(items.Length)];

    private void Node(string id, string label, params (string, object)[] properties)
    {
        _changes.Add(new Change.PutNode(new(id, label, PropertySet.From([("name", id), .. properties]))));
        if (label != "Source") Claim(id, label);
    }

    private void Relationship(string from, string type, string to, params (string, object)[] properties)
    {
        var id = $"{from}.{type}.{to}";
        if (!_ids.Add(id)) return;
        _changes.Add(new Change.PutRelationship(new(id, type, from, to, PropertySet.From(properties))));
        Claim(id, type);
    }

    private void Claim(string subject, string type)
    {
        for (var i = 0; i <= _random.Next(2); i++)
        {
            var id = $"claim.{subject}.{i}";
            _changes.Add(new Change.PutNode(new(id, "Claim", PropertySet.From(
                ("subject", subject),
                ("subjectType", type),
                ("stance", "SUPPORTS"),
                ("certainty", Any(Certainties)),
                ("statement", subject),
                ("position", (long)_changes.Count),
                ("recorded", CityGraph.Graph.Dates.PartialDate.Parse("2026").Date!)))));
            _changes.Add(new Change.PutRelationship(new($"{id}.FROM", "FROM", id, "source", PropertySet.Empty)));
        }
    }
}
