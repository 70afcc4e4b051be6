using System.Collections.Immutable;

namespace CityGraph.Graph.Queries;

/// <summary>Where a query starts.</summary>
public abstract record Start
{
    private Start() { }

    /// <summary>The nodes of these ids, one row each in the given order; a null row where there is none (or not of the label).</summary>
    /// <param name="NodeIds">Repetitions give repeated rows.</param>
    /// <param name="Label">Only nodes with this label, own or of an interface; null: any.</param>
    public sealed record Ids(ImmutableArray<string> NodeIds, string? Label = null) : Start;

    /// <summary>All nodes that carry the label, own or of an interface.</summary>
    public sealed record All(string Label) : Start;
}
