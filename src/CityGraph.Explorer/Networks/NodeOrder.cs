using CityGraph.Analysis;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Networks;

/// <summary>Scores the nodes of a network by a measure of the schema's <c>NodeMeasure</c>; null where it is not defined for one of them.</summary>
internal delegate Measured<double?[]> NodeScores(NetworkView network, string measure, FieldContext context);

/// <summary>The order in which nodes are listed.</summary>
internal static class NodeOrder
{
    private const string NotDefined = "NOT_DEFINED";

    /// <summary>
    /// By the measure in the argument <c>orderBy</c>, the highest first, those of equal score by their number and those without one last; without the
    /// argument by number. The error where the measure is not defined.
    /// </summary>
    public static (int[] Order, FieldError? Error) Of(NetworkView network, NodeScores scores, FieldContext context)
    {
        var order = Enumerable.Range(0, network.Network.Places.Length).ToArray();
        if (context.Arguments["orderBy"] is not string measure) return (order, null);
        var scored = scores(network, measure, context);
        if (!scored.IsDefined) return ([], new($"'nodes' cannot be ordered by {measure}: {scored.Reason}", NotDefined));
        var keys = Array.ConvertAll(order, node => (-(scored.Value[node] ?? double.NegativeInfinity), node));
        Array.Sort(keys, order);
        return (order, null);
    }
}
