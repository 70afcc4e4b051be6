using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Embedded.Queries;

/// <summary>The order that a window gives a list: its keys, missing values last, then the tie breaker.</summary>
internal readonly struct ListOrder(CompiledSortKey[] keys) : IComparer<Reached>
{
    public int Compare(Reached x, Reached y)
    {
        foreach (var key in keys)
        {
            var order = CompareKeys(key, key.Read(x), key.Read(y));
            if (order != 0) return order;
        }

        return CodePointComparer.Compare(x.TieBreaker, y.TieBreaker);
    }

    /// <summary>Where an element lies relative to a position.</summary>
    public int Compare(Reached element, Position position)
    {
        if (keys.Length == 0) return CompareInDefaultOrder(element, position);
        for (var i = 0; i < keys.Length; i++)
        {
            var order = CompareKeys(keys[i], keys[i].Read(element), position.Keys[i]);
            if (order != 0) return order;
        }

        return CodePointComparer.Compare(element.TieBreaker, position.TieBreaker);
    }

    /// <summary>In the default order of a followed list the one key is the far node's id.</summary>
    private static int CompareInDefaultOrder(Reached element, Position position)
    {
        var order = position.Keys.Length == 0 ? 0 : CodePointComparer.Compare(element.Node.Id, (string?)position.Keys[0]);
        return order != 0 ? order : CodePointComparer.Compare(element.TieBreaker, position.TieBreaker);
    }

    private static int CompareKeys(CompiledSortKey key, object? left, object? right)
    {
        if (left is null || right is null) return (left is null ? 1 : 0) - (right is null ? 1 : 0);
        var order = ValueOrder.Compare(left, right, key.Definition);
        return key.Descending ? -order : order;
    }
}
