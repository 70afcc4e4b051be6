using System.Collections.Immutable;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Tests.Ties;

/// <summary>
/// A small graph of cities in regions and countries and what they may share, drawn from a seed. Everything has claims of random certainty, from sources
/// of which some repeat others.
/// </summary>
internal sealed class RandomGraph
{
    private static readonly string[] Sectors = ["culture", "heritage", "arts", "creative-economy", "health"];
    private static readonly string[] Stages = ["EXPLORED", "LETTER_OF_INTENT", "MEMORANDUM", "ACTIVE", "EXPIRED", "TERMINATED"];
    private static readonly string[] Dates = ["2010", "2012-05", "2013-03-07", "2015~", "2016/..", "/2014-02", "2018"];
    private static readonly string[] Certainties = ["STATED", "REPORTED", "PLANNED", "INFERRED"];

    private readonly Random _random;
    private readonly ImmutableArray<Change>.Builder _changes = ImmutableArray.CreateBuilder<Change>();
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    private RandomGraph(int seed) => _random = new Random(seed);

    public static string[] Cities { get; } = ["city-0", "city-1", "city-2", "city-3", "city-4"];

    /// <summary>Each place, and what it is part of.</summary>
    public static IReadOnlyDictionary<string, string[]> Places { get; } = new Dictionary<string, string[]>
    {
        ["country-0"] = [],
        ["country-1"] = [],
        ["region-0"] = ["country-0"],
        ["region-1"] = ["country-1"],
        ["city-0"] = ["region-0", "country-0"],
        ["city-1"] = ["region-0", "country-0"],
        ["city-2"] = ["region-1", "country-1"],
        ["city-3"] = ["country-1"],
        ["city-4"] = [],
    };

    public static ImmutableArray<Change> Draw(int seed)
    {
        var graph = new RandomGraph(seed);
        graph.AddSectors();
        foreach (var (place, widers) in Places) graph.AddPlace(place, widers);

        for (var i = 0; i < 4; i++) graph.AddAgreement($"agreement-{i}");
        for (var i = 0; i < 2; i++) graph.AddPaper($"lone-paper-{i}");
        for (var i = 0; i < 2; i++) graph.AddNetwork($"network-{i}");
        for (var i = 0; i < 3; i++) graph.AddEvent($"event-{i}");
        return graph._changes.ToImmutable();
    }

    private void AddSectors()
    {
        for (var i = 0; i < 4; i++) Node($"source-{i}", "Source", ("kind", "OWN"));
        Node("publisher", "Organisation", ("kind", "PUBLISHER"));
        Relationship("source-0", "PUBLISHED_BY", "publisher");
        if (_random.Next(2) == 0) Relationship("source-1", "PUBLISHED_BY", "publisher");
        if (_random.Next(2) == 0) Relationship("source-2", "DERIVED_FROM", "source-0");
        foreach (var sector in Sectors) Node(sector, "Sector");
        Relationship("heritage", "BROADER", "culture");
        Relationship("arts", "BROADER", "culture");
        Relationship("creative-economy", "RELATED", _random.Next(2) == 0 ? "culture" : "arts");
    }

    private void AddPlace(string id, string[] widers)
    {
        if (id.StartsWith("city", StringComparison.Ordinal)) Node(id, "City", ("kind", "CITY"));
        else if (id.StartsWith("region", StringComparison.Ordinal)) Node(id, "Region", ("kind", "PROVINCE"));
        else Node(id, "Country", ("code", id));
        foreach (var wider in widers) Relationship(id, "PART_OF", wider);
        Node($"{id}-office", "Organisation", ("kind", "DEPARTMENT"));
        Relationship($"{id}-office", "PART_OF", id);
    }

    private void AddAgreement(string id)
    {
        (string, object)[] stage = _random.Next(4) == 0 ? [] : [("stage", Any(Stages)), .. Dated("stageDate")];
        Node(id, "Agreement", [("kind", "SISTER_CITY"), .. stage]);
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
        Node(id, "Instrument", [("kind", "MEMORANDUM"), ("status", _random.Next(2) == 0 ? "SIGNED" : "PLANNED"), .. Dated("date")]);
        AddParties(id, 2);
        AddFields(id, "COVERS");
    }

    private void AddNetwork(string id)
    {
        Node(id, "Organisation", ("kind", "NETWORK"));
        AddFields(id, "IN_SECTOR");
        for (var i = 0; i < 3; i++) Relationship(AnyPlace(), "MEMBER_OF", id, Dated("since"));
    }

    private void AddEvent(string id)
    {
        Node(id, "Event", [("kind", "MEETING"), ("status", "OCCURRED"), .. Dated("date")]);
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

    private string AnyParty() => _random.Next(4) == 0 ? $"{AnyPlace()}-office" : AnyPlace();

    private string AnyPlace() => _random.Next(8) == 0 ? Any(["country-0", "country-1", "region-0", "region-1"]) : Any(Cities);

    private (string, object)[] Dated(string property) =>
        _random.Next(3) == 0 ? [] : [(property, CityGraph.Graph.Dates.PartialDate.Parse(Any(Dates)).Date!)];

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
            _changes.Add(new Change.PutRelationship(new($"{id}.FROM", "FROM", id, $"source-{_random.Next(4)}", PropertySet.Empty)));
        }
    }
}
