using CityGraph.Analysis;
using CityGraph.Explorer.Networks;

namespace CityGraph.Explorer.Measures;

/// <summary>Ties of which nothing is dated in the last years. O(reasons).</summary>
internal static class DormantTies
{
    /// <summary>After how many days without a dated reason a tie counts as dormant: ten years.</summary>
    private const int Days = 3_653;

    /// <summary>
    /// The share of ties with a date whose latest possible day lies more than ten years before the date that the network is of: that of <c>asOf</c>, or the
    /// latest of all its ties, so that the same graph gives the same share on any day. From 0 to 1.
    /// </summary>
    public static Measured<double> ShareOf(NetworkSnapshot network)
    {
        var latest = network.Edges
            .Select(edge => edge.Reasons.Max(reason => reason.Date?.LatestDay))
            .OfType<long>()
            .ToArray();
        if (latest.Length == 0) return new NotDefined("Dormant ties need a tie with a date.");
        var today = network.Selection.Time.AsOf?.LatestDay ?? latest.Max();
        return (double)latest.Count(day => day < today - Days) / latest.Length;
    }
}
