using System.Numerics;

namespace CityGraph.Analysis.Spectral;

/// <summary>Sums over whole vectors, several numbers at a time. The order of the sums depends on the width of the processor's registers, never on threads.</summary>
internal static class Dense
{
    public static double Dot(double[] x, double[] y)
    {
        var sums = Vector<double>.Zero;
        var i = 0;
        for (; i <= x.Length - Vector<double>.Count; i += Vector<double>.Count) sums += new Vector<double>(x, i) * new Vector<double>(y, i);
        var sum = Vector.Sum(sums);
        for (; i < x.Length; i++) sum += x[i] * y[i];
        return sum;
    }

    /// <summary>Adds <paramref name="factor"/> times <paramref name="x"/> to <paramref name="y"/>.</summary>
    public static void Add(double factor, double[] x, double[] y)
    {
        var factors = new Vector<double>(factor);
        var i = 0;
        for (; i <= x.Length - Vector<double>.Count; i += Vector<double>.Count) (new Vector<double>(y, i) + (factors * new Vector<double>(x, i))).CopyTo(y, i);
        for (; i < x.Length; i++) y[i] += factor * x[i];
    }

    public static void Scale(double factor, double[] x)
    {
        for (var i = 0; i < x.Length; i++) x[i] *= factor;
    }

    public static double Length(double[] x) => Math.Sqrt(Dot(x, x));
}
