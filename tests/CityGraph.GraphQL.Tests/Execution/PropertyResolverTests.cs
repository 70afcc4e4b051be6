using CityGraph.GraphQL.Execution;
using static CityGraph.GraphQL.Tests.Execution.Service;

namespace CityGraph.GraphQL.Tests.Execution;

/// <summary>Values that the writer reads from their parents: as any others, whatever goes wrong with them.</summary>
public class PropertyResolverTests
{
    private const string Sdl = """
        type Query { items: [Item], item: Item, count: Int!, text(length: Int): String }
        type Mutation { add: Item }
        type Item { name: String!, count: Int!, share: Float, flag: Boolean, kind: Kind, more: Int }
        enum Kind { A B }
        """;

    [Fact]
    public void TypedProperties_OfEveryKind_AreWritten()
    {
        var service = new Service(
            Sdl,
            new ResolverBinding("Item", "name", new PropertyResolver<string>(_ => "x")),
            new ResolverBinding("Item", "count", new PropertyResolver<int>(_ => -7)),
            new ResolverBinding("Item", "share", new PropertyResolver<double>(_ => 0.5)),
            new ResolverBinding("Item", "flag", new PropertyResolver<bool>(_ => true)),
            new ResolverBinding("Item", "kind", new PropertyResolver<string>(_ => "B")),
            new ResolverBinding("Item", "more", new PropertyResolver<int?>(_ => null)));

        Assert.Equal(
            """{"data":{"item":{"name":"x","count":-7,"share":0.5,"flag":true,"kind":"B","more":null}}}""",
            service.Run("{ item { name count share flag kind more } }", Object(("item", Object()))));
    }

    [Fact]
    public void TypedProperties_OfAnotherType_AreCoerced()
    {
        var service = new Service(
            Sdl,
            new ResolverBinding("Item", "name", new PropertyResolver<int>(_ => 5)),
            new ResolverBinding("Item", "count", new PropertyResolver<long>(_ => 5)),
            new ResolverBinding("Item", "share", new PropertyResolver<int>(_ => 5)));

        Assert.Equal(
            """{"data":{"item":{"name":"5","count":5,"share":5}}}""",
            service.Run("{ item { name count share } }", Object(("item", Object()))));
    }

    [Fact]
    public void TypedProperty_NotANumber_FailsTheField()
    {
        var service = new Service(Sdl, new ResolverBinding("Item", "share", new PropertyResolver<double>(_ => double.NaN)));

        Assert.Equal(
            """{"errors":[{"message":"Float cannot represent non numeric value: NaN","locations":[{"line":1,"column":10}],"path":["item","share"]}],"data":{"item":{"share":null}}}""",
            service.Run("{ item { share } }", Object(("item", Object()))));
    }

    [Fact]
    public void Property_ThrowsForOneParent_FailsAllOfItsBatchAndTellsHostOnce()
    {
        var service = new Service(Sdl);
        var bad = Object(("name", "b"), ("more", new Func<object?>(() => throw new InvalidOperationException("secret"))));

        var response = service.Run("{ items { name more } }", Object(("items", new[] { Object(("name", "a"), ("more", 1)), bad })));

        Assert.Equal(
            """{"errors":[{"message":"Internal error: the field could not be resolved.","locations":[{"line":1,"column":16}],"path":["items",0,"more"],"extensions":{"code":"INTERNAL_ERROR"}},{"message":"Internal error: the field could not be resolved.","locations":[{"line":1,"column":16}],"path":["items",1,"more"],"extensions":{"code":"INTERNAL_ERROR"}}],"data":{"items":[{"name":"a","more":null},{"name":"b","more":null}]}}""",
            response);
        Assert.Equal(["Item.more: secret"], service.Failures);
    }

    [Fact]
    public void Property_NullInNonNull_NullsItsParentAlone()
    {
        var items = new[] { Object(("name", "a"), ("count", 1)), Object(("name", "b")), Object(("name", "c"), ("count", 3)) };

        Assert.Equal(
            """{"errors":[{"message":"Cannot return null for non-nullable field Item.count.","locations":[{"line":1,"column":16}],"path":["items",1,"count"],"extensions":{"code":"INTERNAL_ERROR"}}],"data":{"items":[{"name":"a","count":1},null,{"name":"c","count":3}]}}""",
            new Service(Sdl).Run("{ items { name count } }", Object(("items", items))));
    }

    [Fact]
    public void Property_OfTheRoot_NullsTheWholeResponse() => Assert.Equal(
        """{"errors":[{"message":"no count","locations":[{"line":1,"column":3}],"path":["count"],"extensions":{"code":"INTERNAL_ERROR"}}],"data":null}""",
        new Service(Sdl).Run("{ count item { name } }", Object(("count", new FieldError("no count", ExecutionErrorCodes.InternalError)), ("item", Object(("name", "a"))))));

    [Fact]
    public void Property_BesideAFailedBatch_IsReadOnce()
    {
        var reads = 0;
        var service = new Service(
            Sdl,
            new ResolverBinding("Item", "name", new PropertyResolver(_ => $"read {++reads}")),
            new ResolverBinding("Item", "more", new BatchResolver((_, _, _) => throw new InvalidOperationException("secret"))));

        Assert.EndsWith("""
            "data":{"item":{"name":"read 1","more":null}}}
            """, service.Run("{ item { name more } }", Object(("item", Object()))), StringComparison.Ordinal);
    }

    [Fact]
    public void Property_BelowAMutation_IsReadBeforeTheNext()
    {
        var count = 0;
        var item = new object();
        var service = new Service(
            Sdl,
            new ResolverBinding("Mutation", "add", new BatchResolver((_, _, results) =>
            {
                count++;
                results[0] = item;
            })),
            new ResolverBinding("Item", "count", new PropertyResolver<int>(_ => count)));

        Assert.Equal("""{"data":{"a":{"count":1},"b":{"count":2}}}""", service.Run("mutation { a: add { count } b: add { count } }"));
    }

    [Fact]
    public void Property_WithWrongArguments_IsNotRead() => Assert.Equal(
        """{"errors":[{"message":"Argument \"length\" of non-null type \"Int!\" must not be null.","locations":[{"line":1,"column":42}],"path":["text"],"extensions":{"code":"BAD_USER_INPUT"}}],"data":{"text":null}}""",
        new Service(
            Sdl.Replace("text(length: Int)", "text(length: Int! = 1)", StringComparison.Ordinal),
            new ResolverBinding("Query", "text", new PropertyResolver(_ => "read"))).Run("query Q($length: Int = 2) { text(length: $length) }", variables: """{"length":null}"""));

    [Fact]
    public void Response_OfPropertiesOverTheLimit_IsRefusedWhole()
    {
        var service = new Service(Sdl, new ExecutorOptions { MaxResponseSize = 10_000 });
        var items = Enumerable.Repeat(Object(("name", new string('x', 100))), 200).ToArray();

        Assert.Equal(
            """{"errors":[{"message":"The response is larger than 10000 bytes; it grew past that at \"name\" (limit ResponseBytes). Ask for smaller pages or fewer fields.","locations":[{"line":1,"column":11}],"extensions":{"code":"LIMIT_EXCEEDED"}}],"data":null}""",
            service.Run("{ items { name } }", Object(("items", items))));
    }
}
