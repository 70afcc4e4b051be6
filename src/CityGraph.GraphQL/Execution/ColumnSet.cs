using System.Buffers;

namespace CityGraph.GraphQL.Execution;

/// <summary>The pooled memory of one request: a <see cref="Column"/> a selection, and the slabs in which their contents lie.</summary>
internal sealed class ColumnSet(int count) : IDisposable
{
    private readonly Column[] _columns = ArrayPool<Column>.Shared.Rent(count);
    private readonly Slab<object?> _objects = new();
    private readonly Slab<int> _numbers = new();

    public ref Column this[Selection selection] => ref _columns[selection.Index];

    /// <summary>Gives the column <paramref name="length"/> items, all null.</summary>
    public void RentItems(ref Column column, int length)
    {
        column.Items = _objects.Rent(length, out column.ItemsStart);
        column.ItemsCount = length;
    }

    public object?[] RentObjects(int length, out int start) => _objects.Rent(length, out start);

    public void RentLengths(ref Column column, int length)
    {
        column.Lengths = _numbers.Rent(length, out column.LengthsStart);
        column.LengthsCount = length;
    }

    public void RentTypes(ref Column column) => column.Types = _numbers.Rent(column.ItemsCount, out column.TypesStart);

    /// <summary>Lets a reader begin at the front of every column.</summary>
    public void Rewind()
    {
        for (var i = 0; i < count; i++) _columns[i].Rewind();
    }

    public void Dispose()
    {
        Array.Clear(_columns, 0, count);
        ArrayPool<Column>.Shared.Return(_columns);
        _objects.Dispose();
        _numbers.Dispose();
    }
}
