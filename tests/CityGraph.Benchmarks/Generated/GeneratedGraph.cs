using System.Globalization;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Model;

namespace CityGraph.Benchmarks.Generated;

/// <summary>
/// A graph drawn from a seed, five relationships a node: cities with a heavy-tailed degree in agreements, events and organisations. The indexes of
/// nodes and relationships are in the order of their ids.
/// </summary>
internal sealed class GeneratedGraph
{
    private const int RelationshipsANode = 5;
    private const int BatchSize = 20_000;

    /// <summary>What the relationships are, by the tenths of nodes that they join, and how many of ten they are.</summary>
    private static readonly (string Type, Kind From, Kind To, int Share)[] Types =
    [
        ("ABOUT", Kind.Event, Kind.Agreement, 1),
        ("MEMBER_OF", Kind.City, Kind.Organisation, 2),
        ("PARTY_TO", Kind.City, Kind.Agreement, 4),
        ("TOOK_PART_IN", Kind.City, Kind.Event, 3),
    ];

    private static readonly (int FirstTenth, int EndTenth)[] Tenths = [(0, 3), (3, 6), (6, 9), (9, 10)];

    public GeneratedGraph(int nodeCount, int seed)
    {
        NodeCount = nodeCount;
        From = new int[nodeCount * RelationshipsANode];
        To = new int[From.Length];
        TypeOf = new byte[From.Length];
        var random = new Random(seed);
        for (var i = 0; i < From.Length; i++)
        {
            TypeOf[i] = DrawType(random);
            var (_, from, to, _) = Types[TypeOf[i]];
            (From[i], To[i]) = (Draw(from, random), Draw(to, random));
        }
    }

    /// <summary>In the order of their names.</summary>
    private enum Kind
    {
        Agreement,
        City,
        Event,
        Organisation,
    }

    public int NodeCount { get; }

    public int[] From { get; }

    public int[] To { get; }

    public byte[] TypeOf { get; }

    public static string NodeId(int node) => $"node-{node:D8}";

    public static string RelationshipId(int relationship) => $"relationship-{relationship:D8}";

    public IEnumerable<ChangeSet> Nodes() => Sets("nodes", Enumerable.Range(0, NodeCount).Select(PutNode));

    public IEnumerable<ChangeSet> Relationships() => Sets("relationships", Enumerable.Range(0, From.Length).Select(PutRelationship));

    private static IEnumerable<ChangeSet> Sets(string what, IEnumerable<Change> changes) =>
        changes.Chunk(BatchSize).Select((batch, number) => new ChangeSet($"{what}-{number}", "benchmark", what, [.. batch]));

    private static byte DrawType(Random random)
    {
        var drawn = random.Next(10);
        byte type = 0;
        while ((drawn -= Types[type].Share) >= 0) type++;
        return type;
    }

    /// <summary>A node of a kind: the density falls with the root of the rank, and ranks are spread over the ids.</summary>
    private int Draw(Kind kind, Random random)
    {
        var (first, end) = (At(Tenths[(int)kind].FirstTenth), At(Tenths[(int)kind].EndTenth));
        var drawn = random.NextDouble();
        var rank = (long)(drawn * drawn * (end - first));
        return first + (int)(rank * 7919 % (end - first));
    }

    private int At(int tenth) => (int)((long)NodeCount * tenth / 10);

    private Change PutNode(int node)
    {
        var kind = (Kind)Array.FindIndex(Tenths, tenths => node < At(tenths.EndTenth));
        var name = ("name", (object)string.Create(CultureInfo.InvariantCulture, $"{kind} {node}"));
        return new Change.PutNode(new(NodeId(node), kind.ToString(), kind switch
        {
            Kind.City => PropertySet.From(name, ("kind", "CITY"), ("latitude", node % 170 - 85.0), ("longitude", node % 350 - 175.0)),
            Kind.Agreement => PropertySet.From(name, ("kind", "SISTER_CITY"), ("openEnded", node % 2 == 0)),
            Kind.Event => PropertySet.From(name, ("kind", "MEETING"), ("status", "OCCURRED"), ("online", false)),
            _ => PropertySet.From(name, ("kind", "NETWORK"), ("memberCount", (long)node % 500)),
        }));
    }

    private Change PutRelationship(int i)
    {
        var type = Types[TypeOf[i]].Type;
        return new Change.PutRelationship(new(RelationshipId(i), type, NodeId(From[i]), NodeId(To[i]), type switch
        {
            "ABOUT" => PropertySet.From(("bearing", "REACHED")),
            "TOOK_PART_IN" => PropertySet.From(("status", "DONE")),
            _ => PropertySet.Empty,
        }));
    }
}
