using System.Collections.Immutable;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Building.Rules;

/// <summary>
/// Section 3.3 and following, Type Validation: names that begin with <c>__</c> are those of introspection, and the names of the
/// built-in scalars are theirs.
/// </summary>
internal sealed class ReservedNamesRule(Schema schema, ImmutableArray<DocumentNode> documents) : SchemaRule(schema, documents)
{
    protected override void Check()
    {
        foreach (var definition in Documents.SelectMany(document => document.Definitions))
        {
            switch (definition)
            {
                case TypeDefinitionNode { IsExtension: false } type:
                    Name(type.Name);
                    if (BuiltInScalars.All.Contains(type.Name.Value) && type is not ScalarTypeDefinitionNode)
                        Report($"\"{type.Name.Value}\" is a built-in scalar. Give the type another name.", type.Name);
                    break;
                case DirectiveDefinitionNode directive: Name(directive.Name); break;
            }

            foreach (var member in MembersOf(definition)) Name(member.Name);
        }
    }

    private void Name(NameNode name)
    {
        if (!name.Value.StartsWith("__", StringComparison.Ordinal)) return;
        Report($"Name \"{name.Value}\" must not begin with \"__\", which is reserved by GraphQL introspection.", name);
    }

    private static IEnumerable<MemberDefinitionNode> MembersOf(DefinitionNode node) => node switch
    {
        FieldsTypeDefinitionNode type => type.Fields.SelectMany(field => field.Arguments.Prepend<MemberDefinitionNode>(field)),
        InputObjectTypeDefinitionNode type => type.Fields,
        EnumTypeDefinitionNode type => type.Values,
        DirectiveDefinitionNode directive => directive.Arguments,
        _ => [],
    };
}
