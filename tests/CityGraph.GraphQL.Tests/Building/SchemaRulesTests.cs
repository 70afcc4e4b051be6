using CityGraph.GraphQL.Building;
using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Tests.Building;

/// <summary>What is wrong with a schema, in the words and at the places that its author sees.</summary>
public sealed class SchemaRulesTests
{
    [Fact]
    public void Build_ErrorsOfEveryKindInTwoFiles_AllReportedFromTopToBottom()
    {
        var result = SchemaBuilder.Build(
            [
                SourceText.From("type Query {\n  city: Sity\n  city: City\n}\nunion Empty\n", "query.graphql"),
                SourceText.From("type City implements Place @nod {\n  __id: ID\n}\ninterface Place { name: String }\n", "city.graphql"),
            ]);

        Assert.Equal(
            [
                "query.graphql:2:3: Field \"Query.city\" can only be defined once.",
                "query.graphql:2:9: Unknown type \"Sity\". Did you mean \"City\"?",
                "query.graphql:5:1: Union type Empty must define one or more member types.",
                "city.graphql:1:28: Unknown directive \"@nod\".",
                "city.graphql:2:3: Name \"__id\" must not begin with \"__\", which is reserved by GraphQL introspection.",
                "city.graphql:4:19: Interface field Place.name expected but City does not provide it.",
            ],
            result.Errors.Select(error => error.ToString()));
    }

    [Theory]
    [InlineData("type City { a: Int }", "Query root type must be provided. Add `type Query`, or name one in `schema { query: ... }`.")]
    [InlineData("schema { query: Q } input Q { a: Int }", "test:1:17: Query root type must be Object type, it cannot be Q.")]
    [InlineData(
        "schema { query: Q mutation: Q } type Q { a: Int }",
        "test:1:17: All root types must be different, \"Q\" type is used as query and mutation root types.")]
    [InlineData("type Query { a: In } input In { b: Int }", "test:1:17: The type of Query.a must be Output Type but got: In.")]
    [InlineData("type Query { a(b: Query): Int }", "test:1:19: The type of Query.a(b:) must be Input Type but got: Query.")]
    [InlineData("type Query { a(b: Int! @deprecated): Int }", "test:1:24: Required argument Query.a(b:) cannot be deprecated.")]
    [InlineData("type Query implements Other { a: Int } type Other { a: Int }", "test:1:23: Type Query must only implement Interface types, it cannot implement Other.")]
    [InlineData("type Query { a: I } interface I implements I { a: Int }", "test:1:44: Type I cannot implement itself because it would create a circular reference.")]
    [InlineData(
        "type Query implements B { a: Int } interface A { a: Int } interface B implements A { a: Int }",
        "test:1:82: Type Query must implement A because it is implemented by B.")]
    [InlineData(
        "type Query implements A { a: String } interface A { a: Int }",
        "test:1:56: Interface field A.a expects type Int but Query.a is type String.")]
    [InlineData(
        "type Query implements A { a(x: Int!): Int } interface A { a: Int }",
        "test:1:29: Field Query.a includes required argument x that is missing from the Interface field A.a.")]
    [InlineData(
        "type Query implements A { a: Int } interface A { a(x: Int): Int }",
        "test:1:52: Interface field argument A.a(x:) expected but Query.a does not provide it.")]
    [InlineData(
        "type Query implements A { a: Int @deprecated } interface A { a: Int }",
        "test:1:34: Interface field A.a is not deprecated, so implementation field Query.a must not be deprecated.")]
    [InlineData("type Query { a: U } union U = Int", "test:1:31: Union type U can only include Object types, it cannot include Int.")]
    [InlineData("type Query { a: U } union U = Query | Query", "test:1:31: Union type U can only include type Query once.")]
    [InlineData("type Query { a: E } enum E", "test:1:21: Enum type E must define one or more values.")]
    [InlineData("type Query { a(i: I): Int } input I @oneOf { a: Int! }", "test:1:49: OneOf input field I.a must be nullable.")]
    [InlineData("type Query { a(i: I): Int } input I @oneOf { a: Int = 1 }", "test:1:46: OneOf input field I.a cannot have a default value.")]
    [InlineData(
        "type Query { a(i: I): Int } input I { j: J! } input J { i: I! }",
        "test:1:39: Cannot reference Input Object \"I\" within itself through a series of non-null fields: \"j.i\".")]
    [InlineData(
        "type Query { a(i: I): Int } input I { i: I = {} }",
        "test:1:46: Invalid circular reference. The default value of Input Object field I.i references itself.")]
    [InlineData(
        "type Query { a(i: I): Int } input I { j: J = {} } input J { i: I = {} }",
        "test:1:46: Invalid circular reference. The default value of Input Object field I.j references itself via the default values of: J.i.")]
    [InlineData("type Query { a(b: Int = \"x\"): Int }", "test:1:25: Int cannot represent non-integer value: \"x\"")]
    [InlineData("type Query { a: Int @deprecated(reason: null) }", "test:1:41: Expected value of type \"String!\", found null.")]
    [InlineData("directive @a(b: Int @a) on ARGUMENT_DEFINITION type Query { a: Int }", "test:1:1: Directive @a cannot be used in its own definition.")]
    [InlineData("type Query { a: String } type String { b: String }", "test:1:31: \"String\" is a built-in scalar. Give the type another name.")]
    [InlineData("type Query { a: Int } { a }", "test:1:23: An operation or fragment cannot be part of a schema. Move it to a document of its own.")]
    [InlineData("type Query { a: Int } extend schema { query: Other } type Other { a: Int }", "test:1:39: Type for query already defined in the schema. It cannot be redefined.")]
    public void Build_OneError_SaysWhatAndWhere(string text, string expected)
    {
        var result = SchemaBuilder.Build([SourceText.From(text, "test")]);

        Assert.Equal(expected, Assert.Single(result.Errors).ToString());
    }

    [Theory]
    [InlineData("type Query { a(i: I): Int } input I { i: I = { i: null } }")]
    [InlineData("type Query { a(i: I): Int } input I { i: I, j: [I!]! }")]
    [InlineData("directive @skip(if: Boolean!) on FIELD type Query { a: Int }")]
    [InlineData("scalar ID type Query { a: ID }")]
    [InlineData("schema { query: Q } type Q { a: Query } type Query { a: Int }")]
    [InlineData("extend schema { mutation: M } type Query { a: Int } type M { a: Int }")]
    public void Build_UnusualButAllowed_HasNoErrors(string text)
    {
        Assert.Empty(SchemaBuilder.Build([SourceText.From(text, "test")]).Errors);
    }
}
