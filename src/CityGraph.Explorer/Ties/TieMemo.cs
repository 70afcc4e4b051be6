using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Ties;

/// <summary>
/// What was worked out and read at the newest change number of a store. A commit makes all of it void; so does reaching the bound,
/// after which the questions that are still asked come back.
/// </summary>
internal sealed class TieMemo
{
    /// <summary>Reasons in all kept answers and views together; a reason takes 1 to 5 KB.</summary>
    private const int MaxReasons = 10_000;

    private volatile Generation _newest = new(-1);

    /// <summary>The answer at a change number, or null.</summary>
    public TieAnswer? FindAnswer(long changeNumber, string cityId, TieQuestion question) =>
        At(changeNumber)?.Answers.GetValueOrDefault((cityId, question));

    public void Keep(long changeNumber, string cityId, TieQuestion question, TieAnswer answer)
    {
        if (ToExtend(changeNumber) is { } generation && generation.Answers.TryAdd((cityId, question), answer)) generation.AddReasons(answer);
    }

    /// <summary>The answer with the rows that a selection reads, or null.</summary>
    public TiesView? FindView(long changeNumber, Selection selection, TieAnswer answer) =>
        At(changeNumber)?.Views.GetValueOrDefault((selection, answer));

    public void Keep(long changeNumber, Selection selection, TieAnswer answer, TiesView view)
    {
        if (ToExtend(changeNumber) is { } generation && generation.Views.TryAdd((selection, answer), view)) generation.AddReasons(answer);
    }

    private Generation? At(long changeNumber) => _newest is { } newest && newest.ChangeNumber == changeNumber ? newest : null;

    /// <summary>Where to keep what is true at a change number; null if a newer one is known.</summary>
    private Generation? ToExtend(long changeNumber)
    {
        var newest = _newest;
        if (changeNumber < newest.ChangeNumber) return null;
        if (changeNumber > newest.ChangeNumber || newest.Reasons > MaxReasons) _newest = newest = new(changeNumber);
        return newest;
    }

    private sealed class Generation(long changeNumber)
    {
        private int _reasons;

        public long ChangeNumber { get; } = changeNumber;

        public int Reasons => _reasons;

        public ConcurrentDictionary<(string City, TieQuestion Question), TieAnswer> Answers { get; } = new();

        /// <summary>By reference: answers that are kept are the same objects.</summary>
        public ConcurrentDictionary<(Selection Selection, TieAnswer Answer), TiesView> Views { get; } = new(ByReference.Instance);

        public void AddReasons(TieAnswer answer) => Interlocked.Add(ref _reasons, answer.ReasonCount);
    }

    private sealed class ByReference : IEqualityComparer<(Selection Selection, TieAnswer Answer)>
    {
        public static ByReference Instance { get; } = new();

        public bool Equals((Selection Selection, TieAnswer Answer) x, (Selection Selection, TieAnswer Answer) y) =>
            ReferenceEquals(x.Selection, y.Selection) && ReferenceEquals(x.Answer, y.Answer);

        public int GetHashCode((Selection Selection, TieAnswer Answer) pair) =>
            HashCode.Combine(RuntimeHelpers.GetHashCode(pair.Selection), RuntimeHelpers.GetHashCode(pair.Answer));
    }
}
