using CityGraph.Analysis.Degrees;

namespace CityGraph.Analysis.Spectral;

/// <summary>
/// The leading eigenvalue of a network's adjacency matrix: the greatest of those of its communicating classes, since the matrix is block triangular.
/// </summary>
/// <param name="Value">Its magnitude is that of no eigenvalue exceeded; 0 for a network without cycles.</param>
/// <param name="Class">The class whose eigenvalue it is; the first found of several; -1 where it is 0.</param>
/// <param name="Perron">The eigenvector of that class; null where the eigenvalue is 0.</param>
/// <param name="Next">No other class has a greater eigenvalue than this.</param>
internal sealed record LeadingEigenvalue(double Value, int Class, PerronVector? Perron, double Next)
{
    /// <summary>What is said where an iteration ends without a result.</summary>
    public static readonly NotDefined NotSettled = new("The iteration did not settle: the leading eigenvalues lie too close together.");

    /// <summary>Whether another class has the same eigenvalue, within <see cref="PerronVector.Tolerance"/>.</summary>
    public bool IsShared => Class >= 0 && Next >= Value * (1 - PerronVector.Tolerance);

    /// <summary>Finds it; null if the iteration does not settle.</summary>
    public static LeadingEigenvalue? Of(Network network, CommunicatingClasses classes, AnalysisRun run)
    {
        var bounds = UpperBounds(network, classes);
        int[] order = [.. Enumerable.Range(0, classes.Count).Where(number => bounds[number] > 0).OrderByDescending(number => bounds[number])];
        var rowOf = new int[network.NodeCount];
        var best = new LeadingEigenvalue(0, -1, null, 0);
        foreach (var number in order)
        {
            if (bounds[number] < best.Value * (1 - PerronVector.Tolerance)) return best with { Next = Math.Max(best.Next, bounds[number]) };
            if (PerronVector.Of(Block(network, classes[number], rowOf), !network.IsDirected, run) is not { } perron) return null;
            best = perron.Value > best.Value ? new(perron.Value, number, perron, best.Value) : best with { Next = Math.Max(best.Next, perron.Value) };
        }

        return best;
    }

    /// <summary>The matrix of one class.</summary>
    /// <param name="network">The whole.</param>
    /// <param name="nodes">The nodes of the class.</param>
    /// <param name="rowOf">Takes the row of each; as long as there are nodes in the network.</param>
    public static SparseMatrix Block(Network network, ReadOnlySpan<int> nodes, int[] rowOf)
    {
        for (var row = 0; row < nodes.Length; row++) rowOf[nodes[row]] = row;
        return SparseMatrix.Of(network, nodes, rowOf);
    }

    /// <summary>By class: no eigenvalue exceeds the greatest sum of a row, nor that of a column. 0 for a node that no edge leads back to.</summary>
    public static double[] UpperBounds(Network network, CommunicatingClasses classes)
    {
        var (leaving, entering) = (Strength.OfNodes(network, DegreeKind.Out), Strength.OfNodes(network, DegreeKind.In));
        var bounds = new double[classes.Count];
        for (var number = 0; number < bounds.Length; number++)
        {
            var nodes = classes[number];
            if (nodes.Length == 1 && !network.Successors(nodes[0]).Contains(nodes[0])) continue;
            var (row, column) = (0.0, 0.0);
            foreach (var node in nodes) (row, column) = (Math.Max(row, entering[node]), Math.Max(column, leaving[node]));
            bounds[number] = Math.Min(row, column);
        }

        return bounds;
    }
}
