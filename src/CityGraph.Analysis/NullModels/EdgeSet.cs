namespace CityGraph.Analysis.NullModels;

/// <summary>The edges of a simple network as they are while it is rewired.</summary>
/// <param name="nodeCount">The number of nodes.</param>
/// <param name="edgeCount">How many edges to have room for.</param>
internal sealed class EdgeSet(int nodeCount, int edgeCount)
{
    private readonly HashSet<long> _edges = new(edgeCount + 2);

    public bool Contains(int source, int target) => _edges.Contains(Key(source, target));

    /// <summary>False if it is there.</summary>
    public bool Add(int source, int target) => _edges.Add(Key(source, target));

    /// <summary>Takes all out and keeps the room.</summary>
    public void Clear() => _edges.Clear();

    public void Remove(int source, int target) => _edges.Remove(Key(source, target));

    /// <summary>Puts two edges in the place of two, or leaves all as it is and returns false if one of the new is there.</summary>
    public bool Replace(
        (int Source, int Target) oldOne, (int Source, int Target) oldOther, (int Source, int Target) newOne, (int Source, int Target) newOther)
    {
        if (!Add(newOne.Source, newOne.Target)) return false;
        if (!Add(newOther.Source, newOther.Target))
        {
            Remove(newOne.Source, newOne.Target);
            return false;
        }

        Remove(oldOne.Source, oldOne.Target);
        Remove(oldOther.Source, oldOther.Target);
        return true;
    }

    // Not source << 32 | target: the hash of a long is one half xor the other, and the edges of a path, say, would then have but a few hashes.
    private long Key(int source, int target) => ((long)source * nodeCount) + target;
}
