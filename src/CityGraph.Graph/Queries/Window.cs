using System.Collections.Immutable;

namespace CityGraph.Graph.Queries;

/// <summary>
/// Which elements of a list, in which order. Ties are broken by the id of the relationship where the list follows one, else by the id of the node.
/// </summary>
public sealed record Window
{
    /// <summary>Everything, by id.</summary>
    public static Window All { get; } = new();

    /// <summary>What the node must fulfil; null: nothing.</summary>
    public Predicate? Where { get; init; }

    /// <summary>What the relationship that leads to the node must fulfil; null: nothing.</summary>
    public Predicate? WhereRelationship { get; init; }

    /// <summary>The most significant first; empty: by the node's id.</summary>
    public ImmutableArray<SortKey> Order { get; init; } = [];

    /// <summary>The most elements, from the start of the list (or from its end if <see cref="FromEnd"/>); null: all.</summary>
    public int? Limit { get; init; }

    /// <summary>Take the last <see cref="Limit"/> elements, still given in the list's order.</summary>
    public bool FromEnd { get; init; }

    /// <summary>Only elements strictly after this position.</summary>
    public Position? After { get; init; }

    /// <summary>Only elements strictly before this position.</summary>
    public Position? Before { get; init; }

    /// <summary>Whether the number of elements regardless of limit and positions is wanted.</summary>
    public bool CountTotal { get; init; }

    /// <summary>
    /// Whether <see cref="Page.HasNext"/> and <see cref="Page.HasPrevious"/> are wanted: they take looking beyond the page. Else they may be false
    /// where there is more.
    /// </summary>
    public bool TellMore { get; init; } = true;

    /// <summary>What to work out of all elements that the conditions admit; see <see cref="Page.Aggregates"/>.</summary>
    public ImmutableArray<Aggregation> Aggregations { get; init; } = [];
}

/// <summary>One key of an order. Missing values come last in either direction.</summary>
/// <param name="Property">A property, or <c>id</c>.</param>
/// <param name="Descending">Largest first.</param>
/// <param name="OfRelationship">Whether it is a property of the relationship that leads to the node.</param>
/// <param name="Via">
/// Where the property is one of another node: the steps that lead there from the list's node. At the end of each, of several nodes the first by its
/// id (then by the relationship's) counts; without one the value is missing. Not together with <paramref name="OfRelationship"/>.
/// </param>
public sealed record SortKey(string Property, bool Descending = false, bool OfRelationship = false, ImmutableArray<Step.Along> Via = default)
{
    public ImmutableArray<Step.Along> Via { get; } = Via.IsDefault ? [] : Via;
}

/// <summary>A position in an ordered list, whether or not an element is there now.</summary>
/// <param name="Keys">
/// A value for each key of the order; null where it is missing. For the default order, nothing, or, where the list follows a relationship, the far node's id.
/// </param>
/// <param name="TieBreaker">The id of the relationship where the list follows one, else of the node.</param>
public sealed record Position(ImmutableArray<object?> Keys, string TieBreaker);
