using System.Collections.Immutable;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Validation.Rules;

/// <summary>
/// Section 5.5.2.2, Fragment Spreads Must Not Form Cycles: a fragment that spreads itself, directly or through others, has no end.
/// </summary>
internal sealed class NoFragmentCyclesRule(ValidationContext context) : ValidationRule(context)
{
    public override void LeaveDocument(DocumentNode node)
    {
        var visited = new HashSet<string>();
        foreach (var fragment in node.Fragments) Search(fragment, visited);
    }

    /// <summary>
    /// Depth first from one fragment over those that no search has visited yet, so that all searches together are
    /// O(spreads). The path is a list and not the call stack: a chain of fragments can be as long as the document.
    /// </summary>
    private void Search(FragmentDefinitionNode first, HashSet<string> visited)
    {
        if (!visited.Add(first.Name.Value)) return;
        var path = new List<Step> { new(first) };
        var depths = new Dictionary<string, int> { [first.Name.Value] = 0 };
        while (path.Count > 0)
        {
            var step = path[^1];
            var spreads = Context.UseOf(step.Fragment).Spreads;
            if (++step.Spread >= spreads.Count)
            {
                depths.Remove(step.Fragment.Name.Value);
                path.RemoveAt(path.Count - 1);
                continue;
            }

            var name = spreads[step.Spread].Name.Value;
            if (depths.TryGetValue(name, out var depth))
            {
                Report(name, [.. path.Skip(depth).Select(one => Context.UseOf(one.Fragment).Spreads[one.Spread])]);
            }
            else if (Context.FindFragment(name) is { } next && visited.Add(name))
            {
                depths[name] = path.Count;
                path.Add(new Step(next));
            }
        }
    }

    private void Report(string name, ImmutableArray<FragmentSpreadNode> cycle)
    {
        var via = string.Join(", ", cycle.Take(cycle.Length - 1).Select(spread => $"\"{spread.Name.Value}\""));
        Context.Report(
            $"Cannot spread fragment \"{name}\" within itself{(via.Length > 0 ? $" via {via}" : "")}.",
            [.. cycle]);
    }

    /// <summary>A fragment on the path, and the index of its spread that is being followed.</summary>
    private sealed class Step(FragmentDefinitionNode fragment)
    {
        public FragmentDefinitionNode Fragment { get; } = fragment;

        public int Spread { get; set; } = -1;
    }
}
