using CityGraph.Graph.Embedded.Memory;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Embedded.Queries;

/// <summary>
/// A condition on what one step leads to. Stops at the first element that decides. Below another such condition it is asked of the
/// same node again and again, along every way that leads there: it answers each node once, so that the work grows with the depth of
/// a condition instead of exponentially. Used for one fetch, by one thread.
/// </summary>
/// <param name="route">Where to.</param>
/// <param name="quantifier">How many must fit.</param>
/// <param name="node">On the far node; null: nothing.</param>
/// <param name="relationship">On the relationship; null: nothing.</param>
/// <param name="isNested">Whether it lies below another condition of this kind.</param>
/// <param name="cancellationToken">Ends the walk.</param>
internal sealed class RelatedTest(
    StepRoute route, Quantifier quantifier, ElementTest? node, ElementTest? relationship, bool isNested, CancellationToken cancellationToken) : ElementTest
{
    private readonly Dictionary<int, bool>? _known = isNested ? [] : null;

    public override bool Holds(Element element)
    {
        if (_known is null) return Walk(element);
        if (_known.TryGetValue(element.Index, out var known)) return known;
        var holds = Walk(element);
        _known.Add(element.Index, holds);
        return holds;
    }

    private bool Walk(Element element)
    {
        cancellationToken.ThrowIfCancellationRequested();
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
