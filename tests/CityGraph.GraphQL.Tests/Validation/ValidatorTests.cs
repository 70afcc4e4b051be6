using CityGraph.GraphQL.Building;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;
using CityGraph.GraphQL.Validation;

namespace CityGraph.GraphQL.Tests.Validation;

/// <summary>All rules together, in the words and at the places that a caller sees.</summary>
public sealed class ValidatorTests
{
    private static readonly Schema Schema = SchemaBuilder.Build([SourceText.From("""
        type Query { city(id: ID!, near: Point, kind: Kind): City place: Place things: [Thing] chosen(by: Choice!): Place }
        interface Place { name: String }
        type City implements Place { name: String twins(first: Int = 25): [City!]! population: Int old: Int @deprecated(reason: "Gone.") }
        type Region implements Place { name: String area: Float }
        type Event { name: [String] }
        union Thing = City | Event
        enum Kind { CITY TOWN }
        input Point { latitude: Float! longitude: Float! }
        input Choice @oneOf { name: String kind: Kind }
        type Subscription { changes: City more: City }
        """)]).GetSchemaOrThrow();

    [Theory]
    [InlineData("{ city(id: 1) { nam } }", "Cannot query field \"nam\" on type \"City\". Did you mean \"name\"? (1:17)")]
    [InlineData("{ place { area } }", "Cannot query field \"area\" on type \"Place\". Did you mean to use an inline fragment on \"Region\"? (1:11)")]
    [InlineData("{ city { name } }", "Field \"city\" argument \"id\" of type \"ID!\" is required, but it was not provided. (1:3)")]
    [InlineData("{ city(id: 1, ide: 2) { name } }", "Unknown argument \"ide\" on field \"Query.city\". Did you mean \"id\"? (1:15)")]
    [InlineData("{ city(id: 1.5) { name } }", "ID cannot represent a non-string and non-integer value: 1.5 (1:12)")]
    [InlineData("{ city(id: 1, kind: CITE) { name } }", "Value \"CITE\" does not exist in \"Kind\" enum. Did you mean the enum value \"CITY\"? (1:21)")]
    [InlineData("{ city(id: 1, kind: \"CITY\") { name } }", "Enum \"Kind\" cannot represent non-enum value: \"CITY\". Did you mean the enum value \"CITY\"? (1:21)")]
    [InlineData("{ city(id: 1, near: {latitude: 1}) { name } }", "Field \"Point.longitude\" of required type \"Float!\" was not provided. (1:21)")]
    [InlineData("{ city(id: 1) }", "Field \"city\" of type \"City\" must have a selection of subfields. Did you mean \"city { ... }\"? (1:3)")]
    [InlineData("{ city(id: 1) { name { first } } }", "Field \"name\" must not have a selection since type \"String\" has no subfields. (1:22)")]
    [InlineData("query ($i: Int) { city(id: $i) { name } }", "Variable \"$i\" of type \"Int\" used in position expecting type \"ID!\". (1:8, 1:28)")]
    [InlineData("query Q { city(id: $i) { name } }", "Variable \"$i\" is not defined by operation \"Q\". (1:20, 1:1)")]
    [InlineData("query ($i: ID) { place { name } }", "Variable \"$i\" is never used. (1:8)")]
    [InlineData("query ($i: City) { place { name @skip(if: $i) } }", "Variable \"$i\" cannot be non-input type \"City\". (1:12)")]
    [InlineData("{ place { ...F } }", "Unknown fragment \"F\". (1:14)")]
    [InlineData("{ place { ...F } } fragment F on Place { name ...F }", "Cannot spread fragment \"F\" within itself. (1:47)")]
    [InlineData("{ place { ... on Event { name } } }", "Fragment cannot be spread here as objects of type \"Place\" can never be of type \"Event\". (1:11)")]
    [InlineData("{ place { name @inclde(if: true) } }", "Unknown directive \"@inclde\". (1:16)")]
    [InlineData("{ place { name @deprecated } }", "Directive \"@deprecated\" may not be used on FIELD. (1:16)")]
    [InlineData(
        "{ place { ... on City { x: population } ... on Region { x: area } } }",
        "Fields \"x\" conflict because they return conflicting types \"Int\" and \"Float\". Use different aliases on the fields to fetch both if this was intentional. (1:25, 1:57)")]
    [InlineData(
        "{ a: place { n: name } a: place { n: __typename } }",
        "Fields \"a\" conflict because subfields \"n\" conflict because \"name\" and \"__typename\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:3, 1:14, 1:24, 1:35)")]
    [InlineData("mutation { a }", "The schema has no mutation type, so a mutation operation cannot be executed. (1:1)")]
    [InlineData("subscription { changes { name } more { name } }", "Anonymous Subscription must select only one top level field. (1:33)")]
    [InlineData("subscription S { __typename }", "Subscription \"S\" must not select an introspection top level field. (1:18)")]
    [InlineData(
        "subscription S { changes @skip(if: true) { name } }",
        "Subscription \"S\" must not use `@skip` directive in the top level selection. (1:26)")]
    [InlineData(
        "subscription S { ... @include(if: true) { changes { name } } }",
        "Subscription \"S\" must not use `@include` directive in the top level selection. (1:22)")]
    [InlineData("{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }", "Maximum introspection depth exceeded (1:3)")]
    [InlineData("{ __type(name: \"City\") { fields(includeDeprecated: null) { name } } }", "Expected value of type \"Boolean!\", found null. (1:52)")]
    public void Validate_OneError_SaysWhatAndWhere(string text, string expected)
    {
        var error = Assert.Single(Validate(text));

        Assert.Equal(expected, error.ToString());
        Assert.Equal(ErrorCodes.ValidationFailed, error.Code);
    }

