using System.Collections.Immutable;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Building.Rules;

/// <summary>
/// Section 3.3.1, Root Operation Types: there is a query type; all root types are object types, and different ones.
/// </summary>
internal sealed class RootOperationTypesRule(Schema schema, ImmutableArray<DocumentNode> documents) : SchemaRule(schema, documents)
{
    protected override void Check()
    {
        var definitions = Documents.SelectMany(document => document.Definitions).OfType<SchemaDefinitionNode>().ToArray();
        var written = definitions.SelectMany(definition => definition.OperationTypes).ToArray();
        foreach (var root in written)
        {
            if (Schema.Types.Find(root.Type.Name.Value) is not (null or ObjectType))
                Report($"{root.Operation} root type must be Object type, it cannot be {root.Type.Name.Value}.", root.Type);
        }

        foreach (var group in written.GroupBy(root => root.Type.Name.Value))
        {
            var operations = group.Select(root => root.Operation.ToString().ToLowerInvariant()).Distinct().ToArray();
            if (operations.Length < 2) continue;
            Report(
                $"All root types must be different, \"{group.Key}\" type is used as {string.Join(" and ", operations)} root types.",
                [.. group.Select(root => root.Type)]);
        }

        if (written.Any(root => root.Operation == OperationType.Query) || Schema.Types.Contains(Schema.QueryType.Name)) return;
        Report("Query root type must be provided. Add `type Query`, or name one in `schema { query: ... }`.", [.. definitions.Take(1)]);
    }
}
