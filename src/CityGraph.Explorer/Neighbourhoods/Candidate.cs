using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Neighbourhoods;

/// <summary>A node that may be shown next.</summary>
/// <param name="index">Its index among the nodes met.</param>
/// <param name="id">Its id.</param>
/// <param name="label">Of its own type.</param>
/// <param name="degree">How many relationships it has of the types that are followed.</param>
internal sealed class Candidate(int index, string id, string label, int degree)
{
    public int Index { get; } = index;

    public string Id { get; } = id;

    public string Label { get; } = label;

    public int Degree { get; } = degree;

    /// <summary>How many relationships lead to it from the nodes of the last level.</summary>
    public int Links { get; set; }

    /// <summary>The order in which they are shown.</summary>
    public static IComparer<Candidate> By(NeighbourhoodRank rank) => rank switch
    {
        NeighbourhoodRank.Degree => Comparer<Candidate>.Create((one, other) => FirstOf(other.Degree.CompareTo(one.Degree), other.Links.CompareTo(one.Links), one, other)),
        _ => Comparer<Candidate>.Create((one, other) => FirstOf(other.Links.CompareTo(one.Links), other.Degree.CompareTo(one.Degree), one, other)),
    };

    private static int FirstOf(int first, int second, Candidate one, Candidate other) =>
        first != 0 ? first : second != 0 ? second : CodePointComparer.Compare(one.Id, other.Id);
}
