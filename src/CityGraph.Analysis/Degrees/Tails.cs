namespace CityGraph.Analysis.Degrees;

/// <summary>The different values of a sample in rising order, with what is known of the tail that begins at each.</summary>
internal sealed class Tails
{
    private readonly int[] _value;
    private readonly int[] _count;
    private readonly double[] _logarithms;

    /// <param name="values">In any order.</param>
    /// <param name="from">The least that counts.</param>
    public Tails(ReadOnlySpan<int> values, int from = 1)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        var different = new List<int>();
        var counts = new List<int>();
        foreach (var value in sorted)
        {
            if (value < from) continue;
            if (different.Count == 0 || different[^1] != value)
            {
                different.Add(value);
                counts.Add(0);
            }

            counts[^1]++;
        }

        (_value, _count, _logarithms) = ([.. different], [.. counts], new double[different.Count]);
        var sum = 0.0;
        for (var i = _value.Length - 1; i >= 0; i--)
        {
            _logarithms[i] = sum += _count[i] * Math.Log(_value[i]);
            if (i + 1 < _count.Length) _count[i] += _count[i + 1];
        }
    }

    /// <summary>How many different values there are.</summary>
    public int Count => _value.Length;

    /// <summary>The least value.</summary>
    public int Least => _value[0];

    /// <summary>The most likely power law of the tail that begins at one of the values.</summary>
    /// <param name="first">Which of them.</param>
    /// <param name="from">Where the law begins, if below that value.</param>
    public PowerLawFit Fit(int first, int? from = null)
    {
        var (start, total) = (from ?? _value[first], _count[first]);
        var law = DiscretePowerLaw.MostLikely(start, _logarithms[first] / total);
        // Between values the data's distribution stands still: the law is furthest away just below a value or at it.
        var (distance, reached) = (0.0, 1.0);
        for (var i = first; i < Count; i++)
        {
            distance = Math.Max(distance, Math.Abs(law.AtLeast(_value[i]) - reached));
            reached = i + 1 < Count ? _count[i + 1] / (double)total : 0;
            distance = Math.Max(distance, Math.Abs(law.AtLeast(_value[i] + 1.0) - reached));
        }

        return new(law.Exponent, start, total, distance, law.LogLikelihood(total, _logarithms[first]));
    }
}
