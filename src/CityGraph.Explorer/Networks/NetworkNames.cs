namespace CityGraph.Explorer.Networks;

/// <summary>The names of the parts of a selection in the API.</summary>
internal static class NetworkNames
{
    private static readonly string[] Boundaries = ["TWO_MODE", "INCIDENT", "INDUCED"];
    private static readonly string[] Ends = ["STILL_ACTIVE", "CENSORED"];
    private static readonly string[] Weights = ["NONE", "REASONS", "SOURCES"];
    private static readonly string[] Directions = ["NONE", "VISITS"];

    public static string Of(NetworkBoundary boundary) => Boundaries[(int)boundary];

    public static string Of(UnknownEnds ends) => Ends[(int)ends];

    public static string Of(NetworkWeight weight) => Weights[(int)weight];

    public static string Of(NetworkDirection direction) => Directions[(int)direction];

    public static NetworkBoundary Boundary(string name) => (NetworkBoundary)Array.IndexOf(Boundaries, name);

    public static UnknownEnds UnknownEnds(string name) => (UnknownEnds)Array.IndexOf(Ends, name);

    public static NetworkWeight Weight(string name) => (NetworkWeight)Array.IndexOf(Weights, name);

    public static NetworkDirection Direction(string name) => (NetworkDirection)Array.IndexOf(Directions, name);
}
