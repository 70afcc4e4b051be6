namespace CityGraph.Analysis.Spectral;

/// <summary>
/// The transposed adjacency matrix of a network or of some of its nodes, in compressed sparse rows: row v has the edges that enter v. Weights of parallel
/// edges add up; an undirected self-loop stands in its row twice.
/// </summary>
/// <param name="Start">Where each row begins; one longer than there are rows.</param>
/// <param name="Column">The columns of the entries of all rows.</param>
/// <param name="Value">Their values; null where each is 1.</param>
internal sealed record SparseMatrix(int[] Start, int[] Column, double[]? Value)
{
    public int Size => Start.Length - 1;

    public static SparseMatrix Of(Network network)
    {
        if (!network.IsWeighted) return new(network.In.Start, network.In.Node, null);
        var values = new double[network.In.Edge.Length];
        for (var i = 0; i < values.Length; i++) values[i] = network.Weights[network.In.Edge[i]];
        return new(network.In.Start, network.In.Node, values);
    }

    /// <summary>Of the edges among some nodes.</summary>
    /// <param name="network">The whole.</param>
    /// <param name="nodes">Which nodes, in the order of the rows.</param>
    /// <param name="rowOf">By node: its place in <paramref name="nodes"/>; anything for the others.</param>
    public static SparseMatrix Of(Network network, ReadOnlySpan<int> nodes, int[] rowOf)
    {
        var start = new int[nodes.Length + 1];
        var (columns, values) = (new List<int>(), new List<double>());
        for (var row = 0; row < nodes.Length; row++)
        {
            var predecessors = network.Predecessors(nodes[row]);
            var edges = network.PredecessorEdges(nodes[row]);
            for (var i = 0; i < predecessors.Length; i++)
            {
                var column = rowOf[predecessors[i]];
                if ((uint)column >= (uint)nodes.Length || nodes[column] != predecessors[i]) continue;
                columns.Add(column);
                if (network.IsWeighted) values.Add(network.Weights[edges[i]]);
            }

            start[row + 1] = columns.Count;
        }

        return new(start, [.. columns], network.IsWeighted ? [.. values] : null);
    }

    /// <summary>Row <paramref name="row"/> times <paramref name="vector"/>.</summary>
    public double Times(int row, double[] vector)
    {
        var columns = Column.AsSpan(Start[row], Start[row + 1] - Start[row]);
        var sum = 0.0;
        if (Value is null)
        {
            foreach (var column in columns) sum += vector[column];
            return sum;
        }

        var values = Value.AsSpan(Start[row], columns.Length);
        for (var i = 0; i < columns.Length; i++) sum += values[i] * vector[columns[i]];
        return sum;
    }

    public void Times(double[] vector, double[] result)
    {
        for (var row = 0; row < Size; row++) result[row] = Times(row, vector);
    }
}
