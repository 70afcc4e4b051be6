namespace CityGraph.Explorer.Regressions;

/// <summary>The pairs of different cities, each once: by the number of the one, then by that of the other, which is greater.</summary>
internal static class Pairs
{
    public static int Count(int cities) => cities * (cities - 1) / 2;

    public static IEnumerable<(int One, int Other)> All(int cities)
    {
        for (var one = 0; one < cities; one++)
        {
            for (var other = one + 1; other < cities; other++) yield return (one, other);
        }
    }
}
