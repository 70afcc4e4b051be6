using System.Buffers;
using CityGraph.GraphQL.Execution;
using static CityGraph.GraphQL.Tests.Execution.Service;

namespace CityGraph.GraphQL.Tests.Execution;

/// <summary>What resolvers are given, what they may give, and what happens when they fail.</summary>
public class ResolverTests
{
    private const string Sdl = """
        type Query { cities(first: Int = 2): [City!], other: City, wrong: Place }
        type Mutation { add(n: Int!): Counter, sure(n: Int!): Counter!, fail: Int! }
        type Counter { value: Int, again: Int, all: [Int!]! }
        interface Place { name(language: String): String }
        type City implements Place { name(language: String): String, ties(kind: Kind = CULTURE): [City], size: Int! }
        type Region implements Place { name(language: String): String }
        enum Kind { CULTURE TRADE }
        """;

    private static readonly object?[] Cities = [Object(("name", "Denpasar")), Object(("name", "Darwin"))];

    [Fact]
    public void Batch_Throws_FailsItsFieldsAndTellsHostOnce()
    {
        var service = new Service(Sdl, new ResolverBinding("City", "size", new BatchResolver((_, _, _) => throw new InvalidOperationException("secret"))));

        var response = service.Run("{ cities { name size } other { name } }", Object(("cities", Cities), ("other", Cities[0])));

        Assert.Equal(
            """{"errors":[{"message":"Internal error: the field could not be resolved.","locations":[{"line":1,"column":17}],"path":["cities",0,"size"],"extensions":{"code":"INTERNAL_ERROR"}}],"data":{"cities":null,"other":{"name":"Denpasar"}}}""",
            response);
        Assert.Equal(["City.size: secret"], service.Failures);
        Assert.Equal(new ExecutionOutcome(ExecutionStatus.Executed, CityGraph.GraphQL.Language.OperationType.Query, 1), service.Outcome with { Price = default });
    }

    [Fact]
    public void ListBatch_Throws_FailsEachParent()
    {
        var service = new Service(Sdl, new ResolverBinding("City", "ties", new BatchResolver((_, _, results) =>
        {
            results[0] = Cities;
            throw new InvalidOperationException("half done");
        })));

        var response = service.Run("{ cities { ties { name } name } }", Object(("cities", Cities)));

        Assert.Equal(
            """{"errors":[{"message":"Internal error: the field could not be resolved.","locations":[{"line":1,"column":12}],"path":["cities",0,"ties"],"extensions":{"code":"INTERNAL_ERROR"}},{"message":"Internal error: the field could not be resolved.","locations":[{"line":1,"column":12}],"path":["cities",1,"ties"],"extensions":{"code":"INTERNAL_ERROR"}}],"data":{"cities":[{"ties":null,"name":"Denpasar"},{"ties":null,"name":"Darwin"}]}}""",
            response);
    }

    [Fact]
    public async Task AsyncBatches_OfOneLevel_RunSideBySide()
    {
        var bothStarted = new TaskCompletionSource();
        var started = 0;
        var fetch = new AsyncBatchResolver(async (context, parents, results) =>
        {
            if (++started == 2) bothStarted.SetResult();
            await bothStarted.Task;
            for (var i = 0; i < parents.Length; i++) results.Span[i] = context.Selection.Field.Name == "size" ? i : Cities;
        });
        var service = new Service(Sdl, new ResolverBinding("City", "size", fetch), new ResolverBinding("City", "ties", fetch));

        var response = await service.RunAsync(
            "{ cities { size ties { name } } }", Object(("cities", Cities)), null, null, TestContext.Current.CancellationToken);

        Assert.Equal(
            """{"data":{"cities":[{"size":0,"ties":[{"name":"Denpasar"},{"name":"Darwin"}]},{"size":1,"ties":[{"name":"Denpasar"},{"name":"Darwin"}]}]}}""",
            response);
    }

    [Fact]
    public void Batch_FailsWithAnErrorForTheClient_HostIsToldOfTheCause()
    {
        var service = new Service(Sdl, new ResolverBinding("Query", "other", new BatchResolver(
            (_, _, _) => throw new FieldFailedException(new("Try again.", "SERVICE_UNAVAILABLE"), new TimeoutException("secret")))));

        var response = service.Run("{ other { name } }");

        Assert.Equal(
            """{"errors":[{"message":"Try again.","locations":[{"line":1,"column":3}],"path":["other"],"extensions":{"code":"SERVICE_UNAVAILABLE"}}],"data":{"other":null}}""",
            response);
        Assert.Equal(["Query.other: secret"], service.Failures);
    }

