using System.Runtime.CompilerServices;

namespace CityGraph.GraphQL.Language;

/// <summary>Checks the bounds that a host sets: a bound that bounds nothing is a mistake of its caller.</summary>
internal static class Bound
{
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public static int Positive(int value, [CallerMemberName] string name = "")
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, name);
        return value;
    }

    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public static long Positive(long value, [CallerMemberName] string name = "")
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, name);
        return value;
    }
}
