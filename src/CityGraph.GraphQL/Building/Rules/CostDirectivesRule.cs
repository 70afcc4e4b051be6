using System.Collections.Immutable;
using System.Globalization;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Limits;
using CityGraph.GraphQL.Types;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Building.Rules;

/// <summary>
/// Draft of IBM on cost directives: a weight is a number, sizes are not negative, and <c>@listSize</c> names arguments that the field has
/// and lists that its object has. What an interface's field says, but not that of an object, is said in vain: the object's is what is
/// priced. Directives of these names that take something else are another host's and not looked at.
/// </summary>
internal sealed class CostDirectivesRule(Schema schema, ImmutableArray<DocumentNode> documents) : SchemaRule(schema, documents)
{
    protected override void Check()
    {
        var hasCost = Schema.Directives.Find(SchemaCosts.Directive)?.Arguments.Contains("weight") == true;
        var hasListSize = Schema.Directives.Find(ListSize.Directive)?.Arguments.Contains("assumedSize") == true;
        foreach (var type in Types)
        {
            if (hasCost) Weight(type.FindAppliedDirective(SchemaCosts.Directive), type.Name);
            if (type is InputObjectType input && hasCost) Weights(input.Fields, name => $"{type}.{name}");
            if (type is not FieldsType composite) continue;
            foreach (var field in composite.Fields)
            {
                if (hasCost) Weight(field.FindAppliedDirective(SchemaCosts.Directive), $"{type}.{field.Name}");
                if (hasCost) Weights(field.Arguments, name => $"{type}.{field.Name}({name}:)");
                if (hasListSize && field.FindAppliedDirective(ListSize.Directive) is { } node) Size(type, field, node);
                if (composite is not InterfaceType one) continue;
                if (hasCost) Implementations(one, field, SchemaCosts.Directive);
                if (hasListSize) Implementations(one, field, ListSize.Directive);
            }
        }
    }

    private void Weights(NamedList<InputValueDefinition> inputs, Func<string, string> nameOf)
    {
        foreach (var input in inputs)
        {
            if (!input.AppliedDirectives.IsEmpty) Weight(input.FindAppliedDirective(SchemaCosts.Directive), nameOf(input.Name));
        }
    }

    private void Weight(DirectiveNode? node, string place)
    {
        if (node?.FindArgument("weight") is { } weight && SchemaCosts.WeightOf(node) is null)
            Report($"The weight of {place} must be a number, such as \"2.5\", not {weight}.", weight);
    }

    private void Size(NamedType type, FieldDefinition field, DirectiveNode node)
    {
        var place = $"{type}.{field.Name}";
        foreach (var name in new[] { "assumedSize", "slicingArgumentDefaultValue" })
        {
            if (node.FindArgument(name) is IntValueNode number && !int.TryParse(number.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                Report($"{name} of {place} must be a whole number from 0 to {int.MaxValue}, not {number}.", number);
        }

        var size = ListSize.Of(node)!;
        foreach (var name in size.SlicingArguments) SlicingArgument(place, field, node, name);
        foreach (var name in size.SizedFields) SizedField(place, field.Type.Innermost, node, name);
        if (size.SizedFields.IsEmpty && !IsList(field.Type))
            Report($"@listSize says how long {place} is, but its type {field.Type} is not a list. Name the lists below it with sizedFields.", node);
    }

    private void Implementations(InterfaceType type, FieldDefinition field, string directive)
    {
        if (field.FindAppliedDirective(directive) is not { } node) return;
        foreach (var implementation in Schema.PossibleTypes(type))
        {
            if (implementation.Fields.Find(field.Name) is not { } own || own.FindAppliedDirective(directive) is not null) continue;
            Report($"@{directive} of {type}.{field.Name} says nothing of {implementation}.{field.Name}, which is what is priced; say it there as well.", node);
        }
    }

    private void SlicingArgument(string place, FieldDefinition field, DirectiveNode node, string name)
    {
        if (field.Arguments.Find(name) is not { } argument)
        {
            var suggestion = Suggestions.DidYouMean(name, field.Arguments.Select(one => one.Name));
            Report($"@listSize names \"{name}\" as a slicing argument, but {place} has no such argument.{suggestion}", node.FindArgument("slicingArguments")!);
        }
        else if (!IsList(argument.Type) && argument.Type.Innermost is not ScalarType)
        {
            Report($"The slicing argument {place}({name}:) must be a number or a list, but its type is {argument.Type}.", node.FindArgument("slicingArguments")!);
        }
    }

    private void SizedField(string place, NamedType target, DirectiveNode node, string name)
    {
        if (target is UnionType) return;
        if ((target as FieldsType)?.Fields.Find(name) is not { } field)
        {
            var suggestion = Suggestions.DidYouMean(name, (target as FieldsType)?.Fields.Select(one => one.Name) ?? []);
            Report($"@listSize of {place} names \"{name}\" as a sized field, but {target} has no such field.{suggestion}", node.FindArgument("sizedFields")!);
        }
        else if (!IsList(field.Type))
        {
            Report($"@listSize of {place} names \"{name}\" as a sized field, but {target}.{name} is not a list.", node.FindArgument("sizedFields")!);
        }
    }

    private static bool IsList(GraphQLType type) => (type is NonNullType nonNull ? nonNull.OfType : type) is ListType;
}
