using CityGraph.Graph.Embedded.Memory;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Embedded.Queries;

/// <summary>A way of an expansion with its names resolved in one version.</summary>
/// <param name="Route">Where it leads.</param>
/// <param name="Relationship">What the relationship must fulfil; null: nothing.</param>
/// <param name="Far">What the node at its other end must fulfil; null: nothing.</param>
/// <param name="FarHolds">Whether all nodes of a type fulfil it, by the type's ordinal.</param>
internal sealed record CompiledWay(StepRoute Route, ElementTest? Relationship, ElementTest? Far, bool[] FarHolds)
{
    /// <exception cref="ArgumentException">A name or value does not fit the model.</exception>
    public static CompiledWay[] All(Expansion expansion, QueryCompiler compiler)
    {
        var predicates = new PredicateCompiler(compiler);
        var ways = new CompiledWay[expansion.Ways.Length];
        for (var i = 0; i < ways.Length; i++)
        {
            var way = expansion.Ways[i];
            if (i > 0 && way.IsLike(expansion.Ways[i - 1]))
            {
                ways[i] = ways[i - 1] with { Route = compiler.Route(compiler.RelationshipType(way.Type), way.Direction) };
                continue;
            }

            var (route, far, relationship) = compiler.Route(new Step.Along(way.Type, way.Direction), compiler.AnyNode);
            var farTest = way.Far is null ? null : predicates.Compile(way.Far, far);
            ways[i] = new(
                route,
                way.Relationship is null ? null : predicates.Compile(way.Relationship, relationship!.Value),
                farTest,
                Array.ConvertAll(route.Version.Layout.NodeTypes, type => farTest is null || farTest.HoldsOfAll(type.Ordinal)));
        }

        return ways;
    }

    /// <summary>Whether a relationship and the node at its other end fulfil the conditions. Reads them only where the node's type does not tell.</summary>
    public bool Admits(Link link) =>
        (Relationship is null || Relationship.Holds(Route.Version.Relationships[link.Relationship]!))
        && (FarHolds[link.FarType] || Far!.Holds(Route.Version.Nodes[link.Far]!));

    /// <summary>The relationships of a node along it, in default order.</summary>
    public LinkEnumerator From(int node) => new(this, node);

    /// <summary>In which directions nodes of a type may have relationships along it.</summary>
    public IEnumerable<Adjacency> DirectionsAt(TypeLayout nodeType)
    {
        if (Route.Outgoing?.MayBeAt(nodeType) == true) yield return Route.Outgoing;
        if (Route.Incoming?.MayBeAt(nodeType) == true) yield return Route.Incoming;
    }
}
