using CityGraph.Explorer.Networks;

namespace CityGraph.Explorer.Regressions;

/// <summary>Two cities and their numbers.</summary>
/// <param name="One">The id of the one.</param>
/// <param name="Other">The id of the other, which comes after it.</param>
/// <param name="Response">The number that is explained.</param>
/// <param name="Values">Those that explain it, in their order.</param>
internal sealed record RegressedPair(string One, string Other, double Response, double[] Values)
{
    /// <summary>A page of all pairs. O(ties) and the page.</summary>
    public static RegressedPair[] Of(TieRegression regression, NetworkPage page)
    {
        var cities = regression.Cities;
        var response = regression.Response.NumbersOf(cities);
        Func<int, int, double>[] numbers = [.. regression.Coefficients.Select(coefficient => coefficient.Variable.NumbersOf(cities))];
        return
        [
            .. Pairs.All(cities.Length).Skip(page.Offset).Take(page.First).Select(pair => new RegressedPair(
                cities[pair.One].Id, cities[pair.Other].Id, response(pair.One, pair.Other), Array.ConvertAll(numbers, number => number(pair.One, pair.Other)))),
        ];
    }
}
