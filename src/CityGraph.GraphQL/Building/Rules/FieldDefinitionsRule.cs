using System.Collections.Immutable;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Building.Rules;

/// <summary>
/// Sections 3.6 and 3.7, Type Validation: an object or interface type has fields, which have output types and whose arguments
/// have input types; an argument that must be given cannot be deprecated.
/// </summary>
internal sealed class FieldDefinitionsRule(Schema schema, ImmutableArray<DocumentNode> documents) : SchemaRule(schema, documents)
{
    protected override void Check()
    {
        foreach (var type in Types.OfType<FieldsType>())
        {
            if (type.Fields.Count == 0) Report($"Type {type} must define one or more fields.", [.. type.Parts]);
            foreach (var field in type.Fields)
            {
                if (!field.Type.IsOutputType)
                    Report($"The type of {type}.{field.Name} must be Output Type but got: {field.Type}.", field.Definition!.Type);
                foreach (var argument in field.Arguments) Argument($"{type}.{field.Name}", argument);
            }
        }

        foreach (var directive in Directives)
        {
            foreach (var argument in directive.Arguments) Argument($"@{directive.Name}", argument);
        }
    }

    private void Argument(string owner, InputValueDefinition argument)
    {
        var node = argument.Definition!;
        if (!argument.Type.IsInputType)
            Report($"The type of {owner}({argument.Name}:) must be Input Type but got: {argument.Type}.", node.Type);
        if (argument.IsRequired && argument.IsDeprecated)
        {
            Report(
                $"Required argument {owner}({argument.Name}:) cannot be deprecated.",
                argument.FindAppliedDirective("deprecated")!, node.Type);
        }
    }
}
