using System.Runtime.InteropServices;
using System.Text.Json;

namespace CityGraph.Graph.Neo4j.Client.Http;

/// <summary>
/// Reads a whole body of the Query API in plain JSON: <c>{"data": {"fields": [], "values": [[]]}, "counters": {}, "bookmarks": [],
/// "transaction": {"id": ""}, "errors": [{"code": "", "message": ""}]}</c>, each part optional, unknown ones skipped. One pass, in time
/// linear in the bytes.
/// </summary>
internal ref struct AnswerReader
{
    /// <summary>Of lists and maps in one another; a tree of queries needs two or three a level.</summary>
    private const int MaxDepth = 256;

    private static readonly object True = true;
    private static readonly object False = false;

    private readonly List<object?> _items;
    private Utf8JsonReader _json;

    private AnswerReader(ReadOnlySpan<byte> body)
    {
        _json = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = MaxDepth });
        _items = [];
    }

    /// <exception cref="JsonException">The body is no such JSON: cut off, corrupt, or not of Neo4j.</exception>
    public static QueryApiAnswer Read(ReadOnlySpan<byte> body)
    {
        var reader = new AnswerReader(body);
        try
        {
            return reader.ReadBody();
        }
        catch (InvalidOperationException exception)
        {
            // Bytes that are no UTF-8, or half of a surrogate pair, in a text.
            throw new JsonException(exception.Message, exception);
        }
    }

    private QueryApiAnswer ReadBody()
    {
        var rows = new List<object?[]>();
        var counters = default(CypherCounters);
        List<string> bookmarks = [];
        string? transaction = null;
        QueryApiError? error = null;

        Expect(JsonTokenType.StartObject);
        while (NextProperty())
        {
            if (_json.ValueTextEquals("data"u8)) ReadData(rows);
            else if (_json.ValueTextEquals("counters"u8)) counters = ReadCounters();
            else if (_json.ValueTextEquals("bookmarks"u8)) ReadBookmarks(bookmarks);
            else if (_json.ValueTextEquals("transaction"u8)) transaction = ReadTransaction();
            else if (_json.ValueTextEquals("errors"u8)) error = ReadErrors();
            else _json.Skip();
        }

        if (_json.Read()) throw new JsonException("There is more after the end.");
        return new QueryApiAnswer(new CypherAnswer(rows, counters), bookmarks, transaction, error);
    }

    private void ReadData(List<object?[]> rows)
    {
        Expect(JsonTokenType.StartObject);
        while (NextProperty())
        {
            if (!_json.ValueTextEquals("values"u8))
            {
                _json.Skip();
                continue;
            }

            Expect(JsonTokenType.StartArray);
            while (NextItem(JsonTokenType.StartArray)) rows.Add(ReadList());
        }
    }

    private CypherCounters ReadCounters()
    {
        var counters = default(CypherCounters);
        Expect(JsonTokenType.StartObject);
        while (NextProperty())
        {
            if (_json.ValueTextEquals("nodesCreated"u8)) counters = counters with { NodesCreated = ReadCount() };
            else if (_json.ValueTextEquals("nodesDeleted"u8)) counters = counters with { NodesDeleted = ReadCount() };
            else if (_json.ValueTextEquals("relationshipsCreated"u8)) counters = counters with { RelationshipsCreated = ReadCount() };
            else if (_json.ValueTextEquals("relationshipsDeleted"u8)) counters = counters with { RelationshipsDeleted = ReadCount() };
            else if (_json.ValueTextEquals("propertiesSet"u8)) counters = counters with { PropertiesSet = ReadCount() };
            else if (_json.ValueTextEquals("indexesAdded"u8)) counters = counters with { IndexesAdded = ReadCount() };
            else if (_json.ValueTextEquals("constraintsAdded"u8)) counters = counters with { ConstraintsAdded = ReadCount() };
            else _json.Skip();
        }

        return counters;
    }

    private void ReadBookmarks(List<string> bookmarks)
    {
        Expect(JsonTokenType.StartArray);
        while (NextItem(JsonTokenType.String)) bookmarks.Add(_json.GetString()!);
    }

    private string? ReadTransaction()
    {
        string? id = null;
        Expect(JsonTokenType.StartObject);
        while (NextProperty())
        {
            if (_json.ValueTextEquals("id"u8)) id = ReadText();
            else _json.Skip();
        }

        return id;
    }

    private QueryApiError? ReadErrors()
    {
        QueryApiError? first = null;
        Expect(JsonTokenType.StartArray);
        while (NextItem(JsonTokenType.StartObject))
        {
            var (code, message) = ("", "");
            while (NextProperty())
            {
                if (_json.ValueTextEquals("code"u8)) code = ReadText();
                else if (_json.ValueTextEquals("message"u8)) message = ReadText();
                else _json.Skip();
            }

            first ??= new QueryApiError(code, message);
        }

        return first;
    }

    private object? ReadValue() => _json.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => _json.GetString(),
        JsonTokenType.True => True,
        JsonTokenType.False => False,
        JsonTokenType.Number => ReadNumber(),
        JsonTokenType.StartArray => ReadList(),
        JsonTokenType.StartObject => ReadMap(),
        _ => throw new JsonException($"A {_json.TokenType} is no value."),
    };

    private readonly object ReadNumber()
    {
        if (_json.ValueSpan.IndexOfAny((byte)'.', (byte)'e', (byte)'E') >= 0) return _json.GetDouble();
        if (!_json.TryGetInt64(out var number)) throw new JsonException("A number does not fit in 64 bits.");
        return number;
    }

    private object?[] ReadList()
    {
        var start = _items.Count;
        while (Next() != JsonTokenType.EndArray) _items.Add(ReadValue());
        if (_items.Count == start) return [];
        var list = CollectionsMarshal.AsSpan(_items)[start..].ToArray();
        CollectionsMarshal.SetCount(_items, start);
        return list;
    }

    private Dictionary<string, object?> ReadMap()
    {
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        while (NextProperty())
        {
            var name = _json.GetString()!;
            Next();
            map[name] = ReadValue();
        }

        return map;
    }

    private long ReadCount()
    {
        Expect(JsonTokenType.Number);
        return _json.TryGetInt64(out var count) ? count : throw new JsonException("A counter does not fit in 64 bits.");
    }

    private string ReadText()
    {
        Expect(JsonTokenType.String);
        return _json.GetString()!;
    }

    private JsonTokenType Next() => _json.Read() ? _json.TokenType : throw new JsonException("The answer ends too early.");

    private void Expect(JsonTokenType type)
    {
        if (Next() != type) throw new JsonException($"A {_json.TokenType} is where a {type} should be.");
    }

    private bool NextProperty() => Next() == JsonTokenType.PropertyName;

    private bool NextItem(JsonTokenType type)
    {
        if (Next() == JsonTokenType.EndArray) return false;
        return _json.TokenType == type ? true : throw new JsonException($"A {_json.TokenType} is where a {type} should be.");
    }
}
