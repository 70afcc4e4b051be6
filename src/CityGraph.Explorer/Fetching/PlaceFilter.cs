using System.Globalization;
using CityGraph.Explorer.Api;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Fetching;

/// <summary>Turns filters by place into predicates.</summary>
/// <param name="fail">Takes what is wrong with a filter.</param>
internal sealed class PlaceFilter(Action<string> fail)
{
    private const double MetresPerKilometre = 1_000;

    /// <summary>At most so far from a point; null where the input is wrong.</summary>
    public Predicate? Near(ArgumentValues near)
    {
        var (latitude, longitude, kilometres) = (near.Get<double>(ApiNames.Latitude), near.Get<double>(ApiNames.Longitude), near.Get<double>(ApiNames.DistanceKm));
        return Check(ApiNames.Latitude, latitude, 90) && Check(ApiNames.Longitude, longitude, 180)
            && Check(ApiNames.DistanceKm, kilometres, Math.Ceiling(GreatCircle.MaxMetres / MetresPerKilometre), least: 0)
            ? new Predicate.Near(ApiNames.Latitude, ApiNames.Longitude, latitude, longitude, kilometres * MetresPerKilometre)
            : null;
    }

    /// <summary>Between parallels and meridians, across the antimeridian where west lies east of east; null where the input is wrong.</summary>
    public Predicate? Within(ArgumentValues box)
    {
        var (south, west, north, east) = (box.Get<double>(ApiNames.South), box.Get<double>(ApiNames.West), box.Get<double>(ApiNames.North), box.Get<double>(ApiNames.East));
        if (!Check(ApiNames.South, south, 90) || !Check(ApiNames.West, west, 180) || !Check(ApiNames.North, north, 90) || !Check(ApiNames.East, east, 180)) return null;
        if (south > north)
        {
            fail($"'{ApiNames.South}: {Text(south)}' lies north of '{ApiNames.North}: {Text(north)}': change them over. Only '{ApiNames.West}' may be larger than '{ApiNames.East}', across the antimeridian.");
            return null;
        }

        return new Predicate.Within(ApiNames.Latitude, ApiNames.Longitude, south, west, north, east);
    }

    private bool Check(string name, double value, double most, double? least = null)
    {
        var from = least ?? -most;
        if (value >= from && value <= most) return true;
        fail($"'{name}: {Text(value)}' is out of bounds: give {Text(from)} to {Text(most)}.");
        return false;
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
