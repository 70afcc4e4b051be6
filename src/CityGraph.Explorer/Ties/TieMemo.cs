using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Ties;

/// <summary>
/// What was worked out and read at the newest change number of a store. A commit makes all of it void; so does reaching the bound,
/// after which the questions that are still asked come back. What is larger than a part of the bound is not kept at all.
/// </summary>
internal sealed class TieMemo
{
    /// <summary>Of all kept answers and views together, in rows, of which one takes some 0.3 KB.</summary>
    private const int MaxSize = 50_000;

    /// <summary>The size of one answer: one network of thousands of members may be a large part of the graph.</summary>
    private const int MaxSizeOfAnswer = 10_000;

    /// <summary>The rows of one view: what is selected below a tie may be a large part of the graph.</summary>
    private const int MaxRowsOfView = 2_000;

    private volatile Generation _newest = new(-1);

    /// <summary>The answer at a change number, or null. <paramref name="asked"/> is the id of the place, or what else tells who was asked about.</summary>
    public TieAnswer? FindAnswer(long changeNumber, string asked, TieQuestion question) =>
        At(changeNumber)?.Answers.GetValueOrDefault((asked, question));

    public void Keep(long changeNumber, string asked, TieQuestion question, TieAnswer answer)
    {
        if (answer.Size > MaxSizeOfAnswer) return;
        if (ToExtend(changeNumber) is { } generation && generation.Answers.TryAdd((asked, question), answer)) generation.Add(answer.Size);
    }

    /// <summary>The answer with the rows that a selection reads, or null.</summary>
    public TiesView? FindView(long changeNumber, Selection selection, TieAnswer answer) =>
        At(changeNumber)?.Views.GetValueOrDefault((selection, answer));

    public void Keep(long changeNumber, Selection selection, TieAnswer answer, TiesView view)
    {
        // A view is found by its answer, which must be kept itself.
        if (answer.Size > MaxSizeOfAnswer) return;
        var rows = view.CountRows(MaxRowsOfView);
        if (rows > MaxRowsOfView) return;
        if (ToExtend(changeNumber) is { } generation && generation.Views.TryAdd((selection, answer), view)) generation.Add(answer.Size + rows);
    }

    /// <summary>The sectors at a change number, or null.</summary>
    public SectorTree? FindSectors(long changeNumber) => At(changeNumber)?.Sectors;

    public void Keep(long changeNumber, SectorTree sectors)
    {
        if (ToExtend(changeNumber) is { } generation) generation.Sectors = sectors;
    }

    private Generation? At(long changeNumber) => _newest is { } newest && newest.ChangeNumber == changeNumber ? newest : null;

    /// <summary>Where to keep what is true at a change number; null if a newer one is known.</summary>
    private Generation? ToExtend(long changeNumber)
    {
        var newest = _newest;
        if (changeNumber < newest.ChangeNumber) return null;
        if (changeNumber > newest.ChangeNumber || newest.Size > MaxSize) _newest = newest = new(changeNumber);
        return newest;
    }

    private sealed class Generation(long changeNumber)
    {
        private int _size;

        public long ChangeNumber { get; } = changeNumber;

        public int Size => _size;

        public SectorTree? Sectors { get; set; }

        public ConcurrentDictionary<(string Asked, TieQuestion Question), TieAnswer> Answers { get; } = new();

        /// <summary>By reference: answers that are kept are the same objects.</summary>
        public ConcurrentDictionary<(Selection Selection, TieAnswer Answer), TiesView> Views { get; } = new(ByReference.Instance);

        public void Add(int size) => Interlocked.Add(ref _size, size);
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
