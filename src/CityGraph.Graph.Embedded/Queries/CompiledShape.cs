using CityGraph.Graph.Embedded.Memory;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Embedded.Queries;

/// <summary>A shape with its names resolved.</summary>
internal sealed record CompiledShape(Shape Shape, Column[] Columns, CompiledFollow[] Follows);

internal sealed record CompiledFollow(StepRoute Route, CompiledWindow Window, CompiledShape Node, CompiledShape? Relationship);
