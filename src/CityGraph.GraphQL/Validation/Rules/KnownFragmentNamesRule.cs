using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Validation.Rules;

/// <summary>
/// Section 5.5.2.1, Fragment Spread Target Defined: a spread must name a fragment of the document.
/// </summary>
internal sealed class KnownFragmentNamesRule(ValidationContext context) : ValidationRule(context)
{
    public override void EnterFragmentSpread(FragmentSpreadNode node)
    {
        if (Context.FindFragment(node.Name.Value) is null) Context.Report($"Unknown fragment \"{node.Name.Value}\".", node.Name);
    }
}
