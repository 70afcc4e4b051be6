using System.Collections.Concurrent;
using System.Collections.Immutable;
using CityGraph.Explorer.Fetching;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Networks;

/// <summary>
/// The networks of the newest change number of a store with what was measured of them, so that who asks for another measure of one does not wait for
/// it again. A commit makes all of them void; so does reaching the bound. Safe for concurrent use.
/// </summary>
internal sealed class NetworkMemo
{
    /// <summary>Of all that is kept together, see <see cref="NetworkView.Size"/>: some 100 MB with all measures.</summary>
    private const int MaxSize = 500_000;

    /// <summary>Of an answer beside its networks, which may have no cities.</summary>
    private const int EntrySize = 16;

    private const int LettersOfSize = 64;

    private volatile Generation _newest = new(-1);

    /// <summary>What was kept of a question, or what is worked out now; that is kept where the graph is asked for as it is.</summary>
    /// <param name="context">The root field.</param>
    /// <param name="question">All that the answer depends on beside the graph: equal for equal questions, and for no others of any field.</param>
    /// <param name="work">Works out a <see cref="NetworkView"/>, an array of <see cref="NetworkOfSeries"/> of one change number, or the field's error, which is not kept.</param>
    public static async ValueTask<object> FindAsync(FieldContext context, string question, Func<ValueTask<object>> work)
    {
        // Nothing is kept where the store does not know its newest change number: it would not be found again.
        var newest = ((RequestState)context.State).Reader.Store.KnownChangeNumber;
        var memo = newest is null ? null : RequestState.KeptNow<NetworkMemo>(context);
        if (newest is { } number && memo?.Find(number, question) is { } kept) return kept;
        var answer = await work();
        memo?.Keep(question, answer);
        return answer;
    }

    private object? Find(long changeNumber, string question) =>
        _newest is { } newest && newest.ChangeNumber == changeNumber ? newest.Answers.GetValueOrDefault(question) : null;

    private void Keep(string question, object answer)
    {
        var networks = NetworksIn(answer);
        if (networks.IsEmpty) return;
        var (newest, changeNumber) = (_newest, networks[0].Network.ChangeNumber);
        var size = EntrySize + (question.Length / LettersOfSize) + networks.Sum(network => network.Size);
        if (changeNumber < newest.ChangeNumber || size > MaxSize) return;
        if (changeNumber > newest.ChangeNumber || newest.Size > MaxSize - size) _newest = newest = new(changeNumber);
        if (newest.Answers.TryAdd(question, answer)) newest.Add(size);
    }

    private static ImmutableArray<NetworkView> NetworksIn(object answer) => answer switch
    {
        NetworkView network => [network],
        NetworkOfSeries[] series => [.. series.Select(one => one.Network)],
        _ => [],
    };

    private sealed class Generation(long changeNumber)
    {
        private int _size;

        public long ChangeNumber { get; } = changeNumber;

        public int Size => _size;

        public ConcurrentDictionary<string, object> Answers { get; } = new(StringComparer.Ordinal);

        public void Add(int size) => Interlocked.Add(ref _size, size);
    }
}
