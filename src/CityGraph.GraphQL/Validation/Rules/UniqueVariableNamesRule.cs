using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Validation.Rules;

/// <summary>
/// Section 5.8.1, Variable Uniqueness: an operation defines each variable once.
/// </summary>
internal sealed class UniqueVariableNamesRule(ValidationContext context) : ValidationRule(context)
{
    public override void EnterOperation(OperationDefinitionNode node)
    {
        foreach (var group in node.VariableDefinitions.Select(one => one.Variable.Name).GroupBy(name => name.Value))
        {
            if (group.Skip(1).Any())
                Context.Report($"There can be only one variable named \"${group.Key}\".", [.. group]);
        }
    }
}
