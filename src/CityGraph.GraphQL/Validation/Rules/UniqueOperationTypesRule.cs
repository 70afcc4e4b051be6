using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Validation.Rules;

/// <summary>
/// Section 3.3.1, Root Operation Types: a schema and its extensions give each operation at most one type.
/// </summary>
internal sealed class UniqueOperationTypesRule(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<OperationType, RootOperationTypeNode> _known = [];

    public override void EnterSchemaDefinition(SchemaDefinitionNode node)
    {
        foreach (var root in node.OperationTypes)
        {
            if (_known.TryAdd(root.Operation, root)) continue;
            var kind = root.Operation.ToString().ToLowerInvariant();
            Context.Report($"There can be only one {kind} type in schema.", _known[root.Operation], root);
        }
    }
}
