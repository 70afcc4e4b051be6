using CityGraph.Explorer.Description;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Timelines;

/// <summary>What is read of agreements to tell their course. The constants are positions in the rows that come back.</summary>
internal sealed class CourseShapes
{
    // The claims of every node and relationship read here.
    public const int Claims = 0;

    // Of an agreement.
    public const int Papers = 0;
    public const int Events = 1;

    // Of a paper.
    public const int PaperKind = 0;
    public const int PaperStatus = 1;
    public const int PaperDate = 2;
    public const int EventsOfPaper = 1;

    // Of an event, and of what it is to the agreement or paper.
    public const int EventStatus = 0;
    public const int EventDate = 1;
    public const int EventKind = 2;
    public const int Stage = 0;
    public const int Bearing = 1;
    public const int Step = 2;

    public CourseShapes(GraphDescription graph)
    {
        Evidence = new(
            graph.Evidence,
            new Window { Where = new Predicate.Or([new Predicate.IsMissing("property"), new Predicate.In("property", ["status", "date", "stage", "bearing"])]) },
            Shape.Nothing);
        AllEvidence = new(graph.Evidence, Window.All, Shape.Nothing);
        Event = new(["status", "date", "kind"], [Evidence]);
        var events = new Follow(
            new Step.Along("ABOUT", Direction.Incoming, "Event"), Window.All, Event, new Shape(["stage", "bearing", "step"], [Evidence]));
        Paper = new(["kind", "status", "date"], [Evidence, events]);
        Agreement = new([], [new(new Step.Along("UNDER", Direction.Incoming, "Instrument"), Window.All, Paper), events]);
    }

    /// <summary>The claims that something is, and what tells when and how far it got.</summary>
    public Follow Evidence { get; }

    /// <summary>All claims about something.</summary>
    public Follow AllEvidence { get; }

    public Shape Event { get; }

    public Shape Paper { get; }

    public Shape Agreement { get; }
}
