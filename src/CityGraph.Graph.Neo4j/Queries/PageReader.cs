using System.Collections.Immutable;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Neo4j.Queries;

/// <summary>What a page has beside its rows.</summary>
/// <param name="Limit">The most rows; one more was asked for.</param>
/// <param name="IsReversed">Whether rows come in reversed order.</param>
/// <param name="HasTotal">Whether a cell holds the number of elements.</param>
/// <param name="HasAfter">Whether a cell tells that elements lie before the window.</param>
/// <param name="HasBefore">Whether a cell tells that elements lie behind it.</param>
/// <param name="Aggregates">What reads the cells of aggregates, which come last.</param>
internal readonly record struct PageFrame(int? Limit, bool IsReversed, bool HasTotal, bool HasAfter, bool HasBefore, AggregateReader[] Aggregates)
{
    public int Width => 1 + (HasTotal ? 1 : 0) + (HasAfter ? 1 : 0) + (HasBefore ? 1 : 0) + Aggregates.Length;
}

/// <summary>Reads the cells of a page: the list of rows, then what its frame has.</summary>
internal sealed class PageReader(PageFrame frame, ShapeReader node, ShapeReader? relationship)
{
    public int Width => frame.Width;

    /// <inheritdoc cref="ShapeReader.Read"/>
    public Page Read(object?[] cells, ref int at, RowBudget budget)
    {
        var rows = (object?[])cells[at++]!;
        long? total = frame.HasTotal ? (long)cells[at++]! : null;
        var hasBefore = frame.HasAfter && (bool)cells[at++]!;
        var hasAfter = frame.HasBefore && (bool)cells[at++]!;
        var aggregates = ReadAggregates(cells, ref at, budget);
        var isOver = rows.Length > frame.Limit;
        if (isOver) rows = rows[..frame.Limit!.Value];
        if (frame.IsReversed) Array.Reverse(rows);
        var nodes = rows.Length == 0 ? [] : new Row?[rows.Length];
        var relationships = relationship is null ? null : rows.Length == 0 ? [] : new Row[rows.Length];
        var count = 0;
        foreach (var row in rows)
        {
            var (read, next) = ((object?[])row!, 0);
            var ofRelationship = relationship?.Read(read, ref next, budget);
            var ofNode = node.Read(read, ref next, budget);
            if (ofNode is null || (relationship is not null && ofRelationship is null)) continue;
            nodes[count] = ofNode;
            if (relationships is not null) relationships[count] = ofRelationship!;
            count++;
        }

        if (count < nodes.Length)
        {
            Array.Resize(ref nodes, count);
            if (relationships is not null) Array.Resize(ref relationships, count);
        }

        return new(nodes, relationships)
        {
            HasPrevious = hasBefore || (isOver && frame.IsReversed),
            HasNext = hasAfter || (isOver && !frame.IsReversed),
            TotalCount = total,
            Aggregates = aggregates,
        };
    }

    private ImmutableArray<Aggregate> ReadAggregates(object?[] cells, ref int at, RowBudget budget)
    {
        if (frame.Aggregates.Length == 0) return [];
        var aggregates = ImmutableArray.CreateBuilder<Aggregate>(frame.Aggregates.Length);
        foreach (var aggregate in frame.Aggregates) aggregates.Add(aggregate.Read(cells[at++], budget));
        return aggregates.MoveToImmutable();
    }
}
