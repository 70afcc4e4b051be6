using System.Text.Json.Serialization;

namespace CityGraph.Benchmarks.Compare;

/// <summary>The answer to <c>CulturalTies</c> as somebody would hold it who serves nothing else.</summary>
internal sealed record PreparedAnswer(PreparedData Data);

internal sealed record PreparedData(PreparedCity City);

internal sealed record PreparedCity(string Id, string Name, PreparedTies Ties);

internal sealed record PreparedTies(PreparedTie[] Matching, PreparedTie[] SectorNotStated);

internal sealed record PreparedTie(PreparedTiedCity City, string Certainty, PreparedReason[] Reasons);

internal sealed record PreparedTiedCity(string Id, string Name, PreparedName? Country);

internal sealed record PreparedName(string Name);

internal sealed record PreparedReference(string Id, string Name);

internal sealed record PreparedReason(
    string Kind,
    string Statement,
    PreparedShared Shared,
    PreparedPaper[] Papers,
    string? Stage,
    string? Date,
    PreparedSector[] Sectors,
    PreparedReference[] Through,
    string Certainty,
    PreparedClaim[] Claims);

internal sealed record PreparedShared([property: JsonPropertyName("__typename")] string TypeName, string Id, string Name);

internal sealed record PreparedPaper(string Id, string Name, string Kind, string Status, string? Date);

internal sealed record PreparedSector(PreparedReference Sector, string Match);

internal sealed record PreparedClaim(string Statement, string Certainty, int? Line, string? Part, PreparedSource Source);

internal sealed record PreparedSource(
    string Id,
    string? Title,
    PreparedName? Publisher,
    string? PublisherUnknownBecause,
    string? Published,
    string? PublishedUnknownBecause,
    string? Address,
    string? AddressUnknownBecause);
