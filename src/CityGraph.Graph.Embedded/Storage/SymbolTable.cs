namespace CityGraph.Graph.Embedded.Storage;

/// <summary>
/// Small numbers for the names of types, properties and enum values, so that records need not repeat them.
/// New ones become lasting with the transaction that needs them. One writer at a time; names may be read meanwhile.
/// </summary>
internal sealed class SymbolTable
{
    private readonly Dictionary<string, int> _symbols = new(StringComparer.Ordinal);
    private volatile string[] _names = new string[64];
    private volatile int _count;
    private int _stored;

    public int Count => _count;

    public string this[int symbol] => symbol < _count ? _names[symbol] : throw new DamagedRecordException($"names symbol {symbol}, which is not there");

    /// <summary>The symbol of a name, which gets one if it has none.</summary>
    public int Of(string name)
    {
        if (_symbols.TryGetValue(name, out var symbol)) return symbol;
        if (_count == _names.Length)
        {
            var names = _names;
            Array.Resize(ref names, names.Length * 2);
            _names = names;
        }

        _symbols.Add(name, _count);
        _names[_count] = name;
        return _count++;
    }

    public void Load(SqliteConnection connection)
    {
        using var rows = connection.Query("SELECT id, record FROM symbol ORDER BY id");
        while (rows.Step())
        {
            var symbol = rows.Integer(0);
            if (symbol != _count) throw new DamagedRecordException($"symbol {_count} is not there");
            try
            {
                Of(new RecordReader(symbol, rows.Bytes(1)).Text());
            }
            catch (DamagedRecordException damage)
            {
                throw new DamagedRecordException($"symbol {symbol} {damage.Message}");
            }
        }

        _stored = _count;
    }

    /// <summary>Writes the new symbols into the running transaction.</summary>
    public void Store(SqliteStatement insert, RecordWriter writer)
    {
        for (var symbol = _stored; symbol < _count; symbol++)
        {
            writer.Clear().Text(_names[symbol]);
            insert.Bind(1, symbol).Bind(2, writer.Seal(symbol)).Run();
        }
    }

    /// <summary>The transaction is durable: so are the symbols.</summary>
    public void Keep() => _stored = _count;

    /// <summary>The transaction failed: the new symbols are forgotten.</summary>
    public void Forget()
    {
        for (var symbol = _stored; symbol < _count; symbol++) _symbols.Remove(_names[symbol]);
        _count = _stored;
    }
}
