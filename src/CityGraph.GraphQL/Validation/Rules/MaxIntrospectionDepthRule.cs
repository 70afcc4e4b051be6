using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Validation.Rules;

/// <summary>
/// Not of the specification: an introspection query may nest the lists of <c>__Type</c> twice, not more, since each level
/// multiplies the answer by the size of the schema. Tools ask for less.
/// </summary>
internal sealed class MaxIntrospectionDepthRule(ValidationContext context) : ValidationRule(context)
{
    private const int MaxLists = 3;

    public override void EnterField(FieldNode node)
    {
        if (node.Name.Value is "__schema" or "__type" && IsTooDeep(node))
            Context.Report("Maximum introspection depth exceeded", node);
    }

    /// <summary>Visits each fragment at most once a number of lists around it: O(document).</summary>
    private bool IsTooDeep(FieldNode root)
    {
        var visited = new HashSet<(string Fragment, int Lists)>();
        var open = new Stack<(SelectionNode Node, int Lists)>([(root, 0)]);
        while (open.TryPop(out var next))
        {
            var lists = next.Lists;
            if (next.Node is FieldNode { Name.Value: "fields" or "interfaces" or "possibleTypes" or "inputFields" }
                && ++lists >= MaxLists)
                return true;

            var inside = next.Node switch
            {
                FieldNode field => field.SelectionSet,
                InlineFragmentNode inline => inline.SelectionSet,
                FragmentSpreadNode spread when visited.Add((spread.Name.Value, lists)) =>
                    Context.FindFragment(spread.Name.Value)?.SelectionSet,
                _ => null,
            };
            if (inside is null) continue;
            foreach (var selection in inside.Selections) open.Push((selection, lists));
        }

        return false;
    }
}
