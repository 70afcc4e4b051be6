namespace CityGraph.Graph.Queries;

/// <summary>Distances on the earth taken as a sphere, by the haversine formula: off by at most 0.6 % from those on the ellipsoid.</summary>
public static class GreatCircle
{
    /// <summary>The mean radius R₁ of the IUGG (WGS 84).</summary>
    public const double EarthRadiusMetres = 6_371_008.8;

    /// <summary>The largest distance of two points.</summary>
    public const double MaxMetres = EarthRadiusMetres * Math.PI;

    /// <summary>Whether two points, in degrees, are at most so far from each other, to the nearest millimetre. False for one that is not on the globe.</summary>
    public static bool IsWithin(double latitude, double longitude, double fromLatitude, double fromLongitude, double metres) =>
        latitude is >= -90 and <= 90 && longitude is >= -180 and <= 180
        && Math.Round(1_000 * Metres(latitude, longitude, fromLatitude, fromLongitude)) <= Math.Round(1_000 * metres);

    /// <summary>The distance of two points in degrees.</summary>
    public static double Metres(double latitude, double longitude, double fromLatitude, double fromLongitude)
    {
        var haversine = Haversine(latitude - fromLatitude)
            + (Math.Cos(double.DegreesToRadians(fromLatitude)) * Math.Cos(double.DegreesToRadians(latitude)) * Haversine(longitude - fromLongitude));
        return 2 * EarthRadiusMetres * Math.Asin(Math.Sqrt(Math.Min(1, haversine)));
    }

    private static double Haversine(double degrees)
    {
        var sine = Math.Sin(double.DegreesToRadians(degrees) / 2);
        return sine * sine;
    }
}
