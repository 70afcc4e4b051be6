using System.Buffers;
using System.Collections;

namespace CityGraph.GraphQL.Execution;

/// <summary>Lays the lists that a resolver gave flat into a <see cref="Column"/>. Kept for the length of a request, for its buffers.</summary>
internal sealed class ListFlattener(ColumnSet columns) : IDisposable
{
    private object?[] _items = [];
    private int[] _lengths = [];
    private int _itemsCount;
    private int _lengthsCount;

    /// <summary>Replaces the column's items, one list a parent, by the innermost items and the lengths.</summary>
    /// <returns>True when a list failed or was null where it may not be.</returns>
    public bool Flatten(Selection selection, ref Column column)
    {
        Array.Clear(_items, 0, _itemsCount);
        _itemsCount = 0;
        _lengthsCount = 0;
        var isBroken = false;
        foreach (var value in column.ItemSpan) isBroken |= Add(selection, ref column, value, level: 0);

        columns.RentLengths(ref column, _lengthsCount);
        _lengths.AsSpan(0, _lengthsCount).CopyTo(column.Lengths.AsSpan(column.LengthsStart));
        columns.RentItems(ref column, _itemsCount);
        var items = _items.AsSpan(0, _itemsCount);
        items.CopyTo(column.ItemSpan);
        items.Clear();
        _itemsCount = 0;
        return isBroken;
    }

    public void Dispose()
    {
        // Not empty only where a list threw while it was read.
        Array.Clear(_items, 0, _itemsCount);
        if (_items.Length > 0) ArrayPool<object?>.Shared.Return(_items);
        if (_lengths.Length > 0) ArrayPool<int>.Shared.Return(_lengths);
        _items = [];
        _lengths = [];
    }

    private bool Add(Selection selection, ref Column column, object? value, int level)
    {
        if (level == selection.Shape.ListDepth)
        {
            Append(ref _items, ref _itemsCount, value);
            return false;
        }

        switch (value)
        {
            case null:
                Append(ref _lengths, ref _lengthsCount, Column.NullList);
                return selection.Shape.IsNonNull(level);
            case FieldError error:
                return Fail(ref column, error);
            case object?[] array:
                Append(ref _lengths, ref _lengthsCount, array.Length);
                if (level + 1 == selection.Shape.ListDepth) return AddItems(array);
                return AddAll(selection, ref column, array, level + 1);
            case ICollection { Count: var count } collection when level + 1 == selection.Shape.ListDepth:
                Append(ref _lengths, ref _lengthsCount, count);
                return AddItems(collection, count);
            case IReadOnlyList<object?> list:
                Append(ref _lengths, ref _lengthsCount, list.Count);
                return AddAll(selection, ref column, list, level + 1);
            case IEnumerable other and not string:
                object?[] copy = [.. other];
                Append(ref _lengths, ref _lengthsCount, copy.Length);
                return AddAll(selection, ref column, copy, level + 1);
            default:
                return Fail(ref column, new FieldError(
                    $"Expected Iterable, but did not find one for field \"{selection.ParentType.Name}.{selection.Field.Name}\".",
                    ExecutionErrorCodes.InternalError));
        }
    }

    /// <summary>Innermost items, copied at once.</summary>
    private bool AddItems(ReadOnlySpan<object?> items)
    {
        Reserve(ref _items, _itemsCount, items.Length);
        items.CopyTo(_items.AsSpan(_itemsCount));
        _itemsCount += items.Length;
        return false;
    }

    /// <summary>The same of a list that is no array of objects; numbers are boxed.</summary>
    private bool AddItems(ICollection items, int count)
    {
        Reserve(ref _items, _itemsCount, count);
        var start = _itemsCount;
        // Before the copy: what a list that throws has written by then is cleared as well.
        _itemsCount += count;
        items.CopyTo(_items, start);
        return false;
    }

    private bool AddAll(Selection selection, ref Column column, object?[] list, int level)
    {
        var isBroken = false;
        foreach (var item in list) isBroken |= Add(selection, ref column, item, level);
        return isBroken;
    }

    private bool AddAll(Selection selection, ref Column column, IReadOnlyList<object?> list, int level)
    {
        var isBroken = false;
        for (var i = 0; i < list.Count; i++) isBroken |= Add(selection, ref column, list[i], level);
        return isBroken;
    }

    private bool Fail(ref Column column, FieldError error)
    {
        Append(ref _lengths, ref _lengthsCount, Column.FailedList);
        (column.ListErrors ??= []).Add(error);
        return true;
    }

    private static void Append<T>(ref T[] buffer, ref int count, T value)
    {
        Reserve(ref buffer, count, 1);
        buffer[count++] = value;
    }

    private static void Reserve<T>(ref T[] buffer, int count, int more)
    {
        if (buffer.Length - count >= more) return;
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(256, Math.Max(count * 2, count + more)));
        buffer.AsSpan(0, count).CopyTo(larger);
        if (buffer.Length > 0)
        {
            Array.Clear(buffer, 0, count);
            ArrayPool<T>.Shared.Return(buffer);
        }

        buffer = larger;
    }
}
