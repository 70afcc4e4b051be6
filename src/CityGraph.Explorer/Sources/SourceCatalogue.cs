using CityGraph.Graph.Dates;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Sources;

/// <summary>What is known of the sources of a graph as witnesses. Immutable; safe for concurrent use.</summary>
internal sealed class SourceCatalogue
{
    private readonly Dictionary<string, (string? Language, PartialDate? Published)> _sources;

    private SourceCatalogue(SourceOrigins origins, Dictionary<string, (string? Language, PartialDate? Published)> sources) =>
        (Origins, _sources) = (origins, sources);

    /// <summary>Reads all that <see cref="Read"/> needs, of all sources.</summary>
    public static GraphQuery Query { get; } = SourceOrigins.Query with
    {
        Shape = SourceOrigins.Query.Shape with { Properties = ["language", "published"] },
    };

    public SourceOrigins Origins { get; }

    /// <param name="sources">Rows as <see cref="Query"/> brings them, each source once.</param>
    public static SourceCatalogue Read(IReadOnlyCollection<Row> sources) => new(
        SourceOrigins.Read(sources),
        sources.ToDictionary(
            source => source.Id,
            source => ((string?)source.Values[0], (PartialDate?)source.Values[1]),
            StringComparer.Ordinal));

    /// <summary>BCP 47; null if it is not known.</summary>
    public string? LanguageOf(string sourceId) => _sources.GetValueOrDefault(sourceId).Language;

    /// <summary>When it was published; null if that is not known.</summary>
    public PartialDate? PublishedOf(string sourceId) => _sources.GetValueOrDefault(sourceId).Published;

    /// <summary>
    /// The year and month in which it was published; null if its date is not known, not exact to the month, or marked as uncertain or approximate.
    /// </summary>
    public (int Year, int Month)? MonthOf(string sourceId)
    {
        if (PublishedOf(sourceId) is not { IsApproximate: false, IsUncertain: false } date) return null;
        if (date.EarliestDay < 0 || date.LatestDay > DateOnly.MaxValue.DayNumber) return null;
        var (first, last) = (DateOnly.FromDayNumber((int)date.EarliestDay), DateOnly.FromDayNumber((int)date.LatestDay));
        return (first.Year, first.Month) == (last.Year, last.Month) ? (first.Year, first.Month) : null;
    }
}
