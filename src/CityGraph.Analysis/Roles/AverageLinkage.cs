namespace CityGraph.Analysis.Roles;

/// <summary>Joins items to groups until there is one, by the mean distance over pairs, along chains of nearest neighbours.</summary>
internal static class AverageLinkage
{
    /// <summary>All joins; sorted by distance (stably) they are those of joining the nearest two again and again.</summary>
    /// <param name="distances">Of all pairs, by row.</param>
    /// <param name="count">How many items.</param>
    /// <returns>An item of each of the two groups, and their distance.</returns>
    public static List<(int One, int Other, double Distance)> Join(double[] distances, int count)
    {
        var (between, sizes, isAlive) = ((double[])distances.Clone(), new int[count], new bool[count]);
        Array.Fill(sizes, 1);
        Array.Fill(isAlive, true);
        var (joins, chain) = (new List<(int, int, double)>(), new List<int>());
        while (joins.Count < count - 1)
        {
            if (chain.Count == 0) chain.Add(Array.IndexOf(isAlive, true));
            var last = chain[^1];
            // Of equals the one before in the chain, so that it ends; else the smallest.
            var (nearest, least) = chain.Count > 1 ? (chain[^2], between[(last * count) + chain[^2]]) : (-1, double.PositiveInfinity);
            for (var other = 0; other < count; other++)
            {
                if (isAlive[other] && other != last && between[(last * count) + other] < least) (nearest, least) = (other, between[(last * count) + other]);
            }

            if (chain.Count < 2 || nearest != chain[^2])
            {
                chain.Add(nearest);
                continue;
            }

            chain.RemoveRange(chain.Count - 2, 2);
            var (kept, gone) = (Math.Min(last, nearest), Math.Max(last, nearest));
            joins.Add((kept, gone, least));
            isAlive[gone] = false;
            for (var other = 0; other < count; other++)
            {
                if (!isAlive[other] || other == kept) continue;
                var mean = ((sizes[kept] * between[(kept * count) + other]) + (sizes[gone] * between[(gone * count) + other])) / (sizes[kept] + sizes[gone]);
                between[(kept * count) + other] = between[(other * count) + kept] = mean;
            }

            sizes[kept] += sizes[gone];
        }

        return joins;
    }
}
