using System.Text.Json;
using CityGraph.GraphQL.Tests.Execution;

namespace CityGraph.GraphQL.Tests.Introspection;

/// <summary>Specification 4: what tools ask of a schema, and what they are told.</summary>
public class IntrospectionTests
{
    private const string Sdl = """"
        "All of it"
        schema { query: Root mutation: Change }
        type Root { city(id: ID!, in: [Filter!] = [{ name: "a" }], old: Int @deprecated(reason: "gone")): Place, either(by: Either): Any }
        type Change { rename: City! @deprecated }
        """
        A place
        on earth
        """
        interface Place { name: String! }
        type City implements Place { name: String!, kind: Kind, partners: [[City!]]! }
        union Any = City | Change
        enum Kind { CITY "Said so" OTHER @deprecated(reason: "use CITY") }
        input Filter { name: String = "x", old: Int @deprecated }
        input Either @oneOf { a: Int, b: String }
        scalar Url @specifiedBy(url: "https://url.spec.whatwg.org")
        directive @mark(by: Int = 3) repeatable on FIELD | QUERY
        """";

    private readonly Service _service = new(Sdl);

    [Theory]
    [InlineData("{ __schema { description queryType { name } mutationType { name } subscriptionType { name } } }",
        """{"__schema":{"description":"All of it","queryType":{"name":"Root"},"mutationType":{"name":"Change"},"subscriptionType":null}}""")]
    [InlineData("{ __type(name: \"City\") { kind name description interfaces { name } possibleTypes { name } fields { name type { kind name ofType { kind ofType { kind ofType { kind ofType { name } } } } } } } }",
        """{"__type":{"kind":"OBJECT","name":"City","description":null,"interfaces":[{"name":"Place"}],"possibleTypes":null,"fields":[{"name":"name","type":{"kind":"NON_NULL","name":null,"ofType":{"kind":"SCALAR","ofType":null}}},{"name":"kind","type":{"kind":"ENUM","name":"Kind","ofType":null}},{"name":"partners","type":{"kind":"NON_NULL","name":null,"ofType":{"kind":"LIST","ofType":{"kind":"LIST","ofType":{"kind":"NON_NULL","ofType":{"name":"City"}}}}}}]}}""")]
    [InlineData("{ __type(name: \"Place\") { kind description possibleTypes { name } interfaces { name } enumValues { name } inputFields { name } } }",
        """{"__type":{"kind":"INTERFACE","description":"A place\non earth","possibleTypes":[{"name":"City"}],"interfaces":[],"enumValues":null,"inputFields":null}}""")]
    [InlineData("{ __type(name: \"Any\") { kind possibleTypes { name } fields { name } interfaces { name } } }",
        """{"__type":{"kind":"UNION","possibleTypes":[{"name":"City"},{"name":"Change"}],"fields":null,"interfaces":null}}""")]
    [InlineData("{ __type(name: \"Kind\") { kind enumValues { name } all: enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason } } }",
        """{"__type":{"kind":"ENUM","enumValues":[{"name":"CITY"}],"all":[{"name":"CITY","description":null,"isDeprecated":false,"deprecationReason":null},{"name":"OTHER","description":"Said so","isDeprecated":true,"deprecationReason":"use CITY"}]}}""")]
    [InlineData("{ __type(name: \"Filter\") { kind isOneOf inputFields { name defaultValue type { name } } all: inputFields(includeDeprecated: true) { name isDeprecated deprecationReason } } }",
        """{"__type":{"kind":"INPUT_OBJECT","isOneOf":false,"inputFields":[{"name":"name","defaultValue":"\"x\"","type":{"name":"String"}}],"all":[{"name":"name","isDeprecated":false,"deprecationReason":null},{"name":"old","isDeprecated":true,"deprecationReason":"No longer supported"}]}}""")]
    [InlineData("{ __type(name: \"Either\") { isOneOf } url: __type(name: \"Url\") { kind specifiedByURL isOneOf } none: __type(name: \"Nothing\") { name } }",
        """{"__type":{"isOneOf":true},"url":{"kind":"SCALAR","specifiedByURL":"https://url.spec.whatwg.org","isOneOf":null},"none":null}""")]
    [InlineData("{ __type(name: \"Root\") { fields { name args { name defaultValue } all: args(includeDeprecated: true) { name } } } }",
        """{"__type":{"fields":[{"name":"city","args":[{"name":"id","defaultValue":null},{"name":"in","defaultValue":"[{ name: \"a\" }]"}],"all":[{"name":"id"},{"name":"in"},{"name":"old"}]},{"name":"either","args":[{"name":"by","defaultValue":null}],"all":[{"name":"by"}]}]}}""")]
    [InlineData("{ __type(name: \"Change\") { fields { name } all: fields(includeDeprecated: true) { name deprecationReason } } }",
        """{"__type":{"fields":[],"all":[{"name":"rename","deprecationReason":"No longer supported"}]}}""")]
    [InlineData("query ($name: String!) { __type(name: $name) { __typename name } __typename }",
        """{"__type":{"__typename":"__Type","name":"City"},"__typename":"Root"}""")]
    public void Run_Introspection_TellsTheSchema(string query, string data) =>
        Assert.Equal($$"""{"data":{{data}}}""", _service.Run(query, variables: """{"name":"City"}"""));

    [Fact]
    public void Run_Directives_ListsOursAndTheBuiltIn()
    {
        using var response = JsonDocument.Parse(_service.Run("{ __schema { directives { name isRepeatable locations args { name defaultValue } } } }"));
        var directives = response.RootElement.GetProperty("data").GetProperty("__schema").GetProperty("directives").EnumerateArray().ToArray();

        Assert.Equal(
            ["deprecated", "include", "mark", "oneOf", "skip", "specifiedBy"],
            directives.Select(one => one.GetProperty("name").GetString()).Order());
        Assert.Equal(
            """{"name":"mark","isRepeatable":true,"locations":["FIELD","QUERY"],"args":[{"name":"by","defaultValue":"3"}]}""",
            directives.Single(one => one.GetProperty("name").GetString() == "mark").GetRawText());
    }

    [Fact]
    public void Run_FullQueryOfGraphQLJs_DescribesEveryType()
    {
        using var response = JsonDocument.Parse(_service.Run(FullQuery.Text, operationName: "IntrospectionQuery"));

        Assert.False(response.RootElement.TryGetProperty("errors", out _));
        var types = response.RootElement.GetProperty("data").GetProperty("__schema").GetProperty("types").EnumerateArray()
            .Select(type => type.GetProperty("name").GetString()).ToArray();
        Assert.Equal(_service.Schema.Types.Select(type => type.Name), types);
        Assert.Contains("__Schema", types);
    }
}
