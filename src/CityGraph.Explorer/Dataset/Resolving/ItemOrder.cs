using CityGraph.Graph.Dates;
using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Dataset.Resolving;

/// <summary>The order of the items of a list: dates as they sort, texts by code point, the rest by value.</summary>
internal static class ItemOrder
{
    public static IComparer<object> Instance { get; } = Comparer<object>.Create(static (a, b) => (a, b) switch
    {
        (PartialDate left, PartialDate right) => PartialDate.CompareForSorting(left, right),
        (string left, string right) => CodePointComparer.Compare(left, right),
        _ => Comparer<object>.Default.Compare(a, b),
    });
}
