using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Validation.Rules;

/// <summary>
/// Section 5.5.1.4, Fragments Must Be Used: an operation must spread each fragment, directly or through others.
/// </summary>
internal sealed class NoUnusedFragmentsRule(ValidationContext context) : ValidationRule(context)
{
    public override void LeaveDocument(DocumentNode node)
    {
        var used = node.Operations
            .SelectMany(operation => Context.FragmentsReachedFrom(operation))
            .Select(fragment => fragment.Name.Value)
            .ToHashSet();
        foreach (var fragment in node.Fragments.Where(fragment => !used.Contains(fragment.Name.Value)))
            Context.Report($"Fragment \"{fragment.Name.Value}\" is never used.", fragment);
    }
}
