using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Validation.Rules;

/// <summary>
/// Section 5.5.1.3, Fragments on Object, Interface or Union Types: nothing can be selected on another kind of type.
/// </summary>
internal sealed class FragmentsOnCompositeTypesRule(ValidationContext context) : ValidationRule(context)
{
    public override void EnterFragment(FragmentDefinitionNode node)
    {
        if (IsComposite(node.TypeCondition)) return;
        Context.Report(
            $"Fragment \"{node.Name.Value}\" cannot condition on non composite type \"{node.TypeCondition}\".",
            node.TypeCondition);
    }

    public override void EnterInlineFragment(InlineFragmentNode node)
    {
        if (node.TypeCondition is null || IsComposite(node.TypeCondition)) return;
        Context.Report($"Fragment cannot condition on non composite type \"{node.TypeCondition}\".", node.TypeCondition);
    }

    private bool IsComposite(NamedTypeNode node) => Context.Schema.Types.Find(node.Name.Value) is null or CompositeType;
}
