using System.Collections.Immutable;
using CityGraph.Explorer.Dataset;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Tests.Time;

/// <summary>A small graph in which much is dated, drawn from a seed, and what of it was there at a date, worked out element by element.</summary>
internal sealed class DatedGraph
{
    private static readonly string[] Texts =
    [
        "2010", "2012-03", "2012-03-04", "2014~", "2015?", "2015-06-01/", "/2016-05", "2016", "2016-11-16", "2016-11", "201X", "2018-02-03", "2020",
    ];

    private static readonly string[] Cities = ["city-0", "city-1", "city-2", "city-3"];

    private readonly Random _random;
    private readonly Dictionary<string, Node> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Relationship> _relationships = new(StringComparer.Ordinal);

    private DatedGraph(int seed) => _random = new Random(seed);

    private static GraphModel Model => SeedGraph.Description.Model;

    public static DatedGraph Draw(int seed)
    {
        var graph = new DatedGraph(seed);
        graph.Add();
        graph.AddClaims();
        foreach (var agreement in AgreementStages.Of(graph._nodes, graph._relationships.Values, Model)) graph._nodes[agreement.Id] = agreement;
        return graph;
    }

    public ImmutableArray<Change> Changes() => Changes(_nodes.Values, _relationships.Values);

    /// <summary>What was there, as a graph of its own in which agreements have the stage of then.</summary>
    public ImmutableArray<Change> ChangesAt(PartialDate date, bool certain)
    {
        var nodes = _nodes.Values.Where(node => node.Label switch
        {
            "Event" or "Instrument" => Began(node.Properties["date"]),
            "Agreement" => Began(node.Properties["milestones"]) || (!certain && node.Properties["hasUndatedMilestones"] is true),
            "Activity" => !certain,
            _ => true,
        }).Select(node => node.Label == "Agreement" ? AtStage(node) : node).ToDictionary(node => node.Id, StringComparer.Ordinal);
        var relationships = _relationships.Values.Where(edge => nodes.ContainsKey(edge.From) && nodes.ContainsKey(edge.To) && edge.Type switch
        {
            "SIGNED" => Began(edge.Properties["date"]),
            "MEMBER_OF" => Began(edge.Properties["since"]),
            "HOLDS_OFFICE" => InOffice(edge.Properties),
            _ => true,
        });
        return Changes(nodes.Values, relationships);

        bool Began(object? given) => given is ImmutableArray<object> list
            ? (list.IsEmpty && !certain) || list.Any(one => NotAfter((PartialDate)one))
            : given is PartialDate one ? NotAfter(one) : !certain;

        bool NotAfter(PartialDate one) => certain ? IsExact(one) && one.LatestDay <= date.EarliestDay : one.EarliestDay <= date.LatestDay;

        bool NotBefore(PartialDate one) => certain ? IsExact(one) && one.EarliestDay >= date.LatestDay : one.LatestDay >= date.EarliestDay;

        bool IsExact(PartialDate one) => !one.IsApproximate && !one.IsUncertain && !date.IsApproximate && !date.IsUncertain;

        bool InOffice(PropertySet office)
        {
            var (from, to) = ((PartialDate?)office["from"], (PartialDate?)office["to"]);
            if (!certain) return (from is null || NotAfter(from)) && (to is null || NotBefore(to));
            var shown = ((ImmutableArray<object>)office["attested"]!).Cast<PartialDate>().ToArray();
            return ((from is not null && NotAfter(from)) || shown.Any(NotAfter)) && ((to is not null && NotBefore(to)) || shown.Any(NotBefore));
        }

        Node AtStage(Node agreement)
        {
            var undated = (ImmutableArray<object>)agreement.Properties["undatedStages"]!;
            var reached = AgreementStages.Order(Model)!.Value.LastOrDefault(stage =>
                agreement.Properties[AgreementStages.DateOf(stage)] is PartialDate then ? NotAfter(then) : !certain && undated.Contains(stage));
            var properties = agreement.Properties
                .Where(property => property.Key is not ("stage" or "stageDate") && (property.Value is not PartialDate then || NotAfter(then)))
                .Where(property => !certain || property.Key != "hasUndatedMilestones")
                .Select(property => property.Key switch
                {
                    "milestones" => new(property.Key, ((ImmutableArray<object>)property.Value).RemoveAll(one => !NotAfter((PartialDate)one))),
                    "undatedStages" when certain => new(property.Key, ImmutableArray<object>.Empty),
                    _ => property,
                })
                .ToList();
            if (reached is not null) properties.Add(new("stage", reached));
            if (reached is not null && agreement.Properties[AgreementStages.DateOf(reached)] is { } day) properties.Add(new("stageDate", day));
            return agreement with { Properties = PropertySet.From(properties) };
        }
    }

    private static ImmutableArray<Change> Changes(IEnumerable<Node> nodes, IEnumerable<Relationship> relationships) =>
        [.. nodes.Select(node => new Change.PutNode(node)), .. relationships.Select(edge => new Change.PutRelationship(edge))];

