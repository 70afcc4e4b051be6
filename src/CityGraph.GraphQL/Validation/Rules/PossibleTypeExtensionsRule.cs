using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Validation.Rules;

/// <summary>
/// Section 3.4.3, Type Extensions: the extended type must be defined, and be of the extension's kind.
/// </summary>
internal sealed class PossibleTypeExtensionsRule(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<string, TypeDefinitionNode> _defined = context.Documents
        .SelectMany(document => document.Definitions)
        .OfType<TypeDefinitionNode>()
        .Where(type => !type.IsExtension)
        .DistinctBy(type => type.Name.Value)
        .ToDictionary(type => type.Name.Value);

    public override void EnterTypeDefinition(TypeDefinitionNode node)
    {
        if (!node.IsExtension) return;
        var name = node.Name.Value;
        if (!_defined.TryGetValue(name, out var defined))
        {
            var suggestion = Suggestions.DidYouMean(name, _defined.Keys);
            Context.Report($"Cannot extend type \"{name}\" because it is not defined.{suggestion}", node.Name);
        }
        else if (defined.GetType() != node.GetType())
        {
            Context.Report($"Cannot extend non-{KindOf(node)} type \"{name}\".", defined, node);
        }
    }

    private static string KindOf(TypeDefinitionNode node) => node switch
    {
        ScalarTypeDefinitionNode => "scalar",
        ObjectTypeDefinitionNode => "object",
        InterfaceTypeDefinitionNode => "interface",
        UnionTypeDefinitionNode => "union",
        EnumTypeDefinitionNode => "enum",
        _ => "input object",
    };
}
