using System.Runtime.CompilerServices;
using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Limits;

/// <summary>
/// Lays the fragments of a document out as execution would (section 6.3.2, CollectFields: once a selection set), and stops at a bound:
/// fragments that spread each other twice double at each step. Cycles and unknown names are left to validation.
/// </summary>
internal sealed class FragmentVisits
{
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = [];

    /// <summary>The fragments that the walk is in: one that spreads itself is not entered again.</summary>
    private readonly HashSet<string> _path = [];
    private readonly int _max;
    private int _visits;

    private FragmentVisits(DocumentNode document, int max)
    {
        _max = max;
        foreach (var fragment in document.Fragments) _fragments.TryAdd(fragment.Name.Value, fragment);
    }

    /// <summary>An error at the spread beyond the limit, or null.</summary>
    public static GraphQLError? Check(DocumentNode document, int max)
    {
        var visits = new FragmentVisits(document, max);
        if (visits._fragments.Count == 0) return null;
        foreach (var operation in document.Operations)
        {
            if (visits.Enter(operation.SelectionSet, []) is not { } beyond) continue;
            return new GraphQLError(
                $"The fragments of the document are visited more than {max} times (limit FragmentVisits), the last time for "
                + $"\"...{beyond.Name.Value}\". Spread fewer fragments inside fragments.",
                [beyond.Location], ErrorCodes.LimitExceeded);
        }

        return null;
    }

    /// <summary>The spread at which the bound, or the stack, was exhausted; null when there is none.</summary>
    private FragmentSpreadNode? Enter(SelectionSetNode set, HashSet<string> visited)
    {
        foreach (var selection in set.Selections)
        {
            var beyond = selection switch
            {
                FieldNode { SelectionSet: { } below } => Enter(below, []),
                InlineFragmentNode inline => Enter(inline.SelectionSet, visited),
                FragmentSpreadNode spread => Enter(spread, visited),
                _ => null,
            };
            if (beyond is not null) return beyond;
        }

        return null;
    }

    private FragmentSpreadNode? Enter(FragmentSpreadNode spread, HashSet<string> visited)
    {
        var name = spread.Name.Value;
        if (!_fragments.TryGetValue(name, out var fragment) || _path.Contains(name) || !visited.Add(name)) return null;
        if (++_visits > _max || !RuntimeHelpers.TryEnsureSufficientExecutionStack()) return spread;
        _path.Add(name);
        var beyond = Enter(fragment.SelectionSet, visited);
        _path.Remove(name);
        return beyond;
    }
}
