namespace CityGraph.Graph.Embedded.Memory;

/// <summary>
/// The relationships that a store was opened with, as the bytes of their records. Most are only ever met as links: what else one holds is read when it is
/// first asked for, and kept from then on. Safe for use by several threads.
/// </summary>
internal sealed class PackedRelationships
{
    private const int Shift = 9;
    private const int PageLength = 1 << Shift;
    private const int Mask = PageLength - 1;

    private readonly Page?[] _pages;
    private readonly Decoder _decode;

    private PackedRelationships(Page?[] pages, Decoder decode) => (_pages, _decode) = (pages, decode);

    /// <summary>Reads a record that was found to be whole.</summary>
    public delegate RelationshipRecord Decoder(int index, ReadOnlySpan<byte> record);

    public static PackedRelationships Empty { get; } = new([], (_, _) => throw new InvalidOperationException("There is no record."));

    /// <summary>The relationship, or null where there was none.</summary>
    public RelationshipRecord? this[int index]
    {
        get
        {
            var page = index >>> Shift;
            return page < _pages.Length && _pages[page] is { } records ? records.Read(index, _decode) : null;
        }
    }

    private sealed class Page(byte[] bytes, int[] ends)
    {
        private RelationshipRecord?[]? _read;

        public RelationshipRecord? Read(int index, Decoder decode)
        {
            var slot = index & Mask;
            var start = slot == 0 ? 0 : ends[slot - 1];
            if (start == ends[slot]) return null;
            var read = _read ?? MakeRoom();
            if (Volatile.Read(ref read[slot]) is { } known) return known;
            var record = decode(index, bytes.AsSpan(start, ends[slot] - start));
            return Interlocked.CompareExchange(ref read[slot], record, null) ?? record;
        }

        private RelationshipRecord?[] MakeRoom()
        {
            var room = new RelationshipRecord?[PageLength];
            return Interlocked.CompareExchange(ref _read, room, null) ?? room;
        }
    }

    public sealed class Builder(Decoder decode)
    {
        private readonly List<Page?> _pages = [];
        private readonly int[] _ends = new int[PageLength];
        private byte[] _bytes = new byte[PageLength * 64];
        private int _slots;
        private int _length;

        /// <summary>Adds a record; by ascending index.</summary>
        public void Add(int index, ReadOnlySpan<byte> record)
        {
            while (_pages.Count < index >>> Shift) ClosePage();
            CloseSlotsUpTo(index & Mask);
            if (_length + record.Length > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + record.Length));
            record.CopyTo(_bytes.AsSpan(_length));
            _length += record.Length;
            _ends[_slots++] = _length;
        }

        public PackedRelationships ToPacked()
        {
            ClosePage();
            return new([.. _pages], decode);
        }

        private void ClosePage()
        {
            CloseSlotsUpTo(PageLength);
            _pages.Add(_length == 0 ? null : new(_bytes.AsSpan(0, _length).ToArray(), [.. _ends]));
            (_slots, _length) = (0, 0);
        }

        private void CloseSlotsUpTo(int slot)
        {
            while (_slots < slot) _ends[_slots++] = _length;
        }
    }
}
