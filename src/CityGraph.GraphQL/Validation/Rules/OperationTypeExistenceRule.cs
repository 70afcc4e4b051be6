using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Validation.Rules;

/// <summary>
/// Section 5.2.1.1, Operation Type Existence: for each operation, the root operation type of its kind must be in the schema.
/// graphql-js 16 leaves this to execution.
/// </summary>
internal sealed class OperationTypeExistenceRule(ValidationContext context) : ValidationRule(context)
{
    public override void EnterOperation(OperationDefinitionNode node)
    {
        if (Context.Schema.RootType(node.Operation) is not null) return;
        var kind = node.Operation.ToString().ToLowerInvariant();
        Context.Report($"The schema has no {kind} type, so a {kind} operation cannot be executed.", node);
    }
}
