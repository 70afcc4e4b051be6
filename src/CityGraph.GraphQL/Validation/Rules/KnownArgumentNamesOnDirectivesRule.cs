using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Validation.Rules;

/// <summary>
/// Section 5.4.1, Argument Names, for directives: every argument must be in the directive's definition.
/// </summary>
internal sealed class KnownArgumentNamesOnDirectivesRule(ValidationContext context) : ValidationRule(context)
{
    public override void EnterArgument(ArgumentNode node)
    {
        if (Context.Position is not { Argument: null, Directive: { } directive }) return;
        var suggestion = Suggestions.DidYouMean(node.Name.Value, directive.Arguments.Select(one => one.Name));
        Context.Report($"Unknown argument \"{node.Name.Value}\" on directive \"@{directive.Name}\".{suggestion}", node);
    }
}
