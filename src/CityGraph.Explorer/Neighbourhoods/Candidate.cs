using CityGraph.Explorer.Walks;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Neighbourhoods;

/// <summary>A node that may be shown next.</summary>
/// <param name="index">Its index among the nodes met.</param>
/// <param name="level">The level that leads to it.</param>
/// <param name="position">The position of an edge to it among those of the level.</param>
/// <param name="distance">How many levels it took.</param>
internal sealed class Candidate(int index, WalkedLevel level, int position, int distance)
{
    private readonly List<int> _nearer = [];

    public int Index { get; } = index;

    /// <summary>From the nearest node in the middle, in relationships.</summary>
    public int Distance { get; } = distance;

    public string Id => Edge.FarId;

    public string Label => Edge.FarLabel;

    /// <summary>How many relationships it has of the types that are followed.</summary>
    public int Degree { get; } = level.Result.Edges[position].FarDegree;

    /// <summary>How many relationships lead to it from the nodes of the last level.</summary>
    public int Links { get; private set; }

    /// <summary>From which nodes of the last level these lead, each once.</summary>
    public IReadOnlyList<int> Nearer => _nearer;

    /// <summary>Notes one more relationship to it; they come by the nodes that they lead from.</summary>
    public void Link(int nearer)
    {
        Links++;
        if (_nearer is [] || _nearer[^1] != nearer) _nearer.Add(nearer);
    }

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
