using System.Collections.Concurrent;

namespace CityGraph.Explorer.Networks;

/// <summary>
/// The networks of the newest change number of a store with what was measured of them, so that who asks for another measure of one does not wait for
/// it again. A commit makes all of them void; so does reaching the bound. Safe for concurrent use.
/// </summary>
internal sealed class NetworkMemo
{
    /// <summary>Of all kept networks together, see <see cref="NetworkView.Size"/>: some 100 MB with all measures.</summary>
    private const int MaxSize = 500_000;

    private volatile Generation _newest = new(-1);

    /// <summary>The network of a selection at a change number, or null.</summary>
    public NetworkView? Find(long changeNumber, string selection) =>
        _newest is { } newest && newest.ChangeNumber == changeNumber ? newest.Networks.GetValueOrDefault(selection) : null;

    public void Keep(string selection, NetworkView network)
    {
        var (newest, changeNumber) = (_newest, network.Network.ChangeNumber);
        if (changeNumber < newest.ChangeNumber || network.Size > MaxSize) return;
        if (changeNumber > newest.ChangeNumber || newest.Size > MaxSize - network.Size) _newest = newest = new(changeNumber);
        if (newest.Networks.TryAdd(selection, network)) newest.Add(network.Size);
    }

    private sealed class Generation(long changeNumber)
    {
        private int _size;

        public long ChangeNumber { get; } = changeNumber;

        public int Size => _size;

        public ConcurrentDictionary<string, NetworkView> Networks { get; } = new(StringComparer.Ordinal);

        public void Add(int size) => Interlocked.Add(ref _size, size);
    }
}
