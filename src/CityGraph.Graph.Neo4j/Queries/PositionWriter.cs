namespace CityGraph.Graph.Neo4j.Queries;

/// <summary>Where an element must lie, seen from a position.</summary>
internal enum Side
{
    After,
    NotAfter,
    Before,
    NotBefore,
}

/// <summary>
/// Writes where an element lies relative to a position: <c>(a > $a OR (a = $a AND b > $b))</c>, with what is missing after everything.
/// Whether a value of the position is null decides the text.
/// </summary>
/// <param name="text">Where to.</param>
/// <param name="keys">The order; the last key is an id.</param>
/// <param name="relationship">The element's relationship, if it has one.</param>
/// <param name="node">The element's node.</param>
internal readonly ref struct PositionWriter(CypherText text, ReadOnlySpan<OrderKey> keys, Name? relationship, Name node)
{
    private readonly ReadOnlySpan<OrderKey> _keys = keys;

    public void Write(ReadOnlySpan<object?> position, Side side)
    {
        if (!TryWriteRange(position, side)) Write(0, position, side);
    }

    /// <summary>Writes a bound of the first key alone, which an index can seek, before the whole; false where there is none.</summary>
    private bool TryWriteRange(ReadOnlySpan<object?> position, Side side)
    {
        var key = _keys[0];
        if (_keys.Length == 1 || !key.IsIndexed || position[0] is not { } bound) return false;
        var isLater = side is Side.After or Side.NotBefore;
        if (isLater && key.MayBeMissing) return false;
        WriteKey(0);
        text.Append(isLater != key.IsDescending ? " >= " : " <= ").Value(bound).Append(" AND ");
        Write(0, position, side);
        return true;
    }

    private void Write(int i, ReadOnlySpan<object?> position, Side side)
    {
        var key = _keys[i];
        var isLater = side is Side.After or Side.NotBefore;
        if (i == _keys.Length - 1)
        {
            WriteKey(i);
            text.Append(side switch { Side.After => " > ", Side.NotAfter => " <= ", Side.Before => " < ", _ => " >= " }).Value(position[i]);
            return;
        }

        text.Append("(");
        if (position[i] is not { } value)
        {
            WriteKey(i);
            text.Append(isLater ? " IS NULL AND " : " IS NOT NULL OR ");
            Write(i + 1 + key.More, position, side);
        }
        else
        {
            var parameter = text.Parameter(value);
            WriteKey(i);
            text.Append(isLater != key.IsDescending ? " > " : " < ").Append(parameter).Append(" OR ");
            if (isLater && key.MayBeMissing)
            {
                WriteKey(i);
                text.Append(" IS NULL OR ");
            }

            WriteKey(i);
            text.Append($" = {parameter} AND ");
            Write(i + 1, position, side);
        }

        text.Append(")");
    }

    private void WriteKey(int i) => _keys[i].WriteTo(text, relationship, node);
}
