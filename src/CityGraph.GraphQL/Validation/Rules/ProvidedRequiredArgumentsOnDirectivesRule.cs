using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Validation.Rules;

/// <summary>
/// Section 5.4.3, Required Arguments, for directives: an argument that is non-null and has no default must be given.
/// </summary>
internal sealed class ProvidedRequiredArgumentsOnDirectivesRule(ValidationContext context) : ValidationRule(context)
{
    public override void LeaveDirective(DirectiveNode node)
    {
        if (Context.Position.Directive is not { } directive) return;
        foreach (var argument in directive.Arguments)
        {
            if (!argument.IsRequired || node.FindArgument(argument.Name) is not null) continue;
            Context.Report(
                $"Directive \"@{directive.Name}\" argument \"{argument.Name}\" of type \"{argument.Type}\" is required, "
                    + "but it was not provided.",
                node);
        }
    }
}
