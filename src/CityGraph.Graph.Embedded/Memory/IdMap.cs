using System.Numerics;

namespace CityGraph.Graph.Embedded.Memory;

/// <summary>
/// Gives each id an index, for ever: an append-only hash table with open addressing. One writer at a time; readers need no lock.
/// Shared by all versions, so an index may belong to an element that a version does not have.
/// About 24 bytes an id beside its text; of those that are stored, the text is read when it is compared.
/// </summary>
internal sealed class IdMap
{
    private const int LeastCapacity = 16;

    private readonly Func<int, string> _storedId;
    private volatile Table _table;

    /// <param name="capacity">For how many ids there is room at first.</param>
    public IdMap(int capacity = LeastCapacity)
        : this(new Table(0, 0, RoundUp(capacity)), _ => throw new InvalidOperationException("No id is stored.")) { }

    private IdMap(Table table, Func<int, string> storedId) => (_table, _storedId) = (table, storedId);

    public int Count { get; private set; }

    /// <summary>The id at an index that this map gave.</summary>
    public string this[int index] => IdAt(index, _table);

    /// <summary>A map with room for ids that are stored: see <see cref="TryAddStored"/>.</summary>
    /// <param name="end">Above their indexes, of which those of what was deleted belong to none.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="storedId">Reads the id at an index.</param>
    public static IdMap OverStored(int end, int count, Func<int, string> storedId) => new(new(end, count, RoundUp(count >> 3)), storedId) { Count = end };

    public static uint HashOf(ReadOnlySpan<char> id) => (uint)string.GetHashCode(id, StringComparison.Ordinal);

    /// <summary>The index, or -1.</summary>
    public int Find(string id)
    {
        var table = _table;
        var hash = HashOf(id);
        for (var slot = hash & table.Mask; ; slot = (slot + 1) & table.Mask)
        {
            var entry = Volatile.Read(ref table.Slots[slot]);
            if (entry == 0) return -1;
            if ((uint)(entry >>> 32) == hash && IdAt((int)entry - 1, table) == id) return (int)entry - 1;
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
        var table = _table.WithRoomFor(index);
        var hash = HashOf(id);
        if (FreeSlotFor(hash, id, table) is not { } slot) return false;
        table.Ids[index - table.StoredEnd] = id;
        _table = table;
        table.Take(slot, hash, index);
        Count = index + 1;
        return true;
    }

    /// <summary>Adds an id that is stored, unless it is there.</summary>
    public bool TryAddStored(int index, uint hash)
    {
        var table = _table;
        var slot = hash & table.Mask;
        for (; table.Slots[slot] is var entry and not 0; slot = (slot + 1) & table.Mask)
        {
            if ((uint)(entry >>> 32) == hash && _storedId((int)entry - 1) == _storedId(index)) return false;
        }

        table.Take(slot, hash, index);
        return true;
    }

    private static int RoundUp(int capacity) => checked((int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(LeastCapacity, capacity)));

    private string IdAt(int index, Table table) => index < table.StoredEnd ? _storedId(index) : table.Ids[index - table.StoredEnd];

    /// <summary>Null where the id is there.</summary>
    private uint? FreeSlotFor(uint hash, string id, Table table)
    {
        var slot = hash & table.Mask;
        for (; table.Slots[slot] is var entry and not 0; slot = (slot + 1) & table.Mask)
        {
            if ((uint)(entry >>> 32) == hash && IdAt((int)entry - 1, table) == id) return null;
        }

        return slot;
    }

    /// <summary>An entry of a slot is the hash in the high half and the index plus one in the low half; 0 is free.</summary>
    /// <param name="storedEnd">The indexes below belong to ids that are stored.</param>
    /// <param name="storedCount">How many these are.</param>
    /// <param name="capacity">For how many more there is room.</param>
    private sealed class Table(int storedEnd, int storedCount, int capacity)
    {
        public readonly int StoredEnd = storedEnd;
        public readonly string[] Ids = new string[capacity];
        public readonly long[] Slots = new long[BitOperations.RoundUpToPowerOf2((uint)(((long)storedCount + capacity) * 4 / 3))];

        public uint Mask => (uint)Slots.Length - 1;

        public void Take(uint slot, uint hash, int index) => Volatile.Write(ref Slots[slot], ((long)hash << 32) | (uint)(index + 1));

        public Table WithRoomFor(int index)
        {
            if (index - StoredEnd < Ids.Length) return this;
            var grown = new Table(StoredEnd, storedCount, RoundUp(Math.Max(index + 1 - StoredEnd, Ids.Length * 2)));
            Ids.CopyTo(grown.Ids, 0);
            foreach (var entry in Slots)
            {
                if (entry != 0) grown.Insert((uint)(entry >>> 32), (int)entry - 1);
            }

            return grown;
        }

        private void Insert(uint hash, int index)
        {
            var slot = hash & Mask;
            while (Slots[slot] != 0) slot = (slot + 1) & Mask;
            Take(slot, hash, index);
        }
    }
}
