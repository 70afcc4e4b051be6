using CityGraph.Graph.Embedded.Memory;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Embedded.Queries;

/// <summary>Whether a node lies near a point.</summary>
internal sealed class NearTest(Column latitude, Column longitude, Predicate.Near near) : ElementTest
{
    public override bool Holds(Element element) =>
        latitude.Read(element) is double north && longitude.Read(element) is double east
        && GreatCircle.IsWithin(north, east, near.FromLatitude, near.FromLongitude, near.Metres);
}

/// <summary>Whether a node lies in a box.</summary>
internal sealed class WithinTest(Column latitude, Column longitude, Predicate.Within box) : ElementTest
{
    public override bool Holds(Element element) =>
        latitude.Read(element) is double north && longitude.Read(element) is double east
        && north >= box.South && north <= box.North
        && (box.West <= box.East ? east >= box.West && east <= box.East : east >= box.West || east <= box.East);
}
