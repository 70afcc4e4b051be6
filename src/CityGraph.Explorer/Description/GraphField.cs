using System.Collections.Immutable;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Types;

namespace CityGraph.Explorer.Description;

/// <summary>What a field of the graph's description means.</summary>
public abstract record GraphField(FieldDefinition Definition)
{
    public string Name => Definition.Name;

    /// <summary>The element's id.</summary>
    public sealed record Id(FieldDefinition Definition) : GraphField(Definition);

    public sealed record Property(FieldDefinition Definition, PropertyDefinition Stored) : GraphField(Definition);

    /// <summary>Nodes along a relationship, as a connection (<paramref name="IsList"/>) or a single one, the first by its id.</summary>
    public sealed record Relationship(FieldDefinition Definition, Step.Along Step, RelationshipKind Kind, bool IsList) : GraphField(Definition)
    {
        /// <summary>The type of the far nodes: a node type or an interface.</summary>
        public string Target => Step.TargetLabel!;
    }

    /// <summary>Nodes that name this element's id in a property, as a connection.</summary>
    public sealed record Referring(FieldDefinition Definition, Step.Referring Step) : GraphField(Definition);

    /// <summary>Answered by code.</summary>
    public sealed record Computed(FieldDefinition Definition) : GraphField(Definition);
}

/// <summary>A kind of relationship as the description has it.</summary>
/// <param name="Type">Its name in the graph, for example <c>PARTY_TO</c>.</param>
/// <param name="Properties">What is known of the relationship itself.</param>
/// <param name="Validity">When it holds; null: whenever both ends are there.</param>
public sealed record RelationshipKind(string Type, ImmutableArray<GraphField.Property> Properties, Validity? Validity = null)
{
    /// <summary>The name in the API: <c>PartyTo</c>.</summary>
    public string ApiName { get; } = string.Concat(Type.Split('_').Select(word => word[..1] + word[1..].ToLowerInvariant()));
}
