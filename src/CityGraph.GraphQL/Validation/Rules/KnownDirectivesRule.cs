using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Validation.Rules;

/// <summary>
/// Sections 5.7.1, Directives Are Defined, and 5.7.2, Directives Are in Valid Locations.
/// </summary>
internal sealed class KnownDirectivesRule(ValidationContext context) : ValidationRule(context)
{
    public override void EnterDirective(DirectiveNode node, DirectiveLocation location)
    {
        var name = node.Name.Value;
        if (Context.Position.Directive is not { } directive)
            Context.Report($"Unknown directive \"@{name}\".", node);
        else if (!directive.Locations.Contains(location))
            Context.Report($"Directive \"@{name}\" may not be used on {DirectiveLocations.NameOf(location)}.", node);
    }
}
