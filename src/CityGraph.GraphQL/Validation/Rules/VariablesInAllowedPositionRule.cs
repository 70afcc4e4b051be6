using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Validation.Rules;

/// <summary>
/// Section 5.8.5, All Variable Usages Are Allowed: a variable's type must be usable where the variable stands.
/// </summary>
internal sealed class VariablesInAllowedPositionRule(ValidationContext context) : ValidationRule(context)
{
    public override void LeaveDocument(DocumentNode node)
    {
        foreach (var operation in node.Operations)
        {
            var defined = operation.VariableDefinitions
                .DistinctBy(one => one.Variable.Name.Value)
                .Select(one => (Definition: one, Type: Context.Schema.FindType(one.Type)))
                .ToDictionary(one => one.Definition.Variable.Name.Value);
            foreach (var use in Context.VariablesUsedBy(operation))
            {
                if (Context.IsFull) return;
                if (use.Type is null || !defined.TryGetValue(use.Node.Name.Value, out var variable)) continue;
                if (variable.Type is { IsInputType: true }) Check(use, use.Type, variable.Definition, variable.Type);
            }
        }
    }

    private void Check(VariableUse use, GraphQLType expected, VariableDefinitionNode definition, GraphQLType type)
    {
        var name = use.Node.Name.Value;
        var isCovered = type is NonNullType || use.HasDefault || definition.DefaultValue is not (null or NullValueNode);
        if (!IsAllowed(type, expected, isCovered))
        {
            Context.Report(
                $"Variable \"${name}\" of type \"{type}\" used in position expecting type \"{expected}\".", definition, use.Node);
        }

        if (use.OneOf is not null && !isCovered)
        {
            Context.Report(
                $"Variable \"${name}\" is of type \"{type}\" but must be non-nullable to be used for OneOf Input Object "
                    + $"\"{use.OneOf}\".",
                definition, use.Node);
        }
    }

    /// <summary>IsVariableUsageAllowed: a nullable variable may stand where null is not, if a default covers its absence.</summary>
    private bool IsAllowed(GraphQLType type, GraphQLType expected, bool isCovered)
    {
        if (expected is not NonNullType nonNull || type is NonNullType) return Context.Schema.IsTypeSubTypeOf(type, expected);
        return isCovered && Context.Schema.IsTypeSubTypeOf(type, nonNull.OfType);
    }
}
