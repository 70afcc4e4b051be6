using System.Collections.Immutable;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Building.Rules;

/// <summary>
/// Section 3.8, Type Validation: a union has members, each an object type, each once.
/// </summary>
internal sealed class UnionMembersRule(Schema schema, ImmutableArray<DocumentNode> documents) : SchemaRule(schema, documents)
{
    protected override void Check()
    {
        foreach (var union in Types.OfType<UnionType>())
        {
            var nodes = union.Parts.OfType<UnionTypeDefinitionNode>().SelectMany(part => part.Types).ToArray();
            if (nodes.Length == 0) Report($"Union type {union} must define one or more member types.", [.. union.Parts]);
            foreach (var group in nodes.GroupBy(node => node.Name.Value))
            {
                if (group.Skip(1).Any()) Report($"Union type {union} can only include type {group.Key} once.", [.. group]);
                if (Schema.Types.Find(group.Key) is not (null or ObjectType))
                    Report($"Union type {union} can only include Object types, it cannot include {group.Key}.", [.. group]);
            }
        }
    }
}
