using System.Text;
using CityGraph.GraphQL.Execution;
using static CityGraph.GraphQL.Tests.Execution.Service;

namespace CityGraph.GraphQL.Tests.Execution;

/// <summary>What is refused, before it runs or while it runs, and how it is said.</summary>
public class LimitsTests
{
    private const string Sdl = """
        type Query { a: Query, name: String, names: [String], any: Any }
        type Mutation { a: String }
        type Subscription { a: String }
        interface Any { any: Any }
        type A implements Any { any: Any }
        type B implements Any { any: Any }
        type C implements Any { any: Any }
        """;

    [Theory]
    [InlineData("{ a { a { name } } }", 2,
        """{"errors":[{"message":"The operation is deeper than 2 fields at \"name\" (limit Depth). Ask for less at once.","locations":[{"line":1,"column":11}],"extensions":{"code":"LIMIT_EXCEEDED"}}]}""")]
    [InlineData("{ a { a { name } } }", 3, """{"data":{"a":null}}""")]
    public void Operation_Depth_IsBounded(string query, int maxDepth, string response) =>
        Assert.Equal(response, new Service(Sdl, new ExecutorOptions { MaxDepth = maxDepth }).Run(query));

    [Fact]
    public void Operation_SelectionsOverTypes_AreBounded()
    {
        var service = new Service(Sdl, new ExecutorOptions { MaxSelections = 100 });

        var response = service.Run("{ any { any { any { any { any { __typename } } } } } }");

        Assert.Equal(
            """{"errors":[{"message":"The operation selects more than 100 fields once its fragments are laid out (limit Selections). Ask for less at once.","locations":[{"line":1,"column":33}],"extensions":{"code":"LIMIT_EXCEEDED"}}]}""",
            response);
        Assert.Equal(ExecutionStatus.ValidationFailed, service.Outcome.Status);
    }

    [Fact]
    public void Operation_FragmentsThatDouble_AreBounded()
    {
        var query = new StringBuilder("query (");
        for (var i = 0; i < 30; i++) query.Append($"$x{i}: Boolean!, $y{i}: Boolean!, ");
        query.Append(") { ...F0 } ");
        for (var i = 0; i < 30; i++) query.Append($"fragment F{i} on Query {{ ...F{i + 1} @include(if: $x{i}) ...F{i + 1} @include(if: $y{i}) }} ");
        query.Append("fragment F30 on Query { name }");

        var response = new Service(Sdl, new ExecutorOptions { MaxSelections = 100 }).Run(query.ToString());

        Assert.StartsWith("{\"errors\":[{\"message\":\"The operation selects more than 100 fields once its fragments are laid out (limit Selections).", response);
    }

    [Theory]
    [InlineData(100, "{\"data\":{\"name\":\"x\"}}")]
    [InlineData(1500, "{\"errors\":[{\"message\":\"The fragments of the document are visited more than 1000 times")]
    public void Operation_ChainOfFragments_IsAnsweredOrRefused(int length, string start)
    {
        var query = new StringBuilder("{ ...F0 } ");
        for (var i = 0; i < length; i++) query.Append($"fragment F{i} on Query {{ ...F{i + 1} }} ");
        query.Append($"fragment F{length} on Query {{ name }}");

        Assert.StartsWith(start, new Service(Sdl).Run(query.ToString(), Object(("name", "x"))));
    }

    [Fact]
    public void Response_ListItems_AreBounded()
    {
        var service = new Service(Sdl, new ExecutorOptions { MaxListItems = 3 });

        var response = service.Run("{ names }", Object(("names", new[] { "a", "b", "c", "d" })));

        Assert.Equal(
            """{"errors":[{"message":"The response holds more than 3 list items; it grew past that at \"names\" (limit ListItems). Ask for smaller pages or fewer fields.","locations":[{"line":1,"column":3}],"extensions":{"code":"LIMIT_EXCEEDED"}}],"data":null}""",
            response);
    }

    [Fact]
    public void Response_Size_IsBounded()
    {
        var service = new Service(Sdl, new ExecutorOptions { MaxResponseSize = 1000 });

        var response = service.Run("{ a { name } }", Object(("a", Object(("name", new string('x', 1000))))));

        Assert.Equal(
            """{"errors":[{"message":"The response is larger than 1000 bytes; it grew past that at \"name\" (limit ResponseBytes). Ask for smaller pages or fewer fields.","locations":[{"line":1,"column":7}],"extensions":{"code":"LIMIT_EXCEEDED"}}],"data":null}""",
            response);
    }

    [Theory]
    [InlineData("query A { name } query B { name }", null, "Must provide operation name if query contains multiple operations.")]
    [InlineData("query A { name } query B { name }", "C", "Unknown operation named \\\"C\\\".")]
    public void Operation_NotClear_IsRequestError(string query, string? name, string message)
    {
        var service = new Service(Sdl);

        Assert.Equal(
            $$$"""{"errors":[{"message":"{{{message}}}","extensions":{"code":"OPERATION_RESOLUTION_FAILURE"}}]}""",
            service.Run(query, operationName: name));
        Assert.Equal(ExecutionStatus.OperationNotFound, service.Outcome.Status);
    }

    [Fact]
    public void Operation_Named_IsRun() =>
        Assert.Equal("""{"data":{"b":"x"}}""", new Service(Sdl).Run("query A { a: name } query B { b: name }", Object(("name", "x")), operationName: "B"));

    [Fact]
    public void Subscription_AsOneResponse_IsRefused()
    {
        var service = new Service(Sdl);

        Assert.Equal(
            """{"errors":[{"message":"Subscriptions are not served as one response; use a transport that streams.","locations":[{"line":1,"column":1}],"extensions":{"code":"OPERATION_NOT_ALLOWED"}}]}""",
            service.Run("subscription { a }"));
        Assert.Equal(ExecutionStatus.OperationRefused, service.Outcome.Status);
    }

    [Fact]
    public async Task Mutation_WhereQueriesOnly_IsRefused()
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();

        var outcome = await new Service(Sdl).ExecuteAsync(
            new GraphQLRequest("mutation { a }") { QueriesOnly = true }, Object(), output, TestContext.Current.CancellationToken);

        Assert.Equal(new ExecutionOutcome(ExecutionStatus.OperationRefused, CityGraph.GraphQL.Language.OperationType.Mutation, 1), outcome);
        Assert.Equal(
            """{"errors":[{"message":"Mutations are not allowed here; use a transport that may change data, such as POST.","locations":[{"line":1,"column":1}],"extensions":{"code":"OPERATION_NOT_ALLOWED"}}]}""",
            Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void Document_Invalid_IsRequestErrorWithPlace()
    {
        var service = new Service(Sdl);

        Assert.Equal(
            """{"errors":[{"message":"Cannot query field \"unknown\" on type \"Query\".","locations":[{"line":1,"column":3}],"extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}""",
            service.Run("{ unknown }"));
        Assert.Equal(new ExecutionOutcome(ExecutionStatus.ValidationFailed, null, 1), service.Outcome);
    }

    [Fact]
    public void Document_NotGraphQL_IsRequestErrorWithPlace()
    {
        var service = new Service(Sdl);

        Assert.StartsWith("""{"errors":[{"message":"Syntax Error: """, service.Run("{ name "));
        Assert.Equal(ExecutionStatus.ParseFailed, service.Outcome.Status);
    }
}
