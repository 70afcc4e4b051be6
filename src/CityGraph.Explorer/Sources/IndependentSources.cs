using System.Numerics;

namespace CityGraph.Explorer.Sources;

/// <summary>
/// How many of some sources are independent of one another. Two are if neither derives from the other, be it through further sources, and their
/// publishers differ. Sources of unknown publisher may all be of the same one, so they count as if they were: at most one of them counts, beside
/// those whose publishers are known. Two that repeat a third one are independent of each other, though not of it.
/// </summary>
public static class IndependentSources
{
    /// <summary>The most sources that may be left to try in every combination: some ten thousand steps.</summary>
    private const int MostTried = 32;

    /// <summary>
    /// The size of a largest set of sources that are pairwise independent (a largest independent set of the graph of those that are not).
    /// A source that nothing derives from and that derives from nothing settles its publisher, which leaves few. Exact where these are at most
    /// 32; for more it is the size of a set that was found greedily, fewest conflicts first: never too high, and the same at every call.
    /// O(n + derivations) but for those that are left.
    /// </summary>
    /// <param name="sourceIds">The sources; repetitions count once.</param>
    /// <param name="origins">Where they come from.</param>
    public static int Count(IEnumerable<string> sourceIds, SourceOrigins origins)
    {
        var ids = sourceIds.Distinct().Order(StringComparer.Ordinal).ToArray();
        if (ids.Length < 2) return ids.Length;
        var derivations = Derivations(ids, origins);
        var publishers = Array.ConvertAll(ids, id => origins.PublisherOf(id) ?? "");
        var settled = new HashSet<string>(StringComparer.Ordinal);
        var left = Enumerable.Range(0, ids.Length).ToList();
        while (true)
        {
            var free = left.Where(source => derivations[source].Count == 0).ToArray();
            if (free.Length == 0) break;
            foreach (var source in free) settled.Add(publishers[source]);
            var passedOver = left.Where(source => settled.Contains(publishers[source])).ToArray();
            left.RemoveAll(source => settled.Contains(publishers[source]));
            foreach (var source in left) derivations[source].ExceptWith(passedOver);
        }

        if (left.Count == 0) return settled.Count;
        foreach (var source in left) derivations[source].UnionWith(left.Where(other => other != source && publishers[other] == publishers[source]));
        return settled.Count + (left.Count <= MostTried ? Largest(left, derivations) : Greedy(left, derivations));
    }

    /// <summary>For each source, those of the others that it derives from or that derive from it.</summary>
    private static HashSet<int>[] Derivations(string[] ids, SourceOrigins origins)
    {
        var derivations = Array.ConvertAll(ids, _ => new HashSet<int>());
        for (var i = 0; i < ids.Length; i++)
        {
            foreach (var earlier in origins.AncestorsOf(ids[i]))
            {
                var place = Array.BinarySearch(ids, earlier, StringComparer.Ordinal);
                if (place < 0 || place == i) continue;
                derivations[i].Add(place);
                derivations[place].Add(i);
            }
        }

        return derivations;
    }

    private static int Largest(List<int> sources, HashSet<int>[] conflicts)
    {
        var neighbours = new uint[sources.Count];
        for (var i = 0; i < neighbours.Length; i++)
        {
            foreach (var other in conflicts[sources[i]]) neighbours[i] |= 1u << sources.IndexOf(other);
        }

        return Largest(neighbours.Length == MostTried ? uint.MaxValue : (1u << neighbours.Length) - 1, neighbours);
    }

    /// <summary>Takes a source with one conflict at most; else tries one with the most conflicts without and with it.</summary>
    private static int Largest(uint open, uint[] neighbours)
    {
        if (open == 0) return 0;
        var (most, conflicts) = (-1, -1);
        for (var rest = open; rest != 0; rest &= rest - 1)
        {
            var source = BitOperations.TrailingZeroCount(rest);
            var degree = BitOperations.PopCount(neighbours[source] & open);
            if (degree <= 1) return 1 + Largest(open & ~(neighbours[source] | (1u << source)), neighbours);
            if (degree > conflicts) (most, conflicts) = (source, degree);
        }

        return Math.Max(
            1 + Largest(open & ~(neighbours[most] | (1u << most)), neighbours),
            Largest(open & ~(1u << most), neighbours));
    }

    private static int Greedy(List<int> sources, HashSet<int>[] conflicts)
    {
        var open = sources.ToHashSet();
        var count = 0;
        while (open.Count > 0)
        {
            var fewest = open.MinBy(source => (conflicts[source].Count(open.Contains), source));
            open.Remove(fewest);
            open.ExceptWith(conflicts[fewest]);
            count++;
        }

        return count;
    }
}
