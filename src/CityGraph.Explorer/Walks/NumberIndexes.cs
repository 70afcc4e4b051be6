using System.Numerics;

namespace CityGraph.Explorer.Walks;

/// <summary>
/// Indexes of numbers in the order in which these come: an open-addressing table of whole numbers alone, whose few bytes an entry stay in the
/// processor's cache where those of a dictionary do not.
/// </summary>
internal sealed class NumberIndexes
{
    private const int LeastSlots = 64;

    // The number in the high half, the index plus one in the low half; 0 is free.
    private long[] _slots = new long[LeastSlots];
    private int _shift = 32 - BitOperations.Log2(LeastSlots);
    private int _count;

    /// <summary>Makes room for so many more. To be called before they are added.</summary>
    public void MakeRoom(int more)
    {
        if ((long)(_count + more) * 2 <= _slots.Length) return;
        var old = _slots;
        _slots = new long[BitOperations.RoundUpToPowerOf2((uint)(_count + more) * 2)];
        _shift = 32 - BitOperations.Log2((uint)_slots.Length);
        foreach (var entry in old)
        {
            if (entry != 0) _slots[SlotOf((int)(entry >>> 32))] = entry;
        }
    }

    /// <summary>The index of a number, or -1.</summary>
    public int Find(int number) => (int)_slots[SlotOf(number)] - 1;

    /// <summary>Adds a number, unless it is there. There must be room for it.</summary>
    /// <param name="number">Not negative.</param>
    /// <param name="index">The index that it gets.</param>
    /// <returns>The index that it has.</returns>
    public int GetOrAdd(int number, int index)
    {
        ref var slot = ref _slots[SlotOf(number)];
        if (slot != 0) return (int)slot - 1;
        slot = ((long)number << 32) | (uint)(index + 1);
        _count++;
        return index;
    }

    /// <summary>Where a number is, or would be.</summary>
    private int SlotOf(int number)
    {
        var slots = _slots;
        var slot = (int)(((uint)number * 0x9E3779B1) >> _shift);
        while (slots[slot] is var entry and not 0 && (int)(entry >>> 32) != number) slot = (slot + 1) & (slots.Length - 1);
        return slot;
    }
}
