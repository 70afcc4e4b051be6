using CityGraph.GraphQL.Execution;
using static CityGraph.GraphQL.Tests.Execution.Service;

namespace CityGraph.GraphQL.Tests.Execution;

/// <summary>Specification 6.3: which fields there are, in which order, under which names.</summary>
public class FieldsTests
{
    private const string Sdl = """
        type Query { me: Person, pets: [Pet!], named: [Named] }
        type Person implements Named { name: String, age: Int, friend: Person, pet: Pet }
        interface Named { name: String }
        type Dog implements Named { name: String, barks: Boolean, owner: Person }
        type Cat implements Named { name: String, meows: Boolean, owner: Person }
        union Pet = Dog | Cat
        """;

    private static readonly Dictionary<string, object?> Ana = Object(("__typename", "Person"), ("name", "Ana"), ("age", 7));
    private static readonly Dictionary<string, object?> Rex = Object(("__typename", "Dog"), ("name", "Rex"), ("barks", true), ("owner", Ana));
    private static readonly Dictionary<string, object?> Tom = Object(("__typename", "Cat"), ("name", "Tom"), ("meows", false));

    private static readonly Dictionary<string, object?> Root = Object(
        ("me", Object(("name", "Bo"), ("age", 41), ("friend", Ana), ("pet", Rex))),
        ("pets", new object?[] { Tom, Rex, Tom }),
        ("named", new object?[] { Rex, null, Ana, Tom }));

    private readonly Service _service = new(Sdl);

    [Theory]
    [InlineData("{ me { name } }", """{"me":{"name":"Bo"}}""")]
    [InlineData("{ you: me { called: name name } }", """{"you":{"called":"Bo","name":"Bo"}}""")]
    [InlineData("{ me { name friend { name } } me { age friend { age } } }", """{"me":{"name":"Bo","friend":{"name":"Ana","age":7},"age":41}}""")]
    [InlineData("{ me { ...A friend { ...A } } } fragment A on Person { age ...B } fragment B on Person { name }",
        """{"me":{"age":41,"name":"Bo","friend":{"age":7,"name":"Ana"}}}""")]
    [InlineData("{ me { friend { friend { name } } } }", """{"me":{"friend":{"friend":null}}}""")]
    [InlineData("{ __typename me { __typename ... { age } } }", """{"__typename":"Query","me":{"__typename":"Person","age":41}}""")]
    public void Run_Objects_AnswersInOrderOfSelection(string query, string data) => AssertData(query, data);

    [Theory]
    [InlineData("{ pets { __typename ... on Dog { name barks } ... on Cat { meows name } } }",
        """{"pets":[{"__typename":"Cat","meows":false,"name":"Tom"},{"__typename":"Dog","name":"Rex","barks":true},{"__typename":"Cat","meows":false,"name":"Tom"}]}""")]
    [InlineData("{ named { name ... on Person { age } ... on Dog { owner { name } } } }",
        """{"named":[{"name":"Rex","owner":{"name":"Ana"}},null,{"name":"Ana","age":7},{"name":"Tom"}]}""")]
    [InlineData("{ pets { ... on Named { name } } }", """{"pets":[{"name":"Tom"},{"name":"Rex"},{"name":"Tom"}]}""")]
    [InlineData("{ pets { ... on Dog { name } } }", """{"pets":[{},{"name":"Rex"},{}]}""")]
    [InlineData("{ me { pet { ... on Dog { owner { name } } } } }", """{"me":{"pet":{"owner":{"name":"Ana"}}}}""")]
    public void Run_AbstractTypes_AnswersWhatFitsEachObject(string query, string data) => AssertData(query, data);

    [Theory]
    [InlineData("{ me { name @skip(if: true) age } }", null, """{"me":{"age":41}}""")]
    [InlineData("{ me { name @include(if: false) age @include(if: true) } }", null, """{"me":{"age":41}}""")]
    [InlineData("query ($v: Boolean!) { me { name @skip(if: $v) age @include(if: $v) } }", """{"v":true}""", """{"me":{"age":41}}""")]
    [InlineData("query ($v: Boolean!) { me { name @skip(if: $v) age @include(if: $v) } }", """{"v":false}""", """{"me":{"name":"Bo"}}""")]
    [InlineData("query ($v: Boolean = false) { me { name @skip(if: $v) } }", null, """{"me":{"name":"Bo"}}""")]
    [InlineData("query ($v: Boolean!) { me { name @include(if: $v) name } }", """{"v":false}""", """{"me":{"name":"Bo"}}""")]
    [InlineData("query ($v: Boolean!) { me @include(if: $v) { name } me { age } }", """{"v":false}""", """{"me":{"age":41}}""")]
    [InlineData("query ($v: Boolean!) { me @include(if: $v) { name } me { age } }", """{"v":true}""", """{"me":{"name":"Bo","age":41}}""")]
    [InlineData("query ($v: Boolean!, $w: Boolean!) { me { ...A @include(if: $v) ...A @skip(if: $w) } } fragment A on Person { age }",
        """{"v":false,"w":false}""", """{"me":{"age":41}}""")]
    [InlineData("query ($v: Boolean!, $w: Boolean!) { me { ...A @include(if: $v) ...A @skip(if: $w) } } fragment A on Person { age }",
        """{"v":false,"w":true}""", """{"me":{}}""")]
    [InlineData("query ($v: Boolean!) { me { ... @include(if: $v) { name friend { name } } age } }", """{"v":false}""", """{"me":{"age":41}}""")]
    public void Run_SkipAndInclude_DecideByVariables(string query, string? variables, string data) => AssertData(query, data, variables);

    [Fact]
    public void Run_ConditionVariableNull_IsRequestError()
    {
        var response = _service.Run("query ($v: Boolean = false) { me { name @skip(if: $v) } }", Root, """{"v":null}""");

        Assert.Equal(
            """{"errors":[{"message":"Argument \"if\" of non-null type \"Boolean!\" must not be null, but the variable \"$v\" is.","extensions":{"code":"BAD_USER_INPUT"}}]}""",
            response);
        Assert.Equal(ExecutionStatus.VariablesInvalid, _service.Outcome.Status);
    }

    [Fact]
    public void Run_SameBatchOfManyParents_ResolvesFieldOnce()
    {
        var calls = new List<int>();
        var service = new Service(Sdl, new ResolverBinding("Dog", "name", new BatchResolver((_, parents, results) =>
        {
            calls.Add(parents.Length);
            results.Fill("x");
        })));

        var response = service.Run("{ pets { ... on Dog { name } } }", Object(("pets", new object?[] { Rex, Tom, Rex, Rex })));

        Assert.Equal("""{"data":{"pets":[{"name":"x"},{},{"name":"x"},{"name":"x"}]}}""", response);
        Assert.Equal([3], calls);
    }

    private void AssertData(string query, string data, string? variables = null) =>
        Assert.Equal($$"""{"data":{{data}}}""", _service.Run(query, Root, variables));
}
