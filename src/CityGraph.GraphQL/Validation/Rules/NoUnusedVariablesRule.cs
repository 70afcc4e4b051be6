using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Validation.Rules;

/// <summary>
/// Section 5.8.4, All Variables Used: an operation uses every variable that it defines, itself or through fragments.
/// </summary>
internal sealed class NoUnusedVariablesRule(ValidationContext context) : ValidationRule(context)
{
    public override void LeaveDocument(DocumentNode node)
    {
        foreach (var operation in node.Operations)
        {
            if (operation.VariableDefinitions.IsEmpty) continue;
            var used = Context.VariablesUsedBy(operation).Select(use => use.Node.Name.Value).ToHashSet();
            var by = operation.Name is null ? "" : $" in operation \"{operation.Name.Value}\"";
            foreach (var definition in operation.VariableDefinitions.Where(one => !used.Contains(one.Variable.Name.Value)))
                Context.Report($"Variable \"${definition.Variable.Name.Value}\" is never used{by}.", definition);
        }
    }
}