    private void Add()
    {
        Node("culture", "Sector");
        foreach (var city in Cities) Node(city, "City", ("kind", "CITY"));
        for (var i = 0; i < 3; i++)
        {
            Node($"network-{i}", "Organisation", ("kind", "NETWORK"));
            for (var j = 0; j < 3; j++) Relationship(Any(Cities), "MEMBER_OF", $"network-{i}", ("since", Date()));
        }

        for (var i = 0; i < 6; i++)
        {
            Node($"agreement-{i}", "Agreement", ("kind", "SISTER_CITY"));
            Relationship(Any(Cities), "PARTY_TO", $"agreement-{i}");
            Relationship(Any(Cities), "PARTY_TO", $"agreement-{i}");
            if (_random.Next(2) == 0) Relationship($"agreement-{i}", "COVERS", "culture");
        }

        for (var i = 0; i < 3; i++)
        {
            Node($"activity-{i}", "Activity", ("kind", "ACTIVITY"), ("status", "PLANNED"));
            Relationship($"agreement-{i}", "PLANS", $"activity-{i}");
            Relationship($"activity-{i}", "INVOLVES", Any(Cities));
        }

        Node("country-0", "Country", ("code", "AA"));
        for (var i = 0; i < 4; i++)
        {
            if (i < 3) Relationship(Cities[i], "PART_OF", "country-0");
            Relationship("country-0", "PARTY_TO", $"agreement-{i}");
        }

        for (var i = 0; i < 8; i++)
        {
            Node($"paper-{i}", "Instrument", ("kind", Any("LETTER_OF_INTENT", "MEMORANDUM", "RENEWAL")), ("status", Any("SIGNED", "SIGNED", "PLANNED")), ("date", Date()));
            if (i < 6) Relationship($"paper-{i}", "UNDER", $"agreement-{_random.Next(6)}");
            else Relationship(Any(Cities), "PARTY_TO", $"paper-{i}");
        }

        for (var i = 0; i < 10; i++)
        {
            Node($"event-{i}", "Event", ("kind", "MEETING"), ("status", Any("OCCURRED", "OCCURRED", "PLANNED")), ("date", Date()));
            if (_random.Next(2) == 0) Relationship(Any(Cities), Any("HOSTED", "TOOK_PART_IN"), $"event-{i}", ("status", "DONE"));
            if (_random.Next(2) == 0) Relationship(Any(Cities), "TOOK_PART_IN", $"event-{i}", ("status", "DONE"));
            if (_random.Next(3) > 0)
            {
                Relationship($"event-{i}", "ABOUT", _random.Next(3) == 0 ? $"paper-{_random.Next(8)}" : $"agreement-{_random.Next(6)}",
                    ("bearing", Any("REACHED", "REACHED", "PLANNED")), ("stage", Any("EXPLORED", "LEGISLATURE_APPROVED", "ACTIVE", "EXPIRED")));
            }
        }

        for (var i = 0; i < 5; i++)
        {
            Node($"official-{i}", "Official");
            for (var j = 0; j < 2; j++)
            {
                Relationship($"official-{i}", "SIGNED", $"paper-{_random.Next(8)}", ("status", "DONE"), ("date", Date()));
                var attested = Enumerable.Range(0, _random.Next(3)).Select(_ => Date()).OfType<object>().ToImmutableArray();
                Relationship($"official-{i}", "HOLDS_OFFICE", Any(Cities), ("title", "Mayor"), ("acting", false), ("from", Date()), ("to", Date()), ("attested", attested));
            }
        }
    }

    /// <summary>Of each relationship, also of those that were not there yet.</summary>
    private void AddClaims()
    {
        var recorded = PartialDate.Parse("2026").Date!;
        foreach (var edge in _relationships.Values)
        {
            _nodes[$"claim-{edge.Id}"] = new($"claim-{edge.Id}", "Claim", Properties(
            [
                ("subject", edge.Id), ("subjectType", edge.Type), ("stance", "SUPPORTS"), ("certainty", "STATED"),
                ("statement", edge.Id), ("position", 1L), ("recorded", recorded),
            ]));
        }
    }

    private void Node(string id, string label, params (string Name, object? Value)[] properties) =>
        _nodes[id] = new(id, label, Properties([("name", id), .. properties]));

    private void Relationship(string from, string type, string to, params (string Name, object? Value)[] properties) =>
        _relationships[$"{from}.{type}.{to}"] = new($"{from}.{type}.{to}", type, from, to, Properties(properties));

    private static PropertySet Properties(IEnumerable<(string Name, object? Value)> properties) =>
        PropertySet.From(properties.Where(one => one.Value is not null).Select(one => KeyValuePair.Create(one.Name, one.Value!)));

    private PartialDate? Date() => _random.Next(4) == 0 ? null : PartialDate.Parse(Any(Texts)).Date;

    private string Any(params string[] items) => items[_random.Next(items.Length)];
}
