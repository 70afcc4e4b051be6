using CityGraph.Graph.Embedded.Memory;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Embedded.Queries;

/// <summary>A window with its names resolved.</summary>
internal sealed record CompiledWindow(Window Window, ElementTest? Where, ElementTest? WhereRelationship, CompiledSortKey[] Order, CompiledAggregation[] Aggregations)
{
    public static CompiledWindow All { get; } = new(Window.All, null, null, [], []);

    /// <summary>Whether the list is in default order: that of ids, in which steps and labels are walked anyway.</summary>
    public bool IsInDefaultOrder => Order.Length == 0;

    /// <summary>
    /// How many elements in default order tell all that is asked: one more than the first page, which shows that the list goes on.
    /// Without such a bound, as long as a list can be.
    /// </summary>
    public int MostNeeded { get; } = Order.Length == 0 && Aggregations.Length == 0 && Window is { Limit: < int.MaxValue, FromEnd: false, CountTotal: false, After: null, Before: null }
        ? Window.Limit.Value + 1
        : int.MaxValue;

    /// <summary>Whether elements must be in order: not where none is shown and none is counted off.</summary>
    public bool IsSorted { get; } = Order.Length > 0 && Window is not { Limit: 0, After: null, Before: null };

    public bool Admits(Reached reached) =>
        (WhereRelationship is null || WhereRelationship.Holds(reached.Relationship!)) && (Where is null || Where.Holds(reached.Node));
}

/// <param name="Column">What is compared.</param>
/// <param name="Definition">The same, as to order, in every type that may be met.</param>
/// <param name="Descending">Largest first; missing values stay last.</param>
/// <param name="OfRelationship">Whether it is read from the relationship.</param>
/// <param name="Via">The steps to the node that it is read from; none: the list's own node, or relationship.</param>
internal readonly record struct CompiledSortKey(Column Column, PropertyDefinition Definition, bool Descending, bool OfRelationship, StepRoute[] Via)
{
    public object? Read(Reached reached)
    {
        if (OfRelationship) return Column.Read(reached.Relationship!);
        var node = reached.Node;
        foreach (var step in Via)
        {
            if (step.First(node) is not { } next) return null;
            node = next;
        }

        return Column.Read(node);
    }
}
