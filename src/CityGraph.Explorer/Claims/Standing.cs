namespace CityGraph.Explorer.Claims;

/// <summary>The values of <c>Claim.standing</c>. A claim without one is shown, and nobody says otherwise.</summary>
internal static class Standing
{
    public const string Property = "standing";

    /// <summary>The graph goes along with it, another claim contradicts it.</summary>
    public const string Prevails = "PREVAILS";

    /// <summary>The graph does not go along with it: another claim, or the graph itself, says otherwise.</summary>
    public const string SetAside = "SET_ASIDE";

    /// <summary>The graph does not show it, and nothing contradicts it.</summary>
    public const string Beside = "BESIDE";
}
