using System.Globalization;
using CityGraph.Graph.Model;
using CityGraph.Graph.Neo4j.Layout;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Neo4j.Queries;

/// <summary>
/// Writes conditions on where a node lies: the distance from a point by the formula of <see cref="GreatCircle"/>. Neo4j's own takes another radius (6,378,140 m, 0.112 % more, thus never
/// a shorter distance by more than that): it chooses candidates from the index of locations.
/// </summary>
internal sealed class PlaceWriter(CypherText text)
{
    private const double RadiusOfNeo4jOverOurs = 1.00112;
    private const double SlackMetres = 1;

    /// <exception cref="ArgumentException">There are no coordinates here.</exception>
    public void Write(Predicate.Near near, Site site, Name element)
    {
        var (north, east, share) = (Coordinate(near.Latitude, site, element), Coordinate(near.Longitude, site, element), text.NewName('x'));
        var (fromNorth, fromEast) = (text.Parameter(near.FromLatitude), text.Parameter(near.FromLongitude));
        text.Append("(");
        if (HasLocation(near.Latitude, near.Longitude))
        {
            text.Append($"point.distance({element}.{StoredNames.Location}, point({{latitude: {fromNorth}, longitude: {fromEast}}})) <= ")
                .Value((near.Metres * RadiusOfNeo4jOverOurs) + SlackMetres).Append(" AND ");
        }

        text.Append($"{north} >= -90 AND {north} <= 90 AND {east} >= -180 AND {east} <= 180 AND any({share} IN [");
        text.Append($"sin(radians({north} - {fromNorth}) / 2) ^ 2 + cos(radians({fromNorth})) * cos(radians({north})) * sin(radians({east} - {fromEast}) / 2) ^ 2");
        var diameter = (2 * GreatCircle.EarthRadiusMetres).ToString("R", CultureInfo.InvariantCulture);
        text.Append($"] WHERE round(1000 * {diameter} * asin(sqrt(CASE WHEN {share} > 1 THEN 1 ELSE {share} END))) <= ");
        text.Value(Math.Round(1_000 * near.Metres)).Append("))");
    }

    /// <exception cref="ArgumentException">There are no coordinates here.</exception>
    public void Write(Predicate.Within box, Site site, Name element)
    {
        var (latitude, longitude) = (Coordinate(box.Latitude, site, element), Coordinate(box.Longitude, site, element));
        var (south, west, north, east) = (text.Parameter(box.South), text.Parameter(box.West), text.Parameter(box.North), text.Parameter(box.East));
        text.Append("(");
        if (HasLocation(box.Latitude, box.Longitude))
        {
            text.Append($"point.withinBBox({element}.{StoredNames.Location}, point({{latitude: {south}, longitude: {west}}}), point({{latitude: {north}, longitude: {east}}})) AND ");
        }

        text.Append($"{latitude} >= {south} AND {latitude} <= {north} AND ");
        text.Append($"CASE WHEN {west} <= {east} THEN {longitude} >= {west} AND {longitude} <= {east} ELSE {longitude} >= {west} OR {longitude} <= {east} END)");
    }

    private static bool HasLocation(string latitude, string longitude) => latitude == StoredNames.Latitude && longitude == StoredNames.Longitude;

    private static string Coordinate(string name, Site site, Name element)
    {
        if (!site.IsNode) throw new ArgumentException("A relationship is at no place.");
        var property = site.Property(name);
        return property.Forms is [{ Definition: { Kind: PropertyKind.Float, IsList: false } }] ? $"{element}{property.Access}" : throw new ArgumentException($"'{name}' is no coordinate.");
    }
}
