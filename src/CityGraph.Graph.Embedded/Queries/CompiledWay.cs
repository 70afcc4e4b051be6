using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Embedded.Queries;

/// <summary>A way of an expansion with its names resolved in one version.</summary>
internal sealed record CompiledWay(StepRoute Route, ElementTest? Relationship, ElementTest? Far)
{
    /// <exception cref="ArgumentException">A name or value does not fit the model.</exception>
    public static CompiledWay[] All(Expansion expansion, QueryCompiler compiler)
    {
        var predicates = new PredicateCompiler(compiler);
        var ways = new CompiledWay[expansion.Ways.Length];
        for (var i = 0; i < ways.Length; i++)
        {
            var way = expansion.Ways[i];
            var (route, far, relationship) = compiler.Route(new Step.Along(way.Type, way.Direction), compiler.AnyNode);
            if (i > 0 && way.IsLike(expansion.Ways[i - 1]))
            {
                ways[i] = ways[i - 1] with { Route = route };
                continue;
            }

            ways[i] = new(
                route,
                way.Relationship is null ? null : predicates.Compile(way.Relationship, relationship!.Value),
                way.Far is null ? null : predicates.Compile(way.Far, far));
        }

        return ways;
    }

    public bool Admits(Reached reached) =>
        (Relationship is null || Relationship.Holds(reached.Relationship!)) && (Far is null || Far.Holds(reached.Node));

    /// <summary>How many relationships a node has along it; a loop counts for each direction.</summary>
    public int DegreeOf(int node)
    {
        var degree = 0;
        if (Route.Outgoing is { } outgoing) degree += outgoing[node].Length;
        if (Route.Incoming is { } incoming) degree += incoming[node].Length;
        return degree;
    }
}
