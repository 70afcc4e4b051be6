using CityGraph.Graph.Queries;

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

    public void Write(ReadOnlySpan<object?> position, Side side) => Write(0, position, side, TryWriteBound(position, side));

    /// <summary>Writes a bound of the first key alone, which an index can seek in order; false where there is none.</summary>
    private bool TryWriteBound(ReadOnlySpan<object?> position, Side side)
    {
        var (key, isLater) = (_keys[0], IsLater(side));
        if (_keys.Length == 1 || !key.IsIndexed || position[0] is not { } bound || (isLater && key.MayBeMissing)) return false;
        if (bound is string wanted && TextOrder.NeedsCare(wanted)) return false;
        Compare(0, isLater != key.IsDescending ? Comparison.GreaterOrEqual : Comparison.LessOrEqual, bound);
        text.Append(" AND ");
        return true;
    }

    /// <param name="i">The first key that decides: all before are equal.</param>
    /// <param name="position">Its values.</param>
    /// <param name="side">Where to lie.</param>
    /// <param name="isBounded">Whether the key is known to lie on that side or to be equal.</param>
    private void Write(int i, ReadOnlySpan<object?> position, Side side, bool isBounded = false)
    {
        var (key, isLater) = (_keys[i], IsLater(side));
        if (i == _keys.Length - 1)
        {
            Compare(i, side switch { Side.After => Comparison.Greater, Side.NotAfter => Comparison.LessOrEqual, Side.Before => Comparison.Less, _ => Comparison.GreaterOrEqual }, position[i]!);
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
            Compare(i, isLater != key.IsDescending ? Comparison.Greater : Comparison.Less, value);
            if (isLater && key.MayBeMissing)
            {
                text.Append(" OR ");
                WriteKey(i);
                text.Append(" IS NULL");
            }

            text.Append(" OR ");
            if (!isBounded)
            {
                Compare(i, Comparison.Equal, value);
                text.Append(" AND ");
            }

            Write(i + 1, position, side);
        }

        text.Append(")");
    }

    private void Compare(int i, Comparison comparison, object value)
    {
        if (comparison == Comparison.Equal || value is not string wanted || !TextOrder.NeedsCare(wanted))
        {
            WriteKey(i);
            text.Append(ComparisonWriter.Operator(comparison)).Value(value);
            return;
        }

        var name = TextOrder.Open(text);
        WriteKey(i);
        TextOrder.Close(text, name, comparison, wanted);
    }

    private void WriteKey(int i) => _keys[i].WriteTo(text, relationship, node);

    private static bool IsLater(Side side) => side is Side.After or Side.NotBefore;
}
