using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Validation.Rules;

/// <summary>
/// Section 5.5.2.3, Fragment Spread Is Possible: some object must be able to have both the parent's type and the fragment's.
/// </summary>
internal sealed class PossibleFragmentSpreadsRule(ValidationContext context) : ValidationRule(context)
{
    public override void EnterInlineFragment(InlineFragmentNode node)
    {
        if (Context.Position is not { Type: CompositeType type, ParentType: { } parent }) return;
        if (Context.Schema.Overlap(type, parent)) return;
        Context.Report(
            $"Fragment cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".", node);
    }

    public override void EnterFragmentSpread(FragmentSpreadNode node)
    {
        var name = node.Name.Value;
        if (Context.Position.ParentType is not { } parent || Context.FindFragment(name) is not { } fragment) return;
        if (Context.Schema.Types.Find(fragment.TypeCondition.Name.Value) is not CompositeType type) return;
        if (Context.Schema.Overlap(type, parent)) return;
        Context.Report(
            $"Fragment \"{name}\" cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".", node);
    }
}
