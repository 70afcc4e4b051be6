using CityGraph.GraphQL.Execution;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Introspection;

/// <summary>Specification 4.2.2, The __Type Type.</summary>
internal static class IntrospectedType
{
    public static Resolver Resolver(Schema schema, string field) => field switch
    {
        "kind" => Property(KindOf),
        "name" => Property(type => (type as NamedType)?.Name),
        "description" => Property(type => (type as NamedType)?.Description),
        "specifiedByURL" => Property(type => (type as ScalarType)?.SpecifiedByUrl),
        "fields" => IntrospectionResolvers.Deprecatable<GraphQLType>(type => (type as FieldsType)?.Fields),
        "interfaces" => Property(type => type is FieldsType fields ? fields.Interfaces : null),
        "possibleTypes" => Property(type => type is InterfaceType or UnionType ? schema.PossibleTypes((CompositeType)type) : null),
        "enumValues" => IntrospectionResolvers.Deprecatable<GraphQLType>(type => (type as EnumType)?.Values),
        "inputFields" => IntrospectionResolvers.Deprecatable<GraphQLType>(type => (type as InputObjectType)?.Fields),
        "ofType" => Property(type => type switch
        {
            ListType list => list.OfType,
            NonNullType nonNull => nonNull.OfType,
            _ => null,
        }),
        "isOneOf" => Property(type => (type as InputObjectType)?.IsOneOf),
        _ => throw IntrospectionResolvers.Unknown("__Type", field),
    };

    private static PropertyResolver Property(Func<GraphQLType, object?> read) => IntrospectionResolvers.Property(read);

    private static string KindOf(GraphQLType type) => type switch
    {
        ScalarType => "SCALAR",
        ObjectType => "OBJECT",
        InterfaceType => "INTERFACE",
        UnionType => "UNION",
        EnumType => "ENUM",
        InputObjectType => "INPUT_OBJECT",
        ListType => "LIST",
        _ => "NON_NULL",
    };
}
