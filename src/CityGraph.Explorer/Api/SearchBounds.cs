namespace CityGraph.Explorer.Api;

/// <summary>The most that searches give: what they obey, and what their fields are priced by.</summary>
internal static class SearchBounds
{
    /// <summary>Paths, where all of the shortest are asked for.</summary>
    public const int ShortestPaths = 500;

    /// <summary>Relationships of a path.</summary>
    public const int Hops = 6;

    /// <summary>Relationships that a neighbourhood draws.</summary>
    public const int DrawnEdges = 2000;
}
