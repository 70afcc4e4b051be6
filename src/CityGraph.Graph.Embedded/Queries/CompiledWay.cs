using CityGraph.Graph.Embedded.Memory;
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

    /// <summary>Whether a relationship and the node at its other end fulfil the conditions. Reads them only where the node's type does not tell.</summary>
    public bool Admits(Link link) =>
        (Relationship is null || Relationship.Holds(Route.Version.Relationships[link.Relationship]!))
        && (Far is null || Far.HoldsOfAll(link.FarType) || Far.Holds(Route.Version.Nodes[link.Far]!));

    /// <summary>The relationships of a node along it, in default order.</summary>
    public LinkEnumerator From(int node) => new(this, node);

    /// <summary>Whether nodes of a type may have relationships along it.</summary>
    public bool MayBeAt(TypeLayout nodeType) => Route.Outgoing?.MayBeAt(nodeType) == true || Route.Incoming?.MayBeAt(nodeType) == true;

    /// <summary>How many relationships a node has along it; a loop counts for each direction.</summary>
    public int DegreeOf(int node)
    {
        var degree = 0;
        if (Route.Outgoing is { } outgoing) degree += outgoing[node].Length;
        if (Route.Incoming is { } incoming) degree += incoming[node].Length;
        return degree;
    }
}
