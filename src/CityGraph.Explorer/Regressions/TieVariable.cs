using System.Collections.Immutable;

namespace CityGraph.Explorer.Regressions;

/// <summary>A variable as it was used: its numbers are told by the pairs that are tied, or by what is known of the two cities.</summary>
/// <param name="Name">In words.</param>
/// <param name="Least">The least of its numbers.</param>
/// <param name="Greatest">The greatest.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="NonZeroPairs">How many are not 0.</param>
/// <param name="Pair">The name of a <see cref="PairKind"/>; null for ties.</param>
/// <param name="Ties">Of ties, three numbers for each pair that is not 0: the one, the other, and what it has. None of others.</param>
internal sealed record TieVariable(string Name, double Least, double Greatest, double Mean, int NonZeroPairs, string? Pair, ImmutableArray<int> Ties)
{
    public static TieVariable Of(RegressedVariable variable)
    {
        var known = variable.Asked as PairVariable.Known;
        return new(
            variable.Name,
            variable.Least,
            variable.Greatest,
            variable.Mean,
            variable.NonZeroPairs,
            known is null ? null : PairKinds.Of(known.Kind),
            known is null ? TiesOf(variable) : []);
    }

    /// <summary>Gives the number of each pair, the one before the other. O(ties) before the first.</summary>
    public Func<int, int, double> NumbersOf(ImmutableArray<RegressedCity> cities)
    {
        if (Pair is not null)
        {
            var kind = PairKinds.Parse(Pair);
            return (one, other) => RegressedCity.Number(kind, cities[one], cities[other]);
        }

        var ties = new Dictionary<(int, int), int>(Ties.Length / 3);
        for (var i = 0; i < Ties.Length; i += 3) ties[(Ties[i], Ties[i + 1])] = Ties[i + 2];
        return (one, other) => ties.GetValueOrDefault((one, other));
    }

    private static ImmutableArray<int> TiesOf(RegressedVariable variable)
    {
        var ties = ImmutableArray.CreateBuilder<int>(3 * variable.NonZeroPairs);
        foreach (var (one, other) in Pairs.All(variable.Values.NodeCount))
        {
            if (variable.Values[one, other] is not 0 and var number) ties.AddRange(one, other, (int)number);
        }

        return ties.MoveToImmutable();
    }
}
