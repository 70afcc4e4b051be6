using System.Collections.Immutable;
using CityGraph.Graph.Embedded.Memory;

namespace CityGraph.Graph.Embedded.Queries;

/// <summary>
/// A query with its names resolved: by ids if there is no window, else from what the paths lead to, or, without paths, from all nodes of the label.
/// </summary>
internal sealed record CompiledStart(
    ImmutableArray<string> Ids, LabelLayout? Label, CompiledWindow? Window, CompiledShape Shape, StepRoute[][]? Paths = null);
