using System.Globalization;
using CityGraph.Explorer.Api;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Fetching;

/// <summary>
/// Finds comparisons in one filter of one value that nothing can meet together. That is also what makes possible comparisons of an inexact date
/// one question: spans of days of which any two meet have a day in common, so a date that meets each bound meets both as soon as these meet.
/// </summary>
internal static class FilterBounds
{
    /// <summary>Two comparisons that contradict each other, as <c>'gt: 5' and 'lt: 2'</c>; null if there are none.</summary>
    /// <param name="property">What is compared.</param>
    /// <param name="filter">The comparisons.</param>
    /// <param name="dates">How those of dates are meant.</param>
    public static string? FindContradiction(PropertyDefinition property, ArgumentValues filter, DateMatch dates)
    {
        var isExact = property.Kind == PropertyKind.Date && dates == DateMatch.Certainly;
        foreach (var (lower, low) in filter.Items)
        {
            if (low is null || lower is not ("gt" or "gte" or "eq")) continue;
            foreach (var (upper, high) in filter.Items)
            {
                if (high is null || upper == lower || upper is not ("lt" or "lte" or "eq")) continue;
                // A date that certainly equals another is one day, and the other one too: what else holds of it is no matter of bounds.
                if (isExact && (lower == "eq" || upper == "eq")) continue;
                if (Room(property, low, high, dates) < (lower == "gt" ? 1 : 0) + (upper == "lt" ? 1 : 0)) return $"'{lower}: {Written(low)}' and '{upper}: {Written(high)}'";
            }
        }

        return filter[ApiNames.IsNull] is true && filter.Items.FirstOrDefault(one => one.Value is not null && FilterOperation.Find(one.Key) is { IsNegated: false }) is { Key: { } compared }
            ? $"'{ApiNames.IsNull}: true' and '{compared}'"
            : null;
    }

    /// <summary>
    /// Less than 0 where the upper bound is below the lower one, 0 where they are the same; for dates and whole numbers how many steps lie between
    /// them. A lower bound that is excluded takes one step, and so does an upper one.
    /// </summary>
    private static Int128 Room(PropertyDefinition property, object low, object high, DateMatch dates) => property.Kind switch
    {
        PropertyKind.Date when dates == DateMatch.Certainly => (Int128)((PartialDate)high).EarliestDay - ((PartialDate)low).LatestDay,
        PropertyKind.Date => (Int128)((PartialDate)high).LatestDay - ((PartialDate)low).EarliestDay,
        PropertyKind.Integer => (Int128)Convert.ToInt64(high, CultureInfo.InvariantCulture) - Convert.ToInt64(low, CultureInfo.InvariantCulture),
        PropertyKind.Enum => property.EnumValues.IndexOf((string)high) - property.EnumValues.IndexOf((string)low),
        PropertyKind.String => Steps(CodePointComparer.Compare((string)high, (string)low)),
        _ => Steps(((IComparable)high).CompareTo(low)),
    };

    /// <summary>Between different values of these kinds there is always another one.</summary>
    private static int Steps(int order) => Math.Sign(order) * 2;

    private static string Written(object value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
