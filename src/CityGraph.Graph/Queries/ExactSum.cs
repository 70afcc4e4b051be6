using System.Numerics;

namespace CityGraph.Graph.Queries;

/// <summary>
/// A sum without rounding, so that neither the order of its parts nor who adds them makes a difference: a number in units of the smallest
/// double (2⁻¹⁰⁷⁴), in digits of 32 bits with room for carries. O(1) for each value, 560 bytes. Not safe for concurrent use.
/// </summary>
public sealed class ExactSum
{
    private const int DigitBits = 32;
    private const int LeastExponent = -1074;
    private const int MantissaBits = 53;

    /// <summary>2,098 bits of doubles, as many values as there may be, a sign.</summary>
    private readonly long[] _digits = new long[70];
    private int _untilCarry = int.MaxValue / 2;

    /// <summary>Adds a finite number.</summary>
    public void Add(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = bits & 0xF_FFFF_FFFF_FFFF;
        if (exponent > 0) mantissa |= 1L << 52;
        Add((UInt128)mantissa, Math.Max(exponent - 1, 0), bits < 0);
    }

    public void Add(long value) => Add(value < 0 ? (UInt128)(ulong)(-(value + 1)) + 1 : (UInt128)value, -LeastExponent, value < 0);

    /// <summary>Adds <paramref name="high"/> · 2³² + <paramref name="low"/>.</summary>
    public void AddParts(long high, long low)
    {
        Add(high < 0 ? (UInt128)(ulong)(-(high + 1)) + 1 : (UInt128)high, DigitBits - LeastExponent, high < 0);
        Add(low);
    }

    /// <summary>The nearest double, halves to even; null where the sum is beyond them.</summary>
    public double? ToDouble() => Divided(1);

    /// <summary>The sum of whole numbers; null where it has more than 64 bits.</summary>
    public long? ToInt64()
    {
        var whole = Total() >> -LeastExponent;
        return whole >= long.MinValue && whole <= long.MaxValue ? (long)whole : null;
    }

    /// <summary>The double nearest to the sum divided by a positive number, halves to even; null where it is beyond them.</summary>
    public double? Divided(long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        var total = Total();
        // 64 bits more than the unit, and one that tells whether there is a rest, decide how to round.
        var quotient = BigInteger.DivRem(BigInteger.Abs(total) << 64, count, out var rest);
        quotient = (quotient << 1) | (rest.IsZero ? 0 : 1);
        var extra = 65;
        var drop = (int)Math.Max(quotient.GetBitLength() - MantissaBits, extra);
        var mantissa = (long)(quotient >> drop);
        var dropped = quotient - ((BigInteger)mantissa << drop);
        var half = BigInteger.One << (drop - 1);
        if (dropped > half || (dropped == half && (mantissa & 1) == 1)) mantissa++;
        var value = Math.ScaleB(mantissa, drop - extra + LeastExponent);
        return double.IsInfinity(value) ? null : total.Sign < 0 ? -value : value;
    }

    private void Add(UInt128 amount, int shift, bool isNegative)
    {
        var digit = shift / DigitBits;
        amount <<= shift % DigitBits;
        for (; amount != 0; amount >>= DigitBits)
        {
            var part = (long)(uint)(amount & uint.MaxValue);
            _digits[digit++] += isNegative ? -part : part;
        }

        if (--_untilCarry == 0) Carry();
    }

    private void Carry()
    {
        for (var i = 0; i < _digits.Length - 1; i++)
        {
            _digits[i + 1] += _digits[i] >> DigitBits;
            _digits[i] &= uint.MaxValue;
        }

        _untilCarry = int.MaxValue / 2;
    }

    private BigInteger Total()
    {
        var total = BigInteger.Zero;
        for (var i = _digits.Length - 1; i >= 0; i--) total = (total << DigitBits) + _digits[i];
        return total;
    }
}
