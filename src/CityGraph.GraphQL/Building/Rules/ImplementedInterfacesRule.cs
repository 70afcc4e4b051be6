using System.Collections.Immutable;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Building.Rules;

/// <summary>
/// Section 3.6, IsValidImplementation, the part about the list: a type names interfaces, each once, not itself, and with each
/// those that it implements.
/// </summary>
internal sealed class ImplementedInterfacesRule(Schema schema, ImmutableArray<DocumentNode> documents) : SchemaRule(schema, documents)
{
    protected override void Check()
    {
        foreach (var type in Types.OfType<FieldsType>())
        {
            foreach (var group in NodesOf(type).GroupBy(node => node.Name.Value))
            {
                switch (Schema.Types.Find(group.Key))
                {
                    case null: break;
                    case InterfaceType parent when parent == type:
                        Report($"Type {type} cannot implement itself because it would create a circular reference.", [.. group]);
                        break;
                    case InterfaceType parent:
                        if (group.Skip(1).Any()) Report($"Type {type} can only implement {parent} once.", [.. group]);
                        Ancestors(type, parent);
                        break;
                    default:
                        Report($"Type {type} must only implement Interface types, it cannot implement {group.Key}.", [.. group]);
                        break;
                }
            }
        }
    }

    private void Ancestors(FieldsType type, InterfaceType parent)
    {
        foreach (var ancestor in parent.Interfaces.Except(type.Interfaces))
        {
            if (ancestor == parent) continue;
            Report(
                ancestor == type
                    ? $"Type {type} cannot implement {parent} because it would create a circular reference."
                    : $"Type {type} must implement {ancestor} because it is implemented by {parent}.",
                [.. NodesOf(parent, ancestor), .. NodesOf(type, parent)]);
        }
    }

    private static IEnumerable<NamedTypeNode> NodesOf(FieldsType type) =>
        type.Parts.OfType<FieldsTypeDefinitionNode>().SelectMany(part => part.Interfaces);

    private static IEnumerable<NamedTypeNode> NodesOf(FieldsType type, InterfaceType parent) =>
        NodesOf(type).Where(node => node.Name.Value == parent.Name);
}
