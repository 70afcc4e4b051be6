using CityGraph.Explorer.Walks;
using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Neighbourhoods;

/// <summary>A node that may be shown next. Holds no reference: a level meets thousands, and shows few.</summary>
/// <param name="Rank">How it ranks among others: the smallest is shown first, of equal ones the first by id.</param>
/// <param name="Order">Its place in the order of ids, or -1 where the store does not tell.</param>
/// <param name="Position">The position of the first edge to it among those of the level that leads to it.</param>
/// <param name="Number">Its number among the nodes that this level leads to, in the order in which they were met.</param>
internal readonly record struct Candidate(ulong Rank, int Order, int Position, int Number) : IComparable<Candidate>
{
    /// <param name="by">What counts first.</param>
    /// <param name="links">How many relationships lead to it from the nodes of the last level.</param>
    /// <param name="degree">How many relationships it has of the types that are followed.</param>
    public static ulong RankOf(NeighbourhoodRank by, int links, int degree)
    {
        var (first, second) = by == NeighbourhoodRank.Degree ? (degree, links) : (links, degree);
        return ((ulong)~(uint)first << 32) | ~(uint)second;
    }

    /// <summary>By rank, then by id as far as the places tell.</summary>
    public int CompareTo(Candidate other) => Rank != other.Rank ? Rank.CompareTo(other.Rank) : Order.CompareTo(other.Order);

    /// <summary>Puts the candidates of a level in order. O(n log n); reads ids only where the store gives no places.</summary>
    public static void Sort(Span<Candidate> candidates, WalkedLevel level)
    {
        candidates.Sort();
        for (int first = 0, end; first < candidates.Length; first = end)
        {
            // Without a place come first of their rank.
            for (end = first + 1; end < candidates.Length && candidates[end].Rank == candidates[first].Rank;) end++;
            if (end > first + 1 && candidates[first].Order < 0) candidates[first..end].Sort(CompareIds);
        }

        int CompareIds(Candidate one, Candidate other) =>
            CodePointComparer.Compare(level.Result.Edges[one.Position].FarId, level.Result.Edges[other.Position].FarId);
    }
}
