using System.Collections.Immutable;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Validation.Rules;

/// <summary>
/// Sections 3.6.1 and 3.13, Type Validation: a field or directive defines each argument once.
/// </summary>
internal sealed class UniqueArgumentDefinitionNamesRule(ValidationContext context) : ValidationRule(context)
{
    public override void EnterTypeDefinition(TypeDefinitionNode node)
    {
        if (node is not FieldsTypeDefinitionNode type) return;
        foreach (var field in type.Fields) Check($"{type.Name.Value}.{field.Name.Value}", field.Arguments);
    }

    public override void EnterDirectiveDefinition(DirectiveDefinitionNode node) => Check($"@{node.Name.Value}", node.Arguments);

    private void Check(string owner, ImmutableArray<InputValueDefinitionNode> arguments)
    {
        foreach (var group in arguments.Select(one => one.Name).GroupBy(name => name.Value))
        {
            if (group.Skip(1).Any())
                Context.Report($"Argument \"{owner}({group.Key}:)\" can only be defined once.", [.. group]);
        }
    }
}
