using CityGraph.Graph.Embedded.Memory;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Embedded.Queries;

/// <summary>A window with its names resolved.</summary>
internal sealed record CompiledWindow(Window Window, ElementTest? Where, ElementTest? WhereRelationship, CompiledSortKey[] Order)
{
    public static CompiledWindow All { get; } = new(Window.All, null, null, []);

    /// <summary>Whether the list is in default order: that of ids, in which steps and labels are walked anyway.</summary>
    public bool IsInDefaultOrder => Order.Length == 0;

    /// <summary>
    /// How many elements in default order tell all that is asked: one more than the first page, which shows that the list goes on.
    /// Without such a bound, as long as a list can be.
    /// </summary>
    public int MostNeeded { get; } = Order.Length == 0 && Window is { Limit: < int.MaxValue, FromEnd: false, CountTotal: false, After: null, Before: null }
        ? Window.Limit.Value + 1
        : int.MaxValue;

    public bool Admits(Reached reached) =>
        (WhereRelationship is null || WhereRelationship.Holds(reached.Relationship!)) && (Where is null || Where.Holds(reached.Node));
}

/// <param name="Column">What is compared.</param>
/// <param name="Definition">The same, as to order, in every type that may be met.</param>
/// <param name="Descending">Largest first; missing values stay last.</param>
/// <param name="OfRelationship">Whether it is read from the relationship.</param>
internal readonly record struct CompiledSortKey(Column Column, PropertyDefinition Definition, bool Descending, bool OfRelationship)
{
    public object? Read(Reached reached) => Column.Read(OfRelationship ? reached.Relationship! : reached.Node);
}
