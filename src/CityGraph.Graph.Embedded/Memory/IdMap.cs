namespace CityGraph.Graph.Embedded.Memory;

/// <summary>
/// Gives each id an index, for ever: an append-only hash table with open addressing. One writer at a time; readers need no lock.
/// Shared by all versions, so an index may belong to an element that a version does not have.
/// About 24 bytes an id beside its text.
/// </summary>
internal sealed class IdMap
{
    private volatile Table _table = new(16);

    public int Count { get; private set; }

    /// <summary>The id at an index that this map gave.</summary>
    public string this[int index] => _table.Ids[index];

    /// <summary>The index, or -1.</summary>
    public int Find(string id)
    {
        var table = _table;
        var hash = (uint)id.GetHashCode(StringComparison.Ordinal);
        for (var slot = hash & table.Mask; ; slot = (slot + 1) & table.Mask)
        {
            var entry = Volatile.Read(ref table.Slots[slot]);
            if (entry == 0) return -1;
            if ((uint)(entry >>> 32) == hash && table.Ids[(int)entry - 1] == id) return (int)entry - 1;
        }
    }

    public int GetOrAdd(string id)
    {
        var index = Find(id);
        if (index >= 0) return index;
        index = Count;
        TryAddAt(index, id);
        return index;
    }

    /// <summary>Adds an id at an index that is not below <see cref="Count"/>, unless the id is there; those skipped belong to no id.</summary>
    public bool TryAddAt(int index, string id)
    {
        if (index >= _table.Ids.Length) _table = _table.Grown(index + 1);
        var table = _table;
        var hash = (uint)id.GetHashCode(StringComparison.Ordinal);
        if (table.FreeSlotFor(hash, id) is not { } slot) return false;
        table.Ids[index] = id;
        table.Take(slot, hash, index);
        Count = index + 1;
        return true;
    }

    /// <summary>An entry of a slot is the hash in the high half and the index plus one in the low half; 0 is free.</summary>
    private sealed class Table(int capacity)
    {
        public readonly string[] Ids = new string[capacity];
        public readonly long[] Slots = new long[capacity * 2];

        public uint Mask => (uint)Slots.Length - 1;

        public void Take(uint slot, uint hash, int index) => Volatile.Write(ref Slots[slot], ((long)hash << 32) | (uint)(index + 1));

        /// <summary>Null where the id is there.</summary>
        public uint? FreeSlotFor(uint hash, string id)
        {
            var slot = hash & Mask;
            for (; Slots[slot] is var entry and not 0; slot = (slot + 1) & Mask)
            {
                if ((uint)(entry >>> 32) == hash && Ids[(int)entry - 1] == id) return null;
            }

            return slot;
        }

        private void Insert(uint hash, int index)
        {
            var slot = hash & Mask;
            while (Slots[slot] != 0) slot = (slot + 1) & Mask;
            Take(slot, hash, index);
        }

        public Table Grown(int atLeast)
        {
            var grown = new Table(checked((int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(atLeast, Ids.Length * 2))));
            Ids.CopyTo(grown.Ids, 0);
            foreach (var entry in Slots)
            {
                if (entry != 0) grown.Insert((uint)(entry >>> 32), (int)entry - 1);
            }

            return grown;
        }
    }
}
