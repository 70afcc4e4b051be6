using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Fetching;

/// <summary>
/// Where the value of each selection lies in the rows that were fetched for it: the position of a property among the row's values,
/// or of a step among its pages. Filled by <see cref="FetchPlanner"/> before the fetch, read by resolvers afterwards.
/// </summary>
internal sealed class FetchPlan
{
    private int[] _slots = [];
    private object?[] _notes = [];

    public int SlotOf(Selection selection) => _slots[selection.Index];

    /// <summary>How to make cursors below this selection.</summary>
    public ConnectionPlan ConnectionOf(Selection selection) => (ConnectionPlan)_notes[selection.Index]!;

    /// <summary>Why the selection was not fetched, or null.</summary>
    public FieldError? ErrorOf(Selection selection) => _notes[selection.Index] as FieldError;

    public void Place(Selection selection, int slot)
    {
        EnsureRoom(selection);
        _slots[selection.Index] = slot;
    }

    public void Note(Selection selection, ConnectionPlan connection)
    {
        EnsureRoom(selection);
        _notes[selection.Index] = connection;
    }

    public void Fail(Selection selection, FieldError error)
    {
        EnsureRoom(selection);
        _notes[selection.Index] = error;
    }

    private void EnsureRoom(Selection selection)
    {
        if (selection.Index < _slots.Length) return;
        var size = Math.Max(32, (selection.Index + 1) * 2);
        Array.Resize(ref _slots, size);
        Array.Resize(ref _notes, size);
    }
}
