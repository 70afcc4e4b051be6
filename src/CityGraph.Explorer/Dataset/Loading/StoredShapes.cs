using System.Collections.Immutable;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Dataset.Loading;

/// <summary>How nodes and relationships are read for <see cref="StoredPart"/>: all properties, and of relationships those that a question needs.</summary>
internal sealed class StoredShapes(GraphModel model)
{
    /// <summary>From anything of an agreement to the agreement.</summary>
    private static readonly ImmutableArray<ImmutableArray<Step>> ToAgreements =
    [
        [],
        [new Step.Along("UNDER", Direction.Outgoing)],
        [new Step.Along("ABOUT", Direction.Outgoing)],
        [new Step.Along("ABOUT", Direction.Outgoing, "Instrument"), new Step.Along("UNDER", Direction.Outgoing)],
    ];

    /// <summary>What was said or decided in the sources, with all that goes out from it.</summary>
    /// <param name="sources">Ids.</param>
    /// <param name="label">Claim or MergedId.</param>
    /// <param name="type">The relationship from there to the source.</param>
    public GraphQuery Of(ImmutableArray<string> sources, string label, string type) => new(
        new Start.Reached(sources, label, [[new Step.Along(type, Direction.Incoming, label)]]), Window.All, Node(label, [.. Outgoing(label)]));

    /// <summary>Nodes of a label: sources with what goes out from them, names with those that have them, others alone.</summary>
    public GraphQuery Of(ImmutableArray<string> ids, string label) => new(new Start.Ids(ids, label), Window.All, label switch
    {
        "Source" => Node(label, [.. Outgoing(label)]),
        "Name" => Node(label, Along("NAMED", Direction.Incoming, Shape.Nothing)),
        _ => Node(label),
    });

    /// <summary>Relationships of a type.</summary>
    /// <param name="from">Where they start.</param>
    /// <param name="type">Their type.</param>
    /// <param name="ids">The only ones that are read.</param>
    public GraphQuery Of(ImmutableArray<string> from, string type, ImmutableArray<string> ids) => new(
        new Start.Ids(from), Window.All, new([], [Along(type, Direction.Outgoing, Shape.Nothing) with { Window = new() { WhereRelationship = IdIn(ids) } }]));

    /// <summary>All claims about some elements, each with its sources.</summary>
    public GraphQuery ClaimsAbout(ImmutableArray<string> ids) => new(
        new Start.Referring(ids, "Claim", "subject"), Window.All, Node("Claim", Along("FROM", Direction.Outgoing, Shape.Nothing)));

    /// <summary>The agreements among some nodes, and those whose papers or events some of them are, each with all its papers and events.</summary>
    public GraphQuery AgreementsOf(ImmutableArray<string> ids)
    {
        var events = Along("ABOUT", Direction.Incoming, Node("Event"), "Event");
        var papers = Along("UNDER", Direction.Incoming, Node("Instrument", Along("UNDER", Direction.Outgoing, Shape.Nothing), events), "Instrument");
        return new(new Start.Reached(ids, "Agreement", ToAgreements), Window.All, Node("Agreement", papers, events));
    }

    /// <summary>Whether nodes have relationships of any type beside some, as the number of edges that are found.</summary>
    public Expansion Beside(ImmutableArray<string> nodes, ImmutableArray<string> relationships)
    {
        var others = new Predicate.Not(IdIn(relationships));
        return new(nodes, [.. model.RelationshipTypes.Select(type => new ExpansionWay(type.Type, Direction.Both, others))]) { WayLimit = 0 };
    }

    private static Predicate.In IdIn(ImmutableArray<string> ids) => new("id", [.. ids]);

    private Shape Node(string label, params ImmutableArray<Follow> follows) =>
        new([.. model.FindNodeType(label)!.Properties.Select(property => property.Name)], follows);

    private IEnumerable<Follow> Outgoing(string label)
    {
        var node = model.FindNodeType(label)!;
        return model.RelationshipTypes
            .Where(type => type.From.Contains(label) || type.From.Intersect(node.Interfaces).Any())
            .Select(type => Along(type.Type, Direction.Outgoing, Shape.Nothing));
    }

    private Follow Along(string type, Direction direction, Shape far, string? target = null) => new(
        new Step.Along(type, direction, target),
        Window.All,
        far,
        new([.. model.FindRelationshipType(type)!.Properties.Select(property => property.Name)], []));
}
