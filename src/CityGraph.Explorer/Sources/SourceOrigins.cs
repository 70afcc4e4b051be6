using System.Collections.Immutable;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Sources;

/// <summary>Who published each source, and which sources it repeats. Immutable; safe for concurrent use.</summary>
/// <param name="origins">Each source once. One that is not among them counts as of unknown publisher, derived from nothing.</param>
public sealed class SourceOrigins(IEnumerable<SourceOrigin> origins)
{
    private readonly Dictionary<string, SourceOrigin> _origins = origins.ToDictionary(origin => origin.SourceId, StringComparer.Ordinal);

    /// <summary>Reads all that <see cref="Read"/> needs, of all sources: three rows a source at most, mostly. <see cref="FoundSources"/> reads some.</summary>
    public static GraphQuery Query { get; } = new(
        new Start.All("Source"),
        Window.All,
        new Shape(
            [],
            [
                new(new Step.Along("PUBLISHED_BY", Direction.Outgoing, "Organisation"), new Window { Limit = 1, TellMore = false }, Shape.Nothing),
                new(new Step.Along("DERIVED_FROM", Direction.Outgoing, "Source"), Window.All, Shape.Nothing),
            ]));

    /// <param name="sources">Rows as <see cref="Query"/> brings them.</param>
    public static SourceOrigins Read(IEnumerable<Row> sources) => new(sources.Select(source => new SourceOrigin(
        source.Id,
        source.Pages[0].Nodes is [{ } publisher, ..] ? publisher.Id : null,
        [.. EarlierOf(source)])));

    /// <summary>The sources that one repeats directly.</summary>
    /// <param name="source">A row as <see cref="Query"/> brings it.</param>
    public static IEnumerable<string> EarlierOf(Row source) => source.Pages[1].Nodes.Select(earlier => earlier!.Id);

    /// <summary>The id of the publisher; null if it is not known.</summary>
    public string? PublisherOf(string sourceId) => _origins.GetValueOrDefault(sourceId)?.PublisherId;

    /// <summary>All sources that it repeats, directly or through others; itself among them only where sources repeat each other in a circle.</summary>
    public HashSet<string> AncestorsOf(string sourceId)
    {
        var ancestors = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([sourceId]);
        while (open.TryPop(out var next))
        {
            if (!_origins.TryGetValue(next, out var origin)) continue;
            foreach (var earlier in origin.DerivedFromIds)
            {
                if (ancestors.Add(earlier)) open.Push(earlier);
            }
        }

        return ancestors;
    }
}

/// <summary>Where one source comes from.</summary>
/// <param name="SourceId">Its id.</param>
/// <param name="PublisherId">Who published it; null if that is not known.</param>
/// <param name="DerivedFromIds">The sources that it says, or is known, to repeat.</param>
public sealed record SourceOrigin(string SourceId, string? PublisherId, ImmutableArray<string> DerivedFromIds);
