using System.Collections.Immutable;
using CityGraph.Explorer.Api;
using CityGraph.Explorer.Description;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Fetching;

/// <summary>Turns the argument <c>order</c> into keys, and notes what each compares. For one use.</summary>
/// <param name="graph">What there is.</param>
/// <param name="field">The field that the order is an argument of, for messages.</param>
internal sealed class OrderReader(GraphDescription graph, string field)
{
    /// <summary>The code of an error about an order.</summary>
    private const string BadOrder = "BAD_ORDER";

    private readonly List<SortKey> _keys = [];
    private readonly List<PropertyDefinition> _properties = [];

    /// <summary>What is wrong with what was read, or null.</summary>
    public FieldError? Error { get; private set; }

    /// <summary>The most significant first.</summary>
    public ImmutableArray<SortKey> Keys => [.. _keys];

    /// <summary>Of each key.</summary>
    public IReadOnlyList<PropertyDefinition> Properties => _properties;

    /// <summary>Reads the keys of a list of nodes.</summary>
    public void ReadNodes(GraphType type, ArgumentValues arguments)
    {
        foreach (var key in Given(arguments)) AddNode(type, key, []);
    }

    /// <summary>Reads the keys of a list along a relationship; where none is given, the one that the description has for the field.</summary>
    public void ReadAlong(GraphField.Relationship relationship, ArgumentValues arguments)
    {
        foreach (var key in Given(arguments))
        {
            if (key.TryGet<ArgumentValues>(ApiNames.Node, out var node)) AddNode(graph.FindType(relationship.Target)!, node, []);
            if (key.TryGet<ArgumentValues>(ApiNames.Edge, out var edge)) AddEdge(relationship.Kind, edge);
        }

        if (_keys.Count > 0 || relationship.OrderedBy is not { } natural) return;
        Add(new(natural), graph.FindType(relationship.Target)!.FindField(natural) as GraphField.Property);
    }

    private static IEnumerable<ArgumentValues> Given(ArgumentValues arguments) =>
        arguments.TryGet<IReadOnlyList<object?>>(ApiNames.Order, out var given) ? given.Cast<ArgumentValues>() : [];

    private void AddNode(GraphType type, ArgumentValues key, ImmutableArray<Step.Along> via)
    {
        foreach (var (name, value) in key.Items)
        {
            if (value is null) continue;
            if (type.FindField(name) is GraphField.Relationship single) AddNode(graph.FindType(single.Target)!, (ArgumentValues)value, via.Add(single.Step));
            else Add(new(name, value is "DESC", Via: via), type.FindField(name) as GraphField.Property);
        }
    }

    private void AddEdge(RelationshipKind kind, ArgumentValues key)
    {
        foreach (var (name, value) in key.Items)
        {
            if (value is not null) Add(new(name, value is "DESC", OfRelationship: true), kind.Properties.FirstOrDefault(property => property.Name == name));
        }
    }

    private void Add(SortKey key, GraphField.Property? property)
    {
        if (_keys.Any(known => known.Property == key.Property && known.OfRelationship == key.OfRelationship && known.Via.SequenceEqual(key.Via)))
        {
            Error ??= new(
                $"'{ApiNames.Order}' of '{field}' names '{key.Property}' twice: what is equal by the first is equal by the second. Leave one of them out.", BadOrder);
        }

        _keys.Add(key);
        _properties.Add(property?.Stored ?? new(key.Property, PropertyKind.String));
    }
}
