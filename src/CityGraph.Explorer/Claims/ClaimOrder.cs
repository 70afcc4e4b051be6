namespace CityGraph.Explorer.Claims;

/// <summary>The order in which claims of several sources are given.</summary>
internal static class ClaimOrder
{
    /// <summary>By source and place in it.</summary>
    public static IEnumerable<ClaimRecord> Of(IEnumerable<ClaimRecord> claims) => claims
        .OrderBy(claim => claim.SourceId, StringComparer.Ordinal)
        .ThenBy(claim => claim.Position)
        .ThenBy(claim => claim.Id, StringComparer.Ordinal);
}
