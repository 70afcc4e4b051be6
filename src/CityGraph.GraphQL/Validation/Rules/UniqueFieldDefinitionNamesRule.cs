using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Validation.Rules;

/// <summary>
/// Sections 3.6, 3.7 and 3.10, Type Validation: a type and its extensions define each field once.
/// </summary>
internal sealed class UniqueFieldDefinitionNamesRule(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<(string Type, string Field), NameNode> _known = [];

    public override void EnterTypeDefinition(TypeDefinitionNode node)
    {
        foreach (var name in FieldsOf(node))
        {
            var key = (node.Name.Value, name.Value);
            if (!_known.TryAdd(key, name))
                Context.Report($"Field \"{node.Name.Value}.{name.Value}\" can only be defined once.", _known[key], name);
        }
    }

    private static IEnumerable<NameNode> FieldsOf(TypeDefinitionNode node) => node switch
    {
        FieldsTypeDefinitionNode type => type.Fields.Select(field => field.Name),
        InputObjectTypeDefinitionNode type => type.Fields.Select(field => field.Name),
        _ => [],
    };
}
