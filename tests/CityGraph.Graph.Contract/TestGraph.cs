using System.Collections.Immutable;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Model;

namespace CityGraph.Graph.Contract;

/// <summary>A model with every kind of property, and shorthand for its elements.</summary>
public static class TestGraph
{
    private static readonly ImmutableArray<string> Kinds = ["ward", "city", "regency"];

    public static GraphModel Model { get; } = new(
        [
            new("City", ["Place", "Entity"],
            [
                new("name", PropertyKind.String, IsRequired: true, IsFullText: true),
                new("kind", PropertyKind.Enum, EnumValues: Kinds),
                new("population", PropertyKind.Integer),
                new("area", PropertyKind.Float),
                new("coastal", PropertyKind.Boolean),
                new("founded", PropertyKind.Date),
                new("checkedAt", PropertyKind.Instant),
                new("aliases", PropertyKind.String, IsList: true, IsFullText: true),
                new("surveys", PropertyKind.Date, IsList: true),
                new("kinds", PropertyKind.Enum, IsList: true, EnumValues: Kinds),
                new("latitude", PropertyKind.Float),
                new("longitude", PropertyKind.Float),
            ]),
            new("Region", ["Place", "Entity"],
            [
                new("name", PropertyKind.String, IsRequired: true),
                new("kind", PropertyKind.Enum, EnumValues: Kinds),
            ]),
            new("Claim", [],
            [
                new("subject", PropertyKind.String, IsRequired: true),
                new("also", PropertyKind.String, IsList: true),
                new("note", PropertyKind.String, IsFullText: true, IsLongText: true),
            ]),
        ],
        [
            new("TWINNED", ["City"], ["City"],
            [
                new("since", PropertyKind.Date),
                new("rank", PropertyKind.Integer),
                new("fields", PropertyKind.String, IsList: true),
            ]),
            new("PART_OF", ["Place"], ["Region"], []),
        ]);

    public static Change City(string id, params (string Name, object Value)[] properties) =>
        Put("City", id, properties.Any(property => property.Name == "name") ? properties : [("name", id), .. properties]);

    public static Change Region(string id, string name = "region") => Put("Region", id, ("name", name));

    public static Change Claim(string id, string subject, params (string Name, object Value)[] properties) => Put("Claim", id, [("subject", subject), .. properties]);

    public static Change Put(string label, string id, params (string Name, object Value)[] properties) =>
        new Change.PutNode(new(id, label, PropertySet.From(properties)));

    public static Change Twinned(string id, string from, string to, params (string Name, object Value)[] properties) =>
        new Change.PutRelationship(new(id, "TWINNED", from, to, PropertySet.From(properties)));

    public static Change PartOf(string id, string from, string to) => new Change.PutRelationship(new(id, "PART_OF", from, to, PropertySet.Empty));

    public static ChangeSet Set(string id, params Change[] changes) => new(id, "test", "", [.. changes]);

    public static PartialDate Date(string text) => PartialDate.Parse(text).Date ?? throw new ArgumentException($"'{text}' is not a date.", nameof(text));

    public static ImmutableArray<object> List(params object[] items) => [.. items];
}
