using CityGraph.Graph.Model;
using CityGraph.Graph.Neo4j.Layout;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Neo4j.Queries;

/// <summary>Reads the cells of an element: id, labels where the site has several types, properties, and those of each follow.</summary>
internal sealed class ShapeReader(Shape shape, Site site, SiteProperty[] properties, PageReader[] follows)
{
    private readonly int _width = 1 + (NeedsLabelsAt(site) ? 1 : 0) + properties.Length + follows.Sum(follow => follow.Width);

    public bool NeedsLabels { get; } = NeedsLabelsAt(site);

    /// <param name="cells">The cells of a row.</param>
    /// <param name="at">The first that belongs to the element; afterwards the first that does not.</param>
    /// <param name="budget">How many rows may still be made.</param>
    /// <returns>
    /// Null for an element that people made by hand and the model does not allow here: without id, of another type, or without what is asked for and
    /// its type requires. It is passed over, since one such element would otherwise spoil the answer of everybody.
    /// </returns>
    public Row? Read(object?[] cells, ref int at, RowBudget budget)
    {
        var end = at + _width;
        var id = cells[at++] as string;
        var type = !NeedsLabels ? 0 : cells[at++] is object?[] labels ? site.TypeOf(labels) : -1;
        if (id is null || type < 0)
        {
            at = end;
            return null;
        }

        budget.Take();
        var values = properties.Length == 0 ? [] : new object?[properties.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var definition = properties[i].DefinitionIn(type);
            values[i] = ReadValue(cells[at++], definition);
            if (values[i] is not null || definition is not { IsRequired: true }) continue;
            at = end;
            return null;
        }

        var pages = follows.Length == 0 ? [] : new Page[follows.Length];
        for (var i = 0; i < pages.Length; i++) pages[i] = follows[i].Read(cells, ref at, budget);
        return new(id, site.TypeName(type), shape, values, pages);
    }

    private static bool NeedsLabelsAt(Site site) => site.OnlyType is null;

    /// <summary>A value of another kind than the model's, or none of its enum's, which people wrote by hand, counts as missing.</summary>
    private static object? ReadValue(object? stored, PropertyDefinition? definition) =>
        stored is not null && definition is not null && StoredValue.TryRead(stored, definition, out var value) ? value : null;
}

/// <summary>How many rows an answer may still have.</summary>
internal sealed class RowBudget
{
    private int _left = TooManyRowsException.MaxRows;

    /// <exception cref="TooManyRowsException">None are left.</exception>
    public void Take()
    {
        if (--_left < 0) throw new TooManyRowsException();
    }
}
