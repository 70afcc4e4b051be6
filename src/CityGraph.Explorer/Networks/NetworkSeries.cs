using System.Globalization;
using CityGraph.Explorer.Fetching;
using CityGraph.Explorer.Ties;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Model;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Networks;

/// <summary><c>Query.networks</c>: a selection taken apart by year, sector or country. All its networks are of one moment of the graph.</summary>
internal static class NetworkSeries
{
    private const int MaxFirst = 100;

    /// <summary>An array of <see cref="NetworkOfSeries"/>, or the field's error. Two trips, unless it was asked for before.</summary>
    public static async ValueTask<object> FindAsync(FieldContext context, TieStages stages)
    {
        var by = context.Arguments.Get<string>("by");
        var (selection, wrong) = NetworkArguments.Read(context, needsPlaces: by != "COUNTRY");
        if (selection is null) return wrong!;
        var (first, offset) = (context.Arguments.Get<int>("first"), context.Arguments.Get<int>("offset"));
        if (first is < 0 or > MaxFirst) return new FieldError($"'first: {first}' of 'networks' is out of bounds: ask for 0 to {MaxFirst}, and for the rest by 'offset'.", WindowReader.BadPage);
        if (offset < 0) return new FieldError($"'offset: {offset}' of 'networks' is negative: it says how many to pass over.", WindowReader.BadPage);
        if (by == "YEAR" && selection.Time.AsOf is { } date)
        {
            return new FieldError($"'asOf: {date.Text}' and 'by: YEAR' contradict each other: leave out one of them.", NetworkArguments.BadSelection);
        }

        var question = string.Create(CultureInfo.InvariantCulture, $"{by} {first} {offset} {NetworkSelectionText.Of(selection)}");
        return await NetworkMemo.FindAsync(context, question, () => ReadAsync(context, selection, by, offset, first, stages));
    }

    private static async ValueTask<object> ReadAsync(FieldContext context, NetworkSelection selection, string by, int offset, int first, TieStages stages)
    {
        var (graph, error) = await NetworkGraph.ReadAsync(context, selection);
        if (graph is null) return error!;
        var (ties, tooMany) = by == "COUNTRY" ? (null, null) : NetworkWeaver.FindTies(graph, selection, stages, context.CancellationToken);
        if (tooMany is not null) return tooMany;
        var parts = by switch
        {
            "YEAR" => Years(ties!).Select(year => (Key: year.Text, Selection: selection with { During = year })),
            "SECTOR" => SectorsOf(selection, ties!).Select(sector => (Key: sector, Selection: selection with { SectorIds = [sector] })),
            _ => Countries(graph).Select(country => (Key: country, Selection: selection with { CountryId = country })),
        };

        var networks = new List<NetworkOfSeries>();
        foreach (var (key, part) in parts.Skip(offset).Take(first))
        {
            var (network, tooLarge) = by == "YEAR" ? ties!.At(part) : NetworkWeaver.Weave(graph, part, stages, context.CancellationToken);
            if (network is null) return tooLarge!;
            networks.Add(new(key, new(network)));
        }

        return networks.ToArray();
    }

    /// <summary>All years from the first to the last that a date of a reason names.</summary>
    private static IEnumerable<PartialDate> Years(WovenTies ties)
    {
        var days = ties.Fitting.SelectMany(tie => tie.Reasons).SelectMany(DaysOf).Where(day => day >= 0 && day <= DateOnly.MaxValue.DayNumber).ToArray();
        if (days.Length == 0) yield break;
        for (var year = YearOf(days.Min()); year <= YearOf(days.Max()); year++)
        {
            yield return PartialDate.Parse(year.ToString("D4", CultureInfo.InvariantCulture)).Date!;
        }
    }

    private static IEnumerable<long> DaysOf(NetworkReason reason) =>
        new[] { reason.Began, reason.Date, reason.Ended }.OfType<PartialDate>().SelectMany(date => new[] { date.EarliestDay, date.LatestDay });

    private static int YearOf(long day) => DateOnly.FromDayNumber((int)day).Year;

    /// <summary>Those asked for; without any, all that ties are in.</summary>
    private static IEnumerable<string> SectorsOf(NetworkSelection selection, WovenTies ties) => selection.SectorIds is { } asked
        ? asked
        : ties.Fitting.SelectMany(tie => tie.Reasons).SelectMany(reason => reason.SectorIds).Distinct().Order(CodePointComparer.Instance);

    private static IEnumerable<string> Countries(NetworkGraph graph) =>
        graph.Cities.Select(city => graph.Shared.Places.WiderOf(city, "Country")).OfType<string>().Distinct().Order(CodePointComparer.Instance);
}

/// <summary>One network of a series.</summary>
/// <param name="Key">The year, or the id of the sector or country.</param>
/// <param name="Network">Of it alone.</param>
internal sealed record NetworkOfSeries(string Key, NetworkView Network);
