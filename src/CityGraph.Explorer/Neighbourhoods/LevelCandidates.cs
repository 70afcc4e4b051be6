using CityGraph.Explorer.Walks;

namespace CityGraph.Explorer.Neighbourhoods;

/// <summary>What one level of a search leads to that was not met before: ranked, and chosen from in turn.</summary>
internal sealed class LevelCandidates
{
    private readonly WalkedLevel _level;
    private readonly int[] _near;
    private readonly int[] _starts;

    private LevelCandidates(WalkedLevel level, Candidate[] ranked, int[] near, int[] starts) => (_level, Ranked, _near, _starts) = (level, ranked, near, starts);

    /// <summary>By rank.</summary>
    public Candidate[] Ranked { get; }

    /// <param name="level">The level.</param>
    /// <param name="far">For each of its edges the index of the node that it leads to, in the order in which nodes were met.</param>
    /// <param name="first">The first index that was not met before.</param>
    /// <param name="count">How many were met by this level.</param>
    /// <param name="by">What counts first.</param>
    public static LevelCandidates Of(WalkedLevel level, ReadOnlySpan<int> far, int first, int count, NeighbourhoodRank by)
    {
        // One candidate after the other: from which nodes of the last level the edges to it come.
        var starts = new int[count + 1];
        foreach (var index in far)
        {
            if (index >= first) starts[index - first + 1]++;
        }

        for (var number = 0; number < count; number++) starts[number + 1] += starts[number];
        var (near, next, ranked) = (new int[starts[count]], starts.AsSpan(0, count).ToArray(), new Candidate[count]);
        var edges = level.Result.Edges;
        for (var from = 0; from < level.Asked.From.Length; from++)
        {
            for (var position = edges.StartOf(from); position < edges.StartOf(from + 1); position++)
            {
                var number = far[position] - first;
                if (number < 0) continue;
                if (next[number] == starts[number])
                {
                    var edge = edges[position];
                    ranked[number] = new(Candidate.RankOf(by, starts[number + 1] - starts[number], edge.FarDegree), edge.FarOrder, position, number);
                }

                near[next[number]++] = from;
            }
        }

        Candidate.Sort(ranked, level);
        return new(level, ranked, near, starts);
    }

    /// <summary>
    /// Whether each is chosen, by its place in rank: the first of each nearer node before the second of any, so that each leads somewhere: a hub, such
    /// as a network with its members, does not crowd out the one partner of an agreement.
    /// </summary>
    /// <param name="most">How many are chosen, where there are as many.</param>
    public bool[] Choose(int most)
    {
        var chosen = new bool[Ranked.Length];
        if (Ranked.Length <= most)
        {
            Array.Fill(chosen, true);
            return chosen;
        }

        var turns = Turns();
        var perTurn = new int[Ranked.Length];
        foreach (var turn in turns) perTurn[turn]++;
        var last = 0;
        var left = most;
        while (left > perTurn[last]) left -= perTurn[last++];
        for (var place = 0; place < turns.Length; place++) chosen[place] = turns[place] < last || (turns[place] == last && left-- > 0);
        return chosen;
    }

    /// <summary>How many each nearer node has given before a candidate: that of the nearer node which gives it soonest. By place in rank.</summary>
    private int[] Turns()
    {
        var (turns, before) = (new int[Ranked.Length], new int[_level.Asked.From.Length]);
        for (var place = 0; place < turns.Length; place++)
        {
            var (turn, last) = (int.MaxValue, -1);
            foreach (var from in _near.AsSpan(_starts[Ranked[place].Number].._starts[Ranked[place].Number + 1]))
            {
                if (from != last) turn = Math.Min(turn, before[from]++);
                last = from;
            }

            turns[place] = turn;
        }

        return turns;
    }
}
