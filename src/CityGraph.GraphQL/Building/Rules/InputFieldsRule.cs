using System.Collections.Immutable;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Building.Rules;

/// <summary>
/// Section 3.10, Type Validation: an input object has fields, which have input types; one that must be given cannot be
/// deprecated; those of a OneOf input object are nullable and have no default.
/// </summary>
internal sealed class InputFieldsRule(Schema schema, ImmutableArray<DocumentNode> documents) : SchemaRule(schema, documents)
{
    protected override void Check()
    {
        foreach (var type in Types.OfType<InputObjectType>())
        {
            if (type.Fields.Count == 0) Report($"Input Object type {type} must define one or more fields.", [.. type.Parts]);
            foreach (var field in type.Fields) Field(type, field);
        }
    }

    private void Field(InputObjectType type, InputValueDefinition field)
    {
        var node = field.Definition!;
        if (!field.Type.IsInputType)
            Report($"The type of {type}.{field.Name} must be Input Type but got: {field.Type}.", node.Type);
        if (field.IsRequired && field.IsDeprecated)
        {
            Report(
                $"Required input field {type}.{field.Name} cannot be deprecated.",
                field.FindAppliedDirective("deprecated")!, node.Type);
        }

        if (!type.IsOneOf) return;
        if (field.Type is NonNullType) Report($"OneOf input field {type}.{field.Name} must be nullable.", node.Type);
        if (field.DefaultValue is not null) Report($"OneOf input field {type}.{field.Name} cannot have a default value.", node);
    }
}
