using System.Collections.Immutable;
using CityGraph.Explorer.Api;
using CityGraph.Explorer.Description;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Fetching;

/// <summary>Turns the arguments of a connection into a window on its list.</summary>
internal sealed class WindowReader(GraphDescription graph)
{
    /// <summary>The code of an error about page size, cursor or their combination.</summary>
    public const string BadPage = "BAD_PAGE";

    /// <summary>The window of a connection of nodes of a type; <paramref name="only"/> is a condition beside its own.</summary>
    public (Window Window, ConnectionPlan Plan, FieldError? Error) Nodes(string field, GraphType type, ArgumentValues arguments, Predicate? only = null)
    {
        arguments.TryGet<ArgumentValues>(ApiNames.Where, out var where);
        var order = new OrderReader(graph, field);
        order.ReadNodes(type, arguments);
        var filter = new FilterReader(graph, field);
        var window = new Window { Where = Both(only, filter.Node(type, where)), Order = order.Keys };
        return Page(field, window, filter.Error ?? order.Error, arguments, order.Properties, followsRelationship: false);
    }

    /// <summary>The window of a connection along a relationship.</summary>
    public (Window Window, ConnectionPlan Plan, FieldError? Error) Along(string field, GraphField.Relationship relationship, ArgumentValues arguments)
    {
        arguments.TryGet<ArgumentValues>(ApiNames.Where, out var where);
        var filter = new FilterReader(graph, field);
        var (node, edge) = filter.Ends(relationship, where);
        var order = new OrderReader(graph, field);
        order.ReadAlong(relationship, arguments);
        return Page(field, new() { Where = node, WhereRelationship = edge, Order = order.Keys }, filter.Error ?? order.Error, arguments, order.Properties, followsRelationship: true);
    }

    private static Predicate? Both(Predicate? one, Predicate? other) => one is null || other is null ? one ?? other : new Predicate.And([one, other]);

    private static (Window, ConnectionPlan, FieldError?) Page(
        string field, Window window, FieldError? error, ArgumentValues arguments, IReadOnlyList<PropertyDefinition> keys, bool followsRelationship)
    {
        var plan = new ConnectionPlan(Fingerprint(field, window.Order, followsRelationship), window.Order, followsRelationship);
        var (first, last) = (Size(arguments, ApiNames.First), Size(arguments, ApiNames.Last));
        if (FilterReader.IsTooDeep(window.Where) || FilterReader.IsTooDeep(window.WhereRelationship))
        {
            error ??= new($"'{ApiNames.Where}' of '{field}' nests conditions more than {Predicate.MaxDepth} deep: ask in parts.", FilterReader.BadFilter);
        }

        if (first is not null && last is not null) error ??= Bad($"'{field}' takes either 'first' or 'last', not both.");
        foreach (var (name, size) in new[] { (ApiNames.First, first), (ApiNames.Last, last) })
        {
            if (size is < 0 or > ApiSchemaWriter.MaxPageSize)
            {
                error ??= Bad($"'{name}: {size}' of '{field}' is out of bounds: ask for 0 to {ApiSchemaWriter.MaxPageSize}, and for the rest by cursor.");
            }
        }

        return (window with
        {
            Limit = first ?? last ?? ApiSchemaWriter.DefaultPageSize,
            FromEnd = last is not null,
            After = At(ApiNames.After),
            Before = At(ApiNames.Before),
        }, plan, error);

        Position? At(string name)
        {
            if (!arguments.TryGet<string>(name, out var cursor)) return null;
            var position = Cursor.Decode(cursor, plan.Fingerprint, plan.KeyCount);
            if (position is not null && !Fits(position, keys)) position = null;
            if (position is null) error ??= Bad($"The cursor in '{name}' was not given by '{field}' in this order: take it from an edge or the pageInfo of the same list.");
            return position;
        }
    }

    /// <summary>Whether the keys are values of what the order compares: what a client sends need not be what it was given.</summary>
    /// <param name="position">As a client sent it.</param>
    /// <param name="keys">What the order compares; nothing where it is that of ids.</param>
    private static bool Fits(Position position, IReadOnlyList<PropertyDefinition> keys)
    {
        if (keys.Count == 0) return position.Keys.All(key => key is string);
        for (var i = 0; i < keys.Count; i++)
        {
            var fits = position.Keys[i] is not { } key || keys[i].Kind switch
            {
                PropertyKind.Boolean => key is bool,
                PropertyKind.Integer => key is long,
                PropertyKind.Float => key is double,
                PropertyKind.Date => key is PartialDate,
                PropertyKind.Enum => key is string name && keys[i].EnumValues.Contains(name),
                _ => key is string,
            };
            if (!fits) return false;
        }

        return true;
    }

    private static int? Size(ArgumentValues arguments, string name) => arguments[name] is int size ? size : null;

    private static FieldError Bad(string message) => new(message, BadPage);

    /// <summary>FNV-1a over field and order: a cursor of another list is told apart, not kept secret.</summary>
    private static uint Fingerprint(string field, ImmutableArray<SortKey> order, bool followsRelationship)
    {
        var hash = followsRelationship ? 2_166_136_261u : 2_166_136_263u;
        foreach (var letter in field) hash = (hash ^ letter) * 16_777_619;
        foreach (var key in order)
        {
            foreach (var step in key.Via)
            {
                foreach (var letter in $"{step.Type}>{step.TargetLabel}.") hash = (hash ^ letter) * 16_777_619;
            }

            foreach (var letter in key.Property) hash = (hash ^ letter) * 16_777_619;
            hash = (hash ^ (key.Descending ? 1u : 2u) ^ (key.OfRelationship ? 4u : 8u)) * 16_777_619;
        }

        return hash;
    }
}
