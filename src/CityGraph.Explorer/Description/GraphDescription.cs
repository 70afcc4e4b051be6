using System.Collections.Immutable;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.Explorer.Description;

/// <summary>The graph as <c>schema/citygraph.graphql</c> describes it: the one source of the store's model and the public API.</summary>
public sealed class GraphDescription
{
    private readonly Dictionary<string, GraphType> _types;

    internal GraphDescription(
        Schema source,
        ImmutableArray<GraphType> types,
        ImmutableArray<RelationshipKind> relationships,
        ImmutableArray<RelationshipEnds> ends,
        GraphModel model)
    {
        Source = source;
        Types = types;
        Relationships = relationships;
        Ends = ends;
        Model = model;
        _types = types.ToDictionary(type => type.Name, StringComparer.Ordinal);
    }

    /// <summary>The description itself.</summary>
    public Schema Source { get; }

    /// <summary>Node types and their interfaces, in declared order.</summary>
    public ImmutableArray<GraphType> Types { get; }

    /// <summary>In the order of their first field.</summary>
    public ImmutableArray<RelationshipKind> Relationships { get; }

    /// <summary>The pairs of types that a relationship may join. A <see cref="RelationshipType"/> holds them widened.</summary>
    public ImmutableArray<RelationshipEnds> Ends { get; }

    /// <summary>What a store may hold.</summary>
    public GraphModel Model { get; }

    /// <summary>From a node or relationship to what sources say of it.</summary>
    public Step.Referring Evidence => field ??= Types.SelectMany(type => type.Fields).OfType<GraphField.Referring>().First().Step;

    public GraphType? FindType(string name) => _types.GetValueOrDefault(name);

    /// <summary>Result types: described for the API, not part of the graph.</summary>
    public IEnumerable<ObjectType> ResultTypes => Source.Types.OfType<ObjectType>().Where(type =>
        !type.IsIntrospection && type != Source.QueryType && type != Source.MutationType && type != Source.SubscriptionType && FindType(type.Name) is null
        && type.FindAppliedDirective(GraphDirectives.RelationshipProperties) is null);
}

/// <summary>One pair of types that a relationship may join.</summary>
public sealed record RelationshipEnds(string Type, string From, string To);

/// <summary>The directives of the description.</summary>
internal static class GraphDirectives
{
    public const string Node = "node";
    public const string Relationship = "relationship";
    public const string Referring = "referring";
    public const string Ordered = "ordered";
    public const string RelationshipProperties = "relationshipProperties";
    public const string Computed = "computed";
    public const string FullText = "fulltext";
    public const string LongText = "longText";
    public const string Valid = "valid";

    /// <summary>A string or enum argument of a directive, or null where it is not given.</summary>
    public static string? Argument(DirectiveNode directive, string name) =>
        directive.Arguments.FirstOrDefault(argument => argument.Name.Value == name)?.Value switch
        {
            StringValueNode text => text.Value,
            EnumValueNode value => value.Value,
            _ => null,
        };
}
