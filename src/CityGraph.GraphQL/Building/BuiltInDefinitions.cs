using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Building;

/// <summary>What every schema has without writing it: the directives of section 3.13 and the types of section 4.2.</summary>
internal static class BuiltInDefinitions
{
    private const string Directives = """
        "Directs the executor to include this field or fragment only when the `if` argument is true."
        directive @include(
          "Included when true."
          if: Boolean!
        ) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT

        "Directs the executor to skip this field or fragment when the `if` argument is true."
        directive @skip(
          "Skipped when true."
          if: Boolean!
        ) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT

        "Marks an element of a GraphQL schema as no longer supported."
        directive @deprecated(
          "Why it is deprecated, usually with what to use instead, in the Markdown of CommonMark."
          reason: String! = "No longer supported"
        ) on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE

        "Exposes a URL that specifies the behavior of this scalar."
        directive @specifiedBy(
          "The URL that specifies the behavior of this scalar."
          url: String!
        ) on SCALAR

        "Indicates that exactly one field must be supplied, and that it must not be `null`."
        directive @oneOf on INPUT_OBJECT
        """;

    private const string Introspection = """
        "What a service can do: its types, its directives, and the entry points for queries, mutations and subscriptions."
        type __Schema {
          description: String
          "All types that the service supports."
          types: [__Type!]!
          "The type that query operations are rooted at."
          queryType: __Type!
          "The type that mutations are rooted at, if the service supports them."
          mutationType: __Type
          "The type that subscriptions are rooted at, if the service supports them."
          subscriptionType: __Type
          "All directives that the service supports."
          directives: [__Directive!]!
        }

        "Any type of the type system. Which fields are null depends on its `kind`."
        type __Type {
          kind: __TypeKind!
          name: String
          description: String
          specifiedByURL: String
          fields(includeDeprecated: Boolean! = false): [__Field!]
          interfaces: [__Type!]
          possibleTypes: [__Type!]
          enumValues(includeDeprecated: Boolean! = false): [__EnumValue!]
          inputFields(includeDeprecated: Boolean! = false): [__InputValue!]
          ofType: __Type
          isOneOf: Boolean
        }

        "Which kind of type a `__Type` is."
        enum __TypeKind {
          "A scalar."
          SCALAR
          "An object: `fields` and `interfaces` are lists."
          OBJECT
          "An interface: `fields`, `interfaces` and `possibleTypes` are lists."
          INTERFACE
          "A union: `possibleTypes` is a list."
          UNION
          "An enum: `enumValues` is a list."
          ENUM
          "An input object: `inputFields` is a list."
          INPUT_OBJECT
          "A list: `ofType` is the type of its items."
          LIST
          "A non-null: `ofType` is the type that it wraps."
          NON_NULL
        }

        "A field of an object or interface type."
        type __Field {
          name: String!
          description: String
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
          type: __Type!
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "An argument of a field or directive, or a field of an input object."
        type __InputValue {
          name: String!
          description: String
          type: __Type!
          "The default value as a GraphQL literal."
          defaultValue: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "One possible value of an enum."
        type __EnumValue {
          name: String!
          description: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "A directive, and where it may stand."
        type __Directive {
          name: String!
          description: String
          isRepeatable: Boolean!
          locations: [__DirectiveLocation!]!
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
        }

        "A place in a document where a directive may stand."
        enum __DirectiveLocation {
          "On a query operation."
          QUERY
          "On a mutation operation."
          MUTATION
          "On a subscription operation."
          SUBSCRIPTION
          "On a field."
          FIELD
          "On a fragment definition."
          FRAGMENT_DEFINITION
          "On a fragment spread."
          FRAGMENT_SPREAD
          "On an inline fragment."
          INLINE_FRAGMENT
          "On a variable definition."
          VARIABLE_DEFINITION
          "On a schema definition."
          SCHEMA
          "On a scalar definition."
          SCALAR
          "On an object type definition."
          OBJECT
          "On a field definition."
          FIELD_DEFINITION
          "On an argument definition."
          ARGUMENT_DEFINITION
          "On an interface definition."
          INTERFACE
          "On a union definition."
          UNION
          "On an enum definition."
          ENUM
          "On an enum value definition."
          ENUM_VALUE
          "On an input object type definition."
          INPUT_OBJECT
          "On an input object field definition."
          INPUT_FIELD_DEFINITION
        }
        """;

    /// <summary>include, skip, deprecated, specifiedBy and oneOf.</summary>
    public static DocumentNode DirectivesDocument { get; } = Parse(Directives);

    /// <summary>The types whose names begin with <c>__</c>.</summary>
    public static DocumentNode IntrospectionDocument { get; } = Parse(Introspection);

    /// <summary>Built in code, as far as messages are concerned.</summary>
    private static DocumentNode Parse(string text) => Parser.Parse(SourceText.From(text, "built in")).Document!;
}