    [Fact]
    public async Task AsyncBatch_FailsLater_FailsItsFields()
    {
        var service = new Service(Sdl, new ResolverBinding("Query", "other", new AsyncBatchResolver(async (_, _, _) =>
        {
            await Task.Yield();
            throw new TimeoutException("store");
        })));

        var response = await service.RunAsync("{ other { name } }", null, null, null, TestContext.Current.CancellationToken);

        Assert.Equal(
            """{"errors":[{"message":"Internal error: the field could not be resolved.","locations":[{"line":1,"column":3}],"path":["other"],"extensions":{"code":"INTERNAL_ERROR"}}],"data":{"other":null}}""",
            response);
        Assert.Equal(["Query.other: store"], service.Failures);
    }

    [Fact]
    public async Task Request_Cancelled_AwaitsResolversAndWritesNothing()
    {
        using var cancellation = new CancellationTokenSource();
        var ended = false;
        var service = new Service(Sdl, new ResolverBinding("Query", "other", new AsyncBatchResolver(async (context, _, _) =>
        {
            try
            {
                await Task.Delay(Timeout.Infinite, context.CancellationToken);
            }
            finally
            {
                ended = true;
            }
        })));
        var output = new ArrayBufferWriter<byte>();

        var execution = service.ExecuteAsync(new GraphQLRequest("{ other { name } }"), Object(), output, cancellation.Token);
        Assert.False(execution.IsCompleted);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await execution);
        Assert.True(ended);
        Assert.Equal(0, output.WrittenCount);
        Assert.Empty(service.Failures);
    }

    [Fact]
    public async Task Mutation_Fields_RunOneAfterTheOther()
    {
        var log = new List<string>();
        var add = new AsyncBatchResolver(async (context, _, results) =>
        {
            var n = context.Arguments.Get<int>("n");
            log.Add($"begin {n}");
            await Task.Yield();
            log.Add($"end {n}");
            results.Span[0] = Object(("value", n), ("again", new Func<object?>(() => { log.Add($"below {n}"); return n; })));
        });
        var service = new Service(Sdl, new ResolverBinding("Mutation", "add", add));

        var response = await service.RunAsync(
            "mutation { b: add(n: 2) { value again } a: add(n: 1) { again } }", null, null, null, TestContext.Current.CancellationToken);

        Assert.Equal("""{"data":{"b":{"value":2,"again":2},"a":{"again":1}}}""", response);
        Assert.Equal(["begin 2", "end 2", "below 2", "begin 1", "end 1", "below 1"], log);
    }

    [Theory]
    [InlineData("mutation { fail add(n: 2) { value } }", "", true)]
    [InlineData("mutation { sure(n: 1) { again } add(n: 2) { value } }", "1 2", false)]
    [InlineData("mutation { sure(n: 1) { all } add(n: 2) { value } fail }", "1", true)]
    [InlineData("mutation { add(n: 1) { all } sure(n: 2) { all } after: add(n: 3) { value } }", "1 2", true)]
    [InlineData("mutation { sure(n: 1) { again } fail @skip(if: true) add(n: 2) { value } }", "1 2", false)]
    [InlineData("mutation ($no: Boolean = false) { a: add(n: 1) { again } fail @include(if: $no) add(n: 2) { value } }", "1 2", false)]
    public void Mutation_FieldLeavesNoData_DoesNotRunTheNext(string mutation, string ran, bool isDataNull)
    {
        var log = new List<int>();
        var add = new BatchResolver((context, _, results) =>
        {
            log.Add(context.Arguments.Get<int>("n"));
            results[0] = Object(("value", 7), ("again", new FieldError("No.")), ("all", new object?[] { 1, new FieldError("No."), 3 }));
        });
        var service = new Service(Sdl, new ResolverBinding("Mutation", "add", add), new ResolverBinding("Mutation", "sure", add));

        var response = service.Run(mutation, Object(("fail", new FieldError("No."))));

        Assert.Equal(ran, string.Join(' ', log));
        Assert.Equal(isDataNull, response.EndsWith("\"data\":null}", StringComparison.Ordinal));
    }

    [Fact]
    public void Batch_LooksAhead_SeesIncludedSelectionsAndTheirArguments()
    {
        var seen = new List<string>();
        var service = new Service(Sdl, new ResolverBinding("Query", "cities", new BatchResolver((context, _, results) =>
        {
            var city = Assert.Single(context.Selection.ChildTypes);
            foreach (var child in context.Children(city))
            {
                var arguments = context.ArgumentsOf(child).Items.Select(item => $"{item.Key}: {item.Value ?? "null"}");
                seen.Add($"{child.ResponseName} = {child.Field.Name}({string.Join(", ", arguments)})");
                foreach (var below in context.Children(child, city)) seen.Add($"{child.ResponseName}.{below.ResponseName} at {below.Depth}");
            }

            seen.Add($"first {context.Arguments.Get<int>("first")}, state {((Dictionary<string, object?>)context.State)["user"]}");
            results[0] = Cities;
        })));

        service.Run(
            """
            query ($language: String, $kind: Kind, $no: Boolean!) {
              cities {
                name(language: $language) id: name(language: "id") size @include(if: $no)
                trade: ties(kind: $kind) { ties { name } size @skip(if: $no) }
                ties { name @include(if: $no) }
              }
            }
            """,
            Object(("user", "Ana")),
            """{"language":null,"kind":"TRADE","no":false}""");

        Assert.Equal(
            [
                "name = name(language: null)", "id = name(language: id)", "trade = ties(kind: TRADE)", "trade.ties at 3", "trade.size at 3",
                "ties = ties(kind: CULTURE)", "first 2, state Ana",
            ],
            seen);
    }

    [Fact]
    public void TypeResolver_KnowsNoType_FailsThatObject()
    {
        var response = new Service(Sdl).Run("{ wrong { name } }", Object(("wrong", Object(("name", "x")))));

        Assert.Equal(
            """{"errors":[{"message":"Abstract type \"Place\" must resolve to an Object type at runtime for field \"Query.wrong\".","locations":[{"line":1,"column":3}],"path":["wrong"],"extensions":{"code":"INTERNAL_ERROR"}}],"data":{"wrong":null}}""",
            response);
    }

    [Fact]
    public void TypeResolver_GivesForeignType_FailsThatObject()
    {
        var response = new Service(Sdl).Run("{ wrong { name } }", Object(("wrong", Object(("__typename", "Counter")))));

        Assert.Equal(
            """{"errors":[{"message":"Runtime Object type \"Counter\" is not a possible type for \"Place\".","locations":[{"line":1,"column":3}],"path":["wrong"],"extensions":{"code":"INTERNAL_ERROR"}}],"data":{"wrong":null}}""",
            response);
    }

    [Fact]
    public void RootArguments_AtAnyDepth_AreThoseOfTheRootFieldAbove()
    {
        var read = new BatchResolver((context, _, results) => results.Fill($"{context.Selection.Root.ResponseName}: {context.RootArguments.Get<int>("first")}"));
        var service = new Service(Sdl, new ResolverBinding("City", "name", read));
        var city = Object(("name", null), ("ties", new object?[] { Object() }));

        var response = service.Run(
            "query($n: Int) { a: cities(first: $n) { ...City } b: cities { ...City } } fragment City on City { name ties { name } }",
            Object(("cities", new object?[] { city })),
            """{"n":5}""");

        Assert.Equal(
            """{"data":{"a":[{"name":"a: 5","ties":[{"name":"a: 5"}]}],"b":[{"name":"b: 2","ties":[{"name":"b: 2"}]}]}}""",
            response);
    }

    [Fact]
    public void ResolverMap_DoesNotFit_ListsEveryProblem()
    {
        var schema = new Service(Sdl).Schema;
        var read = new PropertyResolver(parent => parent);
        var map = new ResolverMap(
            (type, field) => type.Name == "Region" ? null : read,
            new ResolverBinding("Sity", "name", read),
            new ResolverBinding("City", "nam", read),
            new ResolverBinding("City", "name", read),
            new ResolverBinding("City", "name", read),
            new ResolverBinding("Place", "name", read));

        var problem = Assert.Throws<ArgumentException>(() => new GraphQLExecutor(schema, map, _ => null, new Service(Sdl)));

        Assert.Equal(
            """
            The resolver map does not fit the schema:
            - Sity.name: the schema has no object type "Sity"; correct the name or remove the line.
            - City.nam: the type has no field "nam"; correct the name or remove the line.
            - City.name: the field is bound twice; remove one of the lines.
            - Place.name: the schema has no object type "Place"; correct the name or remove the line.
            - Region.name: there is no resolver; add a line, or let the default give one. (Parameter 'map')
            """,
            problem.Message);
    }
}
