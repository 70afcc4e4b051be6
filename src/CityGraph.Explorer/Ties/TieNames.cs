namespace CityGraph.Explorer.Ties;

/// <summary>The names of kinds and matches in the API.</summary>
internal static class TieNames
{
    private static readonly string[] Kinds = ["AGREEMENT", "MEMBERSHIP", "EVENT"];
    private static readonly string[] Matches = ["SAME", "NARROWER", "RELATED"];

    public static string Of(TieKind kind) => Kinds[(int)kind];

    public static string Of(SectorMatch match) => Matches[(int)match];

    public static TieKind Kind(string name) => (TieKind)Array.IndexOf(Kinds, name);
}
