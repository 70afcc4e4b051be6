using CityGraph.Graph.Embedded.Memory;

namespace CityGraph.Graph.Embedded.Storage;

/// <summary>Finds types and property positions by symbol, without hashing a name for each record.</summary>
internal sealed class TypeMap(TypeLayout[] types, SymbolTable symbols)
{
    private Entry?[] _entries = [];

    public Entry Read(ref RecordReader reader)
    {
        var symbol = reader.Small();
        if (symbol < _entries.Length && _entries[symbol] is { } known) return known;
        var name = symbols[symbol];
        var type = Array.Find(types, type => type.Name == name) ?? throw new ModelMismatchException($"There is data of type '{name}', which the schema lacks");
        if (symbol >= _entries.Length) Array.Resize(ref _entries, symbol + 1);
        return _entries[symbol] = new(type, symbols);
    }

    /// <summary>A type, with the positions of its properties by symbol.</summary>
    public sealed class Entry(TypeLayout layout, SymbolTable symbols)
    {
        private const int Unresolved = -2;

        private int[] _positions = [];

        public TypeLayout Layout { get; } = layout;

        /// <summary>The position of a property, or -1.</summary>
        public int PositionOf(int symbol)
        {
            if (symbol >= _positions.Length)
            {
                var from = _positions.Length;
                Array.Resize(ref _positions, Math.Max(symbol + 1, symbols.Count));
                Array.Fill(_positions, Unresolved, from, _positions.Length - from);
            }

            ref var position = ref _positions[symbol];
            if (position == Unresolved) position = Layout.PositionOf(symbols[symbol]);
            return position;
        }
    }
}
