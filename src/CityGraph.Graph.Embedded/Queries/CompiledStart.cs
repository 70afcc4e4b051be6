using System.Collections.Immutable;
using CityGraph.Graph.Embedded.Memory;

namespace CityGraph.Graph.Embedded.Queries;

/// <summary>
/// A query with its names resolved: by ids if there is no window, else from what the paths lead to or what refers to the ids; without these,
/// from all nodes of the label.
/// </summary>
internal sealed record CompiledStart(
    ImmutableArray<string> Ids, LabelLayout? Label, CompiledWindow? Window, CompiledShape Shape, StepRoute[][]? Paths = null)
{
    /// <summary>The nodes that name each id.</summary>
    public ReferringNodes? Referring { get; init; }
}
