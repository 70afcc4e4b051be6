using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace CityGraph.Graph.Queries;

/// <summary>
/// Nodes that an expansion names. Each has an id; those that earlier answers of the same store told of may have the store's numbers too
/// (<see cref="EdgeNumbers.Far"/>), so that neither side reads ids that nobody asks for. Immutable; for one thread at a time.
/// </summary>
[CollectionBuilder(typeof(NodeList), nameof(Of))]
public sealed class NodeList : IEnumerable<string>
{
    private readonly Func<int, string>? _idOfNumber;
    private ImmutableArray<string> _ids;

    private NodeList(ImmutableArray<string> ids, ImmutableArray<int> numbers, Func<int, string>? idOfNumber) =>
        (_ids, Numbers, _idOfNumber) = (ids, numbers, idOfNumber);

    /// <summary>The numbers, in order; default where they are not known.</summary>
    public ImmutableArray<int> Numbers { get; }

    public int Length => Numbers.IsDefault ? _ids.Length : Numbers.Length;

    public bool IsEmpty => Length == 0;

    /// <summary>The ids, in order.</summary>
    public ImmutableArray<string> Ids => _ids.IsDefault ? _ids = ImmutableArray.CreateRange(Numbers, _idOfNumber!) : _ids;

    public string this[int position] => _ids.IsDefault ? _idOfNumber!(Numbers[position]) : _ids[position];

    public static NodeList Of(ReadOnlySpan<string> ids) => new([.. ids], default, null);

    /// <summary>Nodes with numbers that the store gave.</summary>
    /// <param name="numbers">The numbers.</param>
    /// <param name="idOfNumber">Gives the id of each.</param>
    public static NodeList Numbered(ImmutableArray<int> numbers, Func<int, string> idOfNumber) => new(default, numbers, idOfNumber);

    public static implicit operator NodeList(ImmutableArray<string> ids) => new(ids, default, null);

    public NodeList Slice(int start, int length) =>
        Numbers.IsDefault ? _ids.Slice(start, length) : Numbered(Numbers.Slice(start, length), _idOfNumber!);

    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)Ids).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
