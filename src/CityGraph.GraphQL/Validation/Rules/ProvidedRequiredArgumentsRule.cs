using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Validation.Rules;

/// <summary>
/// Section 5.4.3, Required Arguments, for fields: an argument that is non-null and has no default must be given.
/// </summary>
internal sealed class ProvidedRequiredArgumentsRule(ValidationContext context) : ValidationRule(context)
{
    public override void LeaveField(FieldNode node)
    {
        if (Context.Position.Field is not { } field) return;
        foreach (var argument in field.Arguments)
        {
            if (!argument.IsRequired || node.Arguments.Any(one => one.Name.Value == argument.Name)) continue;
            Context.Report(
                $"Field \"{field.Name}\" argument \"{argument.Name}\" of type \"{argument.Type}\" is required, "
                    + "but it was not provided.",
                node);
        }
    }
}
