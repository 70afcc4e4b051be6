using System.Collections.Immutable;
using System.Globalization;
using CityGraph.Analysis.Degrees;
using CityGraph.Explorer.Comparisons;

namespace CityGraph.Explorer.Reports;

/// <summary>How many ties the cities of each region have: as a table and as a picture, in bins that all networks share.</summary>
internal static class DegreeSection
{
    /// <summary>As many as have room side by side on a narrow screen.</summary>
    private const int MostBins = 12;

    /// <summary>None where no network has a city of its region.</summary>
    public static ImmutableArray<ReportSection> Of(NetworkComparison comparison)
    {
        ComparedNetwork[] networks = [.. comparison.Networks.Where(network => !network.Degrees.IsEmpty)];
        if (networks.Length == 0) return [];
        var bins = DegreeBins.Logarithmic(networks.Max(network => network.Degrees.Length) - 1, MostBins);
        Spread[] spread = [.. networks.Select(network => new Spread(network.Name, network.Degrees.Length - 1, new DegreeDistribution(network.Degrees).In(bins)))];
        return
        [
            new(
                "Degree distribution",
                new ReportBlock.Paragraph(
                    "How many ties (the degree) the cities of each region have, partners elsewhere left out. From 2 on the rows widen, as few cities have many ties; all networks have the same rows."),
                new ReportBlock.Table(
                    "Cities of the region by their ties",
                    [new("Ties", false), .. spread.SelectMany(one => new[] { new Column($"{one.Name}: cities"), new Column($"{one.Name}: share with so many or more") })],
                    [.. bins.Select((bin, i) => Row(bin, spread.Select(one => one.Bins[i])))])
                {
                    Notes =
                    [
                        "Share with so many or more: the complementary cumulative distribution at the first number of the row.",
                        .. comparison.Networks.Where(network => network.Degrees.IsEmpty).Select(network => $"{network.Name} is left out: it has no city of its region."),
                    ],
                },
                new ReportBlock.Figure(Picture(spread))),
        ];
    }

    private static Histogram Picture(Spread[] spread)
    {
        ImmutableArray<HistogramRow> rows = [.. spread.Select(one => new HistogramRow(one.Name, [.. one.Bins.Select(bin => bin.Density * Width(bin))]))];
        var title = $"Degree distribution of {InWords.List([.. spread.Select(one => one.Name)])}";
        return new(
            title,
            $"{title}. {string.Join(' ', spread.Select(Sentence))}",
            "Bars: the share of the region's cities with so many ties, all on one scale; below each its least number of ties. The numbers are in the table above it.",
            [.. spread[0].Bins.Select(bin => bin.From.ToString(CultureInfo.InvariantCulture))],
            rows);
    }

    private static string Sentence(Spread one)
    {
        var highest = one.Bins.MaxBy(bin => bin.Nodes)!;
        return $"{one.Name}: the highest bar is of cities with {Range((highest.From, highest.To))}, {ReportNumbers.Percent(highest.Density * Width(highest))} of them; "
            + $"the most ties of a city are {ReportNumbers.Of(one.Most)}.";
    }

    private static long Width(DegreeBin bin) => (long)bin.To - bin.From + 1;

    private static string Range((int From, int To) bin) => bin.From == bin.To ? ReportNumbers.Of(bin.From) : $"{ReportNumbers.Of(bin.From)} to {ReportNumbers.Of(bin.To)}";

    private static ImmutableArray<string> Row((int From, int To) bin, IEnumerable<DegreeBin> counted) =>
        [Range(bin), .. counted.SelectMany(one => new[] { ReportNumbers.Of(one.Nodes), ReportNumbers.Percent(one.AtLeast) })];

    /// <param name="Name">Of the network.</param>
    /// <param name="Most">The most ties that a city has.</param>
    /// <param name="Bins">The cities by their ties.</param>
    private sealed record Spread(string Name, int Most, IReadOnlyList<DegreeBin> Bins);
}
