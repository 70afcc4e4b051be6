using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Validation.Rules;

/// <summary>
/// Section 5.8.3, All Variable Uses Defined: every operation defines the variables that it uses, itself and through fragments.
/// </summary>
internal sealed class NoUndefinedVariablesRule(ValidationContext context) : ValidationRule(context)
{
    public override void LeaveDocument(DocumentNode node)
    {
        foreach (var operation in node.Operations)
        {
            var defined = operation.VariableDefinitions.Select(one => one.Variable.Name.Value).ToHashSet();
            var by = operation.Name is null ? "" : $" by operation \"{operation.Name.Value}\"";
            foreach (var use in Context.VariablesUsedBy(operation).Where(use => !defined.Contains(use.Node.Name.Value)))
            {
                if (Context.IsFull) return;
                Context.Report($"Variable \"${use.Node.Name.Value}\" is not defined{by}.", use.Node, operation);
            }
        }
    }
}
