using CityGraph.Explorer.Walks;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Neighbourhoods;

/// <summary>A node that may be shown next.</summary>
/// <param name="index">Its index among the nodes met.</param>
/// <param name="level">The level that leads to it.</param>
/// <param name="position">The position of an edge to it among those of the level.</param>
internal sealed class Candidate(int index, WalkedLevel level, int position)
{
    public int Index { get; } = index;

    public string Id => Edge.FarId;

    public string Label => Edge.FarLabel;

    /// <summary>How many relationships it has of the types that are followed.</summary>
    public int Degree { get; } = level.Result.Edges[position].FarDegree;

    /// <summary>How many relationships lead to it from the nodes of the last level.</summary>
    public int Links { get; set; }

    private ExpandedEdge Edge => level.Result.Edges[position];

    /// <summary>The order in which they are shown.</summary>
    public static IComparer<Candidate> By(NeighbourhoodRank rank) => rank switch
    {
        NeighbourhoodRank.Degree => Comparer<Candidate>.Create((one, other) => FirstOf(other.Degree.CompareTo(one.Degree), other.Links.CompareTo(one.Links), one, other)),
        _ => Comparer<Candidate>.Create((one, other) => FirstOf(other.Links.CompareTo(one.Links), other.Degree.CompareTo(one.Degree), one, other)),
    };

    private static int FirstOf(int first, int second, Candidate one, Candidate other) =>
        first != 0 ? first : second != 0 ? second : CodePointComparer.Compare(one.Id, other.Id);
}
