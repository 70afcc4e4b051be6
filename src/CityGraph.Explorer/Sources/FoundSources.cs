using System.Collections.Immutable;
using CityGraph.Explorer.Fetching;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Sources;

/// <summary>
/// Reads the sources of claims that a question found, and those that these repeat. A store that has few sources gives all of them beside the
/// claims; of one that has more, those that are missed are read by their ids, in a trip more (and one more for each four further sources that
/// repeat one another in a row). So what is read grows with the claims that were found, not with the sources of the store.
/// </summary>
internal static class FoundSources
{
    /// <summary>The most sources that are read beside claims without being asked for by ids.</summary>
    public const int MostFew = 200;

    private static readonly Step Earlier = new Step.Along("DERIVED_FROM", Direction.Outgoing, "Source");

    /// <summary>The sources themselves, and those that they repeat, up to the third in a row.</summary>
    private static readonly ImmutableArray<ImmutableArray<Step>> Ways = [[], [Earlier], [Earlier, Earlier], [Earlier, Earlier, Earlier]];

    /// <summary>What to ask beside the claims.</summary>
    /// <param name="all">What is read of each source: <see cref="SourceOrigins.Query"/> or <see cref="SourceCatalogue.Query"/>.</param>
    public static GraphQuery Few(GraphQuery all) => all with { Window = new() { Limit = MostFew } };

    /// <summary>All rows that are needed, and maybe some more, each source once.</summary>
    /// <param name="context">The field that is resolved.</param>
    /// <param name="all">As at <see cref="Few"/>.</param>
    /// <param name="few">What that brought; null where it was not asked, and the sources are read by their ids alone.</param>
    /// <param name="ids">The sources of the claims that were found.</param>
    public static async ValueTask<IReadOnlyCollection<Row>> ReadAsync(FieldContext context, GraphQuery all, Page? few, IEnumerable<string> ids)
    {
        var rows = new Dictionary<string, Row>(StringComparer.Ordinal);
        Add(few ?? Page.Empty);
        if (few is { HasNext: false }) return rows.Values;

        var asked = new HashSet<string>(StringComparer.Ordinal);
        for (var wanted = ids.Distinct().ToArray(); ;)
        {
            var missed = Missed(wanted, rows).Where(asked.Add).ToImmutableArray();
            if (missed.IsEmpty) return rows.Values;
            var answer = await RequestState.FetchAsync(context, [all with { Start = new Start.Reached(missed, "Source", Ways) }]);
            Add(answer.Pages[0]);
        }

        void Add(Page page)
        {
            foreach (var row in page.Nodes) rows[row!.Id] = row;
        }
    }

    /// <summary>Those of the sources, and of all that they repeat, that were not read.</summary>
    private static List<string> Missed(IEnumerable<string> ids, Dictionary<string, Row> rows)
    {
        var (missed, met, open) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal), new Stack<string>(ids));
        while (open.TryPop(out var id))
        {
            if (!met.Add(id)) continue;
            if (!rows.TryGetValue(id, out var row)) missed.Add(id);
            else foreach (var earlier in SourceOrigins.EarlierOf(row)) open.Push(earlier);
        }

        return missed;
    }
}
