using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Validation.Rules;

/// <summary>
/// Section 3.9, Type Validation: an enum and its extensions define each value once.
/// </summary>
internal sealed class UniqueEnumValueNamesRule(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<(string Type, string Value), NameNode> _known = [];

    public override void EnterTypeDefinition(TypeDefinitionNode node)
    {
        if (node is not EnumTypeDefinitionNode type) return;
        foreach (var name in type.Values.Select(value => value.Name))
        {
            var key = (node.Name.Value, name.Value);
            if (!_known.TryAdd(key, name))
                Context.Report($"Enum value \"{node.Name.Value}.{name.Value}\" can only be defined once.", _known[key], name);
        }
    }
}
