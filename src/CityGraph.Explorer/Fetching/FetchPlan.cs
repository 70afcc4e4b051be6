using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Fetching;

/// <summary>
/// Where the value of each selection lies in the rows that were fetched for it. Filled by <see cref="FetchPlanner"/> before the fetch,
/// read by resolvers afterwards. Slots that are the same for every request of an operation stay with its selections.
/// </summary>
internal sealed class FetchPlan
{
    private Slot?[] _slots = [];

    public Slot SlotOf(Selection selection) => selection.Attachment as Slot ?? _slots[selection.Index]!;

    public void Place(Selection selection, Slot slot, bool isConstant)
    {
        if (isConstant)
        {
            selection.Attachment = slot;
            return;
        }

        if (selection.Index >= _slots.Length) Array.Resize(ref _slots, Math.Max(32, (selection.Index + 1) * 2));
        _slots[selection.Index] = slot;
    }
}

/// <summary>Where a selection finds its value.</summary>
/// <param name="Position">Of a property among a row's values, or of a step among its pages.</param>
/// <param name="Connection">How to make cursors below this selection, where it lies in a connection.</param>
/// <param name="Error">Why the selection was not fetched, or null.</param>
internal sealed record Slot(int Position, ConnectionPlan? Connection = null, FieldError? Error = null);
