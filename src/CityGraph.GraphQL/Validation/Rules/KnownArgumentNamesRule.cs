using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Validation.Rules;

/// <summary>
/// Section 5.4.1, Argument Names, for fields: every argument must be in the field's definition.
/// </summary>
internal sealed class KnownArgumentNamesRule(ValidationContext context) : ValidationRule(context)
{
    public override void EnterArgument(ArgumentNode node)
    {
        if (Context.Position is not { Argument: null, Directive: null, Field: { } field, ParentType: { } parent }) return;
        var suggestion = Suggestions.DidYouMean(node.Name.Value, field.Arguments.Select(one => one.Name));
        Context.Report($"Unknown argument \"{node.Name.Value}\" on field \"{parent}.{field.Name}\".{suggestion}", node);
    }
}
