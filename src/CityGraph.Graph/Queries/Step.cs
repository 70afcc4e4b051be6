namespace CityGraph.Graph.Queries;

/// <summary>One step from an element to nodes.</summary>
public abstract record Step
{
    private Step() { }

    /// <summary>Along relationships of a type, from nodes only.</summary>
    /// <param name="Type">The relationship type.</param>
    /// <param name="Direction">Seen from where the step starts.</param>
    /// <param name="TargetLabel">Only to nodes with this label, own or of an interface; null: any.</param>
    public sealed record Along(string Type, Direction Direction, string? TargetLabel = null) : Step;

    /// <summary>
    /// From a node or relationship to the nodes of a type that name its id in a property, for example
    /// from a fact to its claims: <c>Referring("Claim", "subject")</c>. Stores index such properties.
    /// </summary>
    public sealed record Referring(string Label, string Property) : Step;
}

public enum Direction
{
    Outgoing,
    Incoming,

    /// <summary>Either way; a loop is met once.</summary>
    Both,
}