    [Theory]
    [InlineData("query Q($id: ID!, $n: Int = 1) { city(id: $id) { ...F twins(first: $n) { name } } } fragment F on Place { name __typename }")]
    [InlineData("{ things { ... on City { name } ... on Event { title: name } } }")]
    [InlineData("{ place { ... on City { x: name } ... on Region { x: name } } }")]
    [InlineData("query ($first: Int) { city(id: 1) { twins(first: $first) { name } } }")]
    [InlineData("query ($flag: Boolean = false) { place { name @include(if: $flag) } }")]
    [InlineData("query ($n: String = \"x\") { chosen(by: {name: $n}) { name } }")]
    [InlineData("{ __schema { types { name fields { type { name ofType { name } } } } } __type(name: \"City\") { kind } }")]
    public void Validate_ValidDocument_HasNoErrors(string text) => Assert.Empty(Validate(text));

    [Theory]
    [InlineData("$n: String")]
    [InlineData("$n: String = null")]
    public void Validate_NullableVariableForOneOf_IsRefused(string variable)
    {
        var errors = Validate($"query ({variable}) {{ chosen(by: {{name: $n}}) {{ name }} }}");

        Assert.Equal(
            [
                "Variable \"$n\" must be non-nullable to be used for OneOf Input Object \"Choice\".",
                "Variable \"$n\" is of type \"String\" but must be non-nullable to be used for OneOf Input Object \"Choice\".",
            ],
            errors.Select(error => error.Message));
    }

    [Fact]
    public void Validate_ManyErrors_StopsAtTheLimitAndSaysSo()
    {
        var errors = Validate("{" + string.Concat(Enumerable.Range(0, 1_000).Select(i => $"f{i} ")) + "}", new() { MaxErrors = 3 });

        Assert.Equal(4, errors.Length);
        Assert.Equal("Too many validation errors: more than 3 (limit ValidationErrors). Validation aborted; correct these first.", errors[^1].Message);
    }

    [Fact]
    public void Validate_NoSchemaIntrospection_RefusesTheSchemaButNotTypeName()
    {
        var errors = Validate("{ __typename __schema { description } }", new() { NoSchemaIntrospection = true });

        Assert.Equal(
            "GraphQL introspection has been disabled, but the requested query contained the field \"__schema\".",
            Assert.Single(errors).Message);
    }

    [Fact]
    public void Validate_NoDeprecated_RefusesWhatIsDeprecated()
    {
        var errors = Validate("{ city(id: 1) { old } }", new() { NoDeprecated = true });

        Assert.Equal("The field City.old is deprecated. Gone.", Assert.Single(errors).Message);
    }

    private static System.Collections.Immutable.ImmutableArray<GraphQLError> Validate(string text, ValidationOptions? options = null)
    {
        var parsed = Parser.Parse(text);
        Assert.True(parsed.IsSuccess, parsed.Error?.ToString());
        return Validator.Validate(Schema, parsed.Document, options);
    }
}
