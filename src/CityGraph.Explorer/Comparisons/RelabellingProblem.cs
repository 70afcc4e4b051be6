using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Comparisons;

/// <summary>Why chance cannot say which city belongs to which region, or which tie to which date or sector.</summary>
internal static class RelabellingProblem
{
    private const int MostNamed = 3;

    /// <summary>Null if it can.</summary>
    public static string? Of(ComparisonRequest request)
    {
        if (request.Of != ComparedThings.Regions) return OfSameCities(request);
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

    /// <summary>Where all ties of one are ties of the other, the difference can lie one way only: chance would have to be told which ties may go.</summary>
    private static string? OfSameCities(ComparisonRequest request)
    {
        var ties = request.Networks.Select(compared => compared.Network.Edges
            .SelectMany(edge => edge.Reasons.Select(reason => (compared.Network.Places[edge.Source].Id, compared.Network.Places[edge.Target].Id, reason.SharedId)))
            .ToHashSet()).ToArray();
        for (var one = 0; one < ties.Length; one++)
        {
            var name = request.Networks[one].Name;
            if (ties[one].Count == 0) return $"{name} has no ties: its differences are not tested. Compare what has some.";
            for (var other = 0; other < ties.Length; other++)
            {
                if (one == other || !ties[one].IsSubsetOf(ties[other])) continue;
                return $"All ties of {name} are ties of {request.Networks[other].Name} too, so that their difference can lie one way only: it is not tested.";
            }
        }

        return null;
    }
}
