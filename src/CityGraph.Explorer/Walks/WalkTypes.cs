using System.Collections.Immutable;
using CityGraph.Explorer.Description;
using CityGraph.Explorer.Fetching;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Walks;

/// <summary>Where walks through the graph may go: between entities, along the relationships that join two of them. Made once a schema.</summary>
internal sealed class WalkTypes
{
    private const string Entity = "Entity";
    private const string UnknownType = "UNKNOWN_TYPE";

    /// <summary>What lies between nearly any two entities, and sources, whose choice of subjects joins nothing.</summary>
    private static readonly ImmutableArray<string> TooCommon = ["Country", "Region", "Sector", "Source"];

    /// <summary>A resemblance is not a tie, and what sources have to do with each other says nothing of their subjects.</summary>
    private static readonly ImmutableArray<string> NoTies = ["RESEMBLES", "PUBLISHED_BY", "DERIVED_FROM"];

    private readonly ImmutableArray<string> _nodes;
    private readonly ImmutableArray<string> _relationships;
    private readonly GraphModel _model;

    public WalkTypes(GraphDescription graph)
    {
        _model = graph.Model;
        var entities = graph.Types.Where(type => type.Name == Entity || type.Definition.Interfaces.Any(one => one.Name == Entity)).ToArray();
        Entities = [.. entities.Where(type => !type.IsInterface).Select(type => type.Name)];
        _nodes = [.. entities.Select(type => type.Name)];
        _relationships = [.. graph.Ends.Where(ends => _nodes.Contains(ends.From) && _nodes.Contains(ends.To)).Select(ends => ends.Type).Distinct()];
        Passed = [.. Entities.Where(type => !TooCommon.Contains(type))];
        Followed = [.. _relationships.Where(type => !NoTies.Contains(type))];
        Shown = [.. Entities.Where(type => type != "Source")];
    }

    /// <summary>All types of entities.</summary>
    public ImmutableArray<string> Entities { get; }

    /// <summary>The types of nodes that walks pass through where nothing else is said.</summary>
    public ImmutableArray<string> Passed { get; }

    /// <summary>The types of relationships that walks follow where nothing else is said.</summary>
    public ImmutableArray<string> Followed { get; }

    /// <summary>The types of nodes that a picture shows where nothing else is said: it ends at those that are not passed.</summary>
    public ImmutableArray<string> Shown { get; }

    /// <summary>The types of nodes, own or interfaces, that an argument gives.</summary>
    /// <param name="argument">Its name, for messages.</param>
    /// <param name="names">What it gives; null: <paramref name="otherwise"/>.</param>
    /// <param name="otherwise">Those that are meant where nothing is said.</param>
    public (ImmutableArray<string> Types, FieldError? Error) Nodes(string argument, IReadOnlyList<object?>? names, ImmutableArray<string> otherwise) =>
        Read(argument, names, otherwise, _nodes, "type of entities");

    /// <summary>The types of relationships that an argument gives; <paramref name="names"/> may be null.</summary>
    public (ImmutableArray<string> Types, FieldError? Error) Relationships(string argument, IReadOnlyList<object?>? names) =>
        Read(argument, names, Followed, _relationships, "type of relationships between entities");

    /// <summary>The types of entities that carry any of the labels, own or of interfaces.</summary>
    public ImmutableArray<string> Carriers(ImmutableArray<string> labels) =>
        [.. _model.NodeTypes.Where(type => labels.Contains(type.Label) || type.Interfaces.Any(one => labels.Contains(one))).Select(type => type.Label)];

    /// <summary>Ways along the types in either direction. They share their conditions, so that a store can go all of them at once.</summary>
    public static ImmutableArray<ExpansionWay> Ways(ImmutableArray<string> types, Predicate? relationship, Predicate? far) =>
        [.. types.Select(type => new ExpansionWay(type, Direction.Both, relationship, far))];

    private (ImmutableArray<string>, FieldError?) Read(
        string argument, IReadOnlyList<object?>? names, ImmutableArray<string> otherwise, ImmutableArray<string> known, string what)
    {
        if (names is null) return (otherwise, null);
        if (names.Count == 0)
        {
            return ([], new($"'{argument}' is empty, so that nothing would count: name at least one {what}, or leave it out for the usual ones.", FilterReader.BadFilter));
        }

        foreach (var name in names.Cast<string>())
        {
            if (known.Contains(name)) continue;
            // What is spelt well was meant: a name that looks like it helps nobody.
            var instead = _model.NodeTypes.Any(type => type.Label == name) || _model.RelationshipTypes.Any(type => type.Type == name)
                ? $"; known: {string.Join(", ", known)}."
                : Suggestion.For(name, known);
            return ([], new($"There is no {what} '{name}'{instead}", UnknownType));
        }

        return ([.. names.Cast<string>().Distinct()], null);
    }
}
