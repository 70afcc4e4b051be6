using System.Collections.Immutable;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Building.Rules;

/// <summary>
/// Section 3.6, IsValidImplementation, the part about fields: a type has every field of its interfaces, of the same type or a
/// narrower one, with the same arguments, and no more that must be given; it deprecates none that its interface does not.
/// </summary>
internal sealed class InterfaceFieldsRule(Schema schema, ImmutableArray<DocumentNode> documents) : SchemaRule(schema, documents)
{
    protected override void Check()
    {
        foreach (var type in Types.OfType<FieldsType>())
        {
            foreach (var parent in type.Interfaces.Where(parent => parent != type))
            {
                foreach (var expected in parent.Fields)
                {
                    if (type.Fields.Find(expected.Name) is { } field) Field(type, parent, field, expected);
                    else Missing(type, parent, expected);
                }
            }
        }
    }

    private void Missing(FieldsType type, InterfaceType parent, FieldDefinition expected) => Report(
        $"Interface field {parent}.{expected.Name} expected but {type} does not provide it.",
        [expected.Definition!, .. type.Parts]);

    private void Field(FieldsType type, InterfaceType parent, FieldDefinition field, FieldDefinition expected)
    {
        var name = field.Name;
        if (!Schema.IsTypeSubTypeOf(field.Type, expected.Type))
        {
            Report(
                $"Interface field {parent}.{name} expects type {expected.Type} but {type}.{name} is type {field.Type}.",
                expected.Definition!.Type, field.Definition!.Type);
        }

        if (field.IsDeprecated && !expected.IsDeprecated)
        {
            Report(
                $"Interface field {parent}.{name} is not deprecated, so implementation field {type}.{name} must not be deprecated.",
                field.FindAppliedDirective("deprecated")!, expected.Definition!);
        }

        foreach (var argument in expected.Arguments) Argument(type, parent, field, argument);
        foreach (var argument in field.Arguments.Where(one => one.IsRequired && !expected.Arguments.Contains(one.Name)))
        {
            Report(
                $"Field {type}.{name} includes required argument {argument.Name} that is missing from the Interface field "
                    + $"{parent}.{name}.",
                argument.Definition!, expected.Definition!);
        }
    }

    private void Argument(FieldsType type, InterfaceType parent, FieldDefinition field, InputValueDefinition expected)
    {
        var place = $"{field.Name}({expected.Name}:)";
        if (field.Arguments.Find(expected.Name) is not { } argument)
        {
            Report(
                $"Interface field argument {parent}.{place} expected but {type}.{field.Name} does not provide it.",
                expected.Definition!, field.Definition!);
        }
        else if (expected.Type.ToString() != argument.Type.ToString())
        {
            Report(
                $"Interface field argument {parent}.{place} expects type {expected.Type} but {type}.{place} is type {argument.Type}.",
                expected.Definition!.Type, argument.Definition!.Type);
        }
    }
}
