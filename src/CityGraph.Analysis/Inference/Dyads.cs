using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CityGraph.Analysis.Inference;

/// <summary>
/// Numbers for all pairs of nodes as vectors: arrays of n × n numbers with 0 on the diagonal, symmetric without direction. Sums run over each pair once.
/// They are added in a fixed order: the same on every machine.
/// </summary>
internal readonly struct Dyads(int nodeCount, bool isDirected, CancellationToken cancellation)
{
    public int NodeCount => nodeCount;

    /// <summary>The number of pairs.</summary>
    public int Count => nodeCount * (nodeCount - 1) / (isDirected ? 1 : 2);

    /// <summary>The pairs of a source: with direction all targets, itself too; without, those before it.</summary>
    public ReadOnlySpan<double> Row(double[] vector, int source) => vector.AsSpan(source * nodeCount, isDirected ? nodeCount : source);

    public double Product(double[] one, double[] other)
    {
        var sum = 0.0;
        for (var source = 0; source < nodeCount; source++) sum += SumOfProducts(Row(one, source), Row(other, source));
        cancellation.ThrowIfCancellationRequested();
        return sum;
    }

    public double Norm(double[] vector) => Math.Sqrt(Product(vector, vector));

    public double Mean(double[] vector)
    {
        var sum = 0.0;
        for (var source = 0; source < nodeCount; source++)
        {
            foreach (var value in Row(vector, source)) sum += value;
        }

        return sum / Count;
    }

    /// <summary>The vector less its mean.</summary>
    public double[] Centred(double[] vector)
    {
        var mean = Mean(vector);
        var centred = new double[vector.Length];
        for (var i = 0; i < centred.Length; i++) centred[i] = vector[i] - mean;
        for (var node = 0; node < nodeCount; node++) centred[(node * nodeCount) + node] = 0;
        return centred;
    }

    /// <summary>Whether a vector is the same for all pairs, but for rounding: nothing is left of it when it is centred.</summary>
    public bool IsConstant(double[] vector, double[] centred) => !(Norm(centred) > 1e-12 * Norm(vector));

    /// <summary>Adds a multiple of a vector to another.</summary>
    public void Add(double[] to, double factor, double[] vector)
    {
        for (var i = 0; i < to.Length; i++) to[i] += factor * vector[i];
        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Multiplies a vector whose nodes are put into another order with each of some others. O(n²) for each.</summary>
    /// <param name="vector">The one that is permuted, rows and columns alike.</param>
    /// <param name="order">Which node stands in the place of each.</param>
    /// <param name="others">Those that are not.</param>
    /// <param name="buffer">n numbers, written over.</param>
    /// <param name="products">Takes the products.</param>
    public void ProductsOfPermuted(double[] vector, ReadOnlySpan<int> order, ReadOnlySpan<double[]> others, double[] buffer, Span<double> products)
    {
        products.Clear();
        for (var source = 0; source < nodeCount; source++)
        {
            var permuted = PermutedRow(vector, order, source, buffer);
            for (var i = 0; i < others.Length; i++) products[i] += SumOfProducts(permuted, Row(others[i], source));
        }

        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>The row of a vector whose nodes are put into another order.</summary>
    public ReadOnlySpan<double> PermutedRow(double[] vector, ReadOnlySpan<int> order, int source, double[] buffer)
    {
        var row = vector.AsSpan(order[source] * nodeCount, nodeCount);
        var permuted = buffer.AsSpan(0, isDirected ? nodeCount : source);
        for (var target = 0; target < permuted.Length; target++) permuted[target] = row[order[target]];
        return permuted;
    }

    public void ThrowIfCancelled() => cancellation.ThrowIfCancellationRequested();

    public static double SumOfProducts(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        ref var x = ref MemoryMarshal.GetReference(one);
        ref var y = ref MemoryMarshal.GetReference(other);
        var (even, odd) = (Vector256<double>.Zero, Vector256<double>.Zero);
        var i = 0;
        for (; i + 8 <= one.Length; i += 8)
        {
            even += Vector256.LoadUnsafe(ref x, (nuint)i) * Vector256.LoadUnsafe(ref y, (nuint)i);
            odd += Vector256.LoadUnsafe(ref x, (nuint)i + 4) * Vector256.LoadUnsafe(ref y, (nuint)i + 4);
        }

        var sum = Vector256.Sum(even + odd);
        for (; i < one.Length; i++) sum += one[i] * other[i];
        return sum;
    }
}
