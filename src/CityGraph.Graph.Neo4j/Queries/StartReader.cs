using System.Collections.Immutable;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Neo4j.Queries;

/// <summary>Reads the page of a query from the columns of the answer.</summary>
internal sealed class StartReader
{
    private readonly PageReader? _page;
    private readonly ShapeReader? _shape;
    private readonly ImmutableArray<string> _ids;

    /// <summary>Of a list.</summary>
    public StartReader(PageReader page) => _page = page;

    /// <summary>Of nodes by id: what was found, in any order, each once.</summary>
    public StartReader(ShapeReader shape, ImmutableArray<string> ids) => (_shape, _ids) = (shape, ids);

    /// <inheritdoc cref="ShapeReader.Read"/>
    public Page Read(object?[] columns, ref int at, RowBudget budget)
    {
        if (_page is not null) return _page.Read(columns, ref at, budget);
        var found = (object?[])columns[at++]!;
        if (_ids.Length == 1) return new([found.Length == 0 ? null : ReadRow(found[0], budget)]);
        var byId = new Dictionary<string, Row?>(found.Length, StringComparer.Ordinal);
        foreach (var cells in found)
        {
            if (ReadRow(cells, budget) is { } row) byId[row.Id] = row;
        }

        return new([.. _ids.Select(id => byId.GetValueOrDefault(id))]);
    }

    private Row? ReadRow(object? cells, RowBudget budget)
    {
        var at = 0;
        return _shape!.Read((object?[])cells!, ref at, budget);
    }
}
