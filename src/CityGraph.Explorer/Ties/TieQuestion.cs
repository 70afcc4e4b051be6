namespace CityGraph.Explorer.Ties;

/// <summary>Which ties are wanted.</summary>
/// <param name="SectorId">Only in this sector; null: in any or none.</param>
/// <param name="IncludeNarrower">Whether sectors that are part of it count.</param>
/// <param name="IncludeRelated">Whether sectors that are related to it count.</param>
internal sealed record TieQuestion(string? SectorId, bool IncludeNarrower = true, bool IncludeRelated = false);
