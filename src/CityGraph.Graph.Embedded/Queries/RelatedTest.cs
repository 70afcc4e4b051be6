using CityGraph.Graph.Embedded.Memory;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Embedded.Queries;

/// <summary>A condition on what one step leads to. Stops at the first element that decides.</summary>
internal sealed class RelatedTest(StepRoute route, Quantifier quantifier, ElementTest? node, ElementTest? relationship) : ElementTest
{
    public override bool Holds(Element element)
    {
        var steps = route.From(element);
        while (steps.MoveNext())
        {
            var reached = steps.Current;
            var fits = (relationship is null || relationship.Holds(reached.Relationship!)) && (node is null || node.Holds(reached.Node));
            if (fits != (quantifier == Quantifier.All)) return quantifier == Quantifier.Some;
        }

        return quantifier != Quantifier.Some;
    }
}
