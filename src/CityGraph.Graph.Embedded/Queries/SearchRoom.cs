using System.Numerics;

namespace CityGraph.Graph.Embedded.Queries;

/// <summary>What a search in place writes on: a byte for each node, all 0 at the beginning and the end, and lists. For one search at a time.</summary>
internal sealed class SearchRoom
{
    private byte[] _states = [];

    /// <summary>What a search knows of each node, by index.</summary>
    public Span<byte> States => _states;

    /// <summary>The ends of the search, and those of a second one through what the first has met.</summary>
    public SearchSide[] Sides { get; } = [new(0), new(SearchSide.DistanceBits), new(0), new(SearchSide.DistanceBits)];

    public List<int> Meetings { get; } = [];

    /// <param name="end">Above all indexes of nodes.</param>
    public void MakeRoom(int end)
    {
        if (_states.Length < end) _states = new byte[BitOperations.RoundUpToPowerOf2((uint)end)];
    }

    /// <summary>O(nodes met).</summary>
    public void Clear()
    {
        foreach (var side in Sides)
        {
            foreach (var met in side.Reached) _states[met.Node] = 0;
            side.Clear();
        }

        Meetings.Clear();
    }
}

/// <summary>Keeps the room of searches that have ended for the next ones: as many as there are processors, a byte a node each.</summary>
internal sealed class SearchRooms
{
    private readonly SearchRoom?[] _kept = new SearchRoom?[Environment.ProcessorCount];

    /// <summary>Empty room, which nobody else has.</summary>
    public SearchRoom Take()
    {
        for (var i = 0; i < _kept.Length; i++)
        {
            if (Interlocked.Exchange(ref _kept[i], null) is { } room) return room;
        }

        return new();
    }

    /// <summary>Takes back room that is clear. Whoever breaks off does not give it back.</summary>
    public void Keep(SearchRoom room)
    {
        for (var i = 0; i < _kept.Length; i++)
        {
            if (Interlocked.CompareExchange(ref _kept[i], room, null) is null) return;
        }
    }
}
