using CityGraph.Explorer.Claims;
using CityGraph.Explorer.Sources;
using CityGraph.Graph.Dates;

namespace CityGraph.Explorer.Coverage;

/// <summary>Claims, counted. What a source does not tell is counted as that, never guessed.</summary>
internal sealed record EvidenceSummary
{
    /// <summary>The surest first.</summary>
    private static readonly string[] Certainties = ["STATED", "REPORTED", "PLANNED", "INFERRED"];

    public required int Claims { get; init; }

    public required int Sources { get; init; }

    public required int IndependentSources { get; init; }

    public required int Publishers { get; init; }

    public required int SourcesOfUnknownPublisher { get; init; }

    /// <summary>In order.</summary>
    public required string[] Languages { get; init; }

    public required int SourcesOfUnknownLanguage { get; init; }

    /// <summary>Different months in which sources were published.</summary>
    public required int Months { get; init; }

    public required int SourcesOfUnknownMonth { get; init; }

    public PartialDate? First { get; init; }

    public PartialDate? Latest { get; init; }

    /// <summary>Of the surest claim that does not refute; null if there is none.</summary>
    public string? Certainty { get; init; }

    public required bool IsContradicted { get; init; }

    /// <summary>O(claims + sources log sources), but for <see cref="IndependentSources.Count"/>.</summary>
    public static EvidenceSummary Of(IReadOnlyCollection<ClaimRecord> claims, SourceCatalogue catalogue)
    {
        var sources = claims.Select(claim => claim.SourceId).OfType<string>().Distinct().ToArray();
        var publishers = sources.Select(catalogue.Origins.PublisherOf).ToArray();
        var languages = sources.Select(catalogue.LanguageOf).ToArray();
        var months = sources.Select(catalogue.MonthOf).ToArray();
        var dates = sources.Select(catalogue.PublishedOf).OfType<PartialDate>().Order(PartialDate.SortOrder).ToArray();
        var surest = claims.Where(claim => !claim.Assertion.Refutes).Select(claim => Array.IndexOf(Certainties, claim.Certainty)).DefaultIfEmpty(-1).Min();
        return new()
        {
            Claims = claims.Count,
            Sources = sources.Length,
            IndependentSources = Explorer.Sources.IndependentSources.Count(sources, catalogue.Origins),
            Publishers = publishers.OfType<string>().Distinct().Count(),
            SourcesOfUnknownPublisher = publishers.Count(publisher => publisher is null),
            Languages = [.. languages.OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            SourcesOfUnknownLanguage = languages.Count(language => language is null),
            Months = months.Where(month => month is not null).Distinct().Count(),
            SourcesOfUnknownMonth = months.Count(month => month is null),
            First = dates is [var first, ..] ? first : null,
            Latest = dates is [.., var latest] ? latest : null,
            Certainty = surest < 0 ? null : Certainties[surest],
            IsContradicted = claims.Any(claim => claim.IsDisputed),
        };
    }
}
