using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Comparisons;

/// <summary>Why chance cannot say which city belongs to which region.</summary>
internal static class RelabellingProblem
{
    private const int MostNamed = 3;

    /// <summary>Null if it can.</summary>
    public static string? Of(ComparisonRequest request)
    {
        if (request.Of != ComparedThings.Regions) return null;
        var shared = request.Networks
            .SelectMany(compared => compared.Network.Region.Select(place => place.Id))
            .GroupBy(id => id)
            .Where(cities => cities.Count() > 1)
            .Select(cities => cities.Key)
            .Order(CodePointComparer.Instance)
            .ToArray();
        if (shared.Length == 0) return null;
        var named = string.Join(", ", shared.Take(MostNamed)) + (shared.Length > MostNamed ? ", ..." : "");
        return $"Regions that share cities ({named}) cannot be relabelled: their difference is not tested. Compare regions without common cities.";
    }
}
