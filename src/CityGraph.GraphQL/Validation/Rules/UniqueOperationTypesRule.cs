using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Validation.Rules;

/// <summary>
/// Section 3.3.1, Root Operation Types: a schema and its extensions give each operation at most one type. Without a schema
/// definition, the types named Query, Mutation and Subscription are given already.
/// </summary>
internal sealed class UniqueOperationTypesRule(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<OperationType, RootOperationTypeNode> _known = [];
    private readonly bool _hasDefinition = context.Documents
        .SelectMany(document => document.Definitions)
        .Any(definition => definition is SchemaDefinitionNode { IsExtension: false });

    public override void EnterSchemaDefinition(SchemaDefinitionNode node)
    {
        foreach (var root in node.OperationTypes)
        {
            var kind = root.Operation.ToString().ToLowerInvariant();
            if (IsGivenByName(root))
                Context.Report($"Type for {kind} already defined in the schema. It cannot be redefined.", root);
            else if (!_known.TryAdd(root.Operation, root))
                Context.Report($"There can be only one {kind} type in schema.", _known[root.Operation], root);
        }
    }

    private bool IsGivenByName(RootOperationTypeNode root)
    {
        var name = root.Operation.ToString();
        return !_hasDefinition && root.Type.Name.Value != name && Context.Schema.Types.Contains(name);
    }
}
