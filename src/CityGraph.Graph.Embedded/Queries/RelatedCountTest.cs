using CityGraph.Graph.Embedded.Memory;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Embedded.Queries;

/// <summary>A condition on how many of the elements that one step leads to fit. Counts no further than what decides.</summary>
/// <param name="route">Where to.</param>
/// <param name="node">On the far node; null: nothing.</param>
/// <param name="relationship">On the relationship; null: nothing.</param>
/// <param name="comparison">How their number compares.</param>
/// <param name="wanted">With what.</param>
/// <param name="cancellationToken">Ends the walk.</param>
internal sealed class RelatedCountTest(
    StepRoute route, ElementTest? node, ElementTest? relationship, Comparison comparison, long wanted, CancellationToken cancellationToken) : ElementTest
{
    public override bool Holds(Element element)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var count = 0L;
        var steps = route.From(element);
        while (count <= wanted && steps.MoveNext())
        {
            var reached = steps.Current;
            if ((relationship is null || relationship.Holds(reached.Relationship!)) && (node is null || node.Holds(reached.Node))) count++;
        }

        return comparison switch
        {
            Comparison.Equal => count == wanted,
            Comparison.Greater => count > wanted,
            Comparison.GreaterOrEqual => count >= wanted,
            Comparison.Less => count < wanted,
            _ => count <= wanted,
        };
    }
}
