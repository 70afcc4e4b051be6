using System.Text.Json;
using CityGraph.GraphQL.Execution;
using static CityGraph.GraphQL.Tests.Execution.Service;

namespace CityGraph.GraphQL.Tests.Execution;

/// <summary>Specification 6.4.4: where an error leaves null, and what it says of its place.</summary>
public class NullPropagationTests
{
    private const string Sdl = """
        type Query { item: Item, sure: Item!, items: [Item], sureItems: [Item!], matrix: [[Int!]], cube: [[[Int!]!]]! }
        type Item { name: String, must: String!, child: Item, sureChild: Item!, children: [Item!], numbers: [Int!]! }
        """;

    private static readonly FieldError Broken = new("Broken", "BROKEN");

    private readonly Service _service = new(Sdl);

    [Fact]
    public void Run_NullableFieldFails_BecomesNullAlone() => AssertResponse(
        "{ item { name must } }",
        Object(("item", Object(("name", Broken), ("must", "m")))),
        """{"errors":[{"message":"Broken","locations":[{"line":1,"column":10}],"path":["item","name"],"extensions":{"code":"BROKEN"}}],"data":{"item":{"name":null,"must":"m"}}}""");

    [Fact]
    public void Run_FragmentSpreadTwiceWithAndWithoutCondition_NamesThePlaceOnce() => AssertResponse(
        "query ($yes: Boolean = true) { item { ...F @include(if: $yes) ...F } } fragment F on Item { name }",
        Object(("item", Object(("name", Broken)))),
        """{"errors":[{"message":"Broken","locations":[{"line":1,"column":93}],"path":["item","name"],"extensions":{"code":"BROKEN"}}],"data":{"item":{"name":null}}}""");

    [Fact]
    public void Run_NonNullFieldFails_NullsNearestNullableAncestor() => AssertResponse(
        "{ item { child { sureChild { must } name } name } }",
        Object(("item", Object(("name", "a"), ("child", Object(("name", "b"), ("sureChild", Object(("must", Broken)))))))),
        """{"errors":[{"message":"Broken","locations":[{"line":1,"column":30}],"path":["item","child","sureChild","must"],"extensions":{"code":"BROKEN"}}],"data":{"item":{"child":null,"name":"a"}}}""");

    [Theory]
    [InlineData("{ any }")]
    [InlineData("{ any later { value } }")]
    public void Run_JsonNullInNonNull_IsNull(string query)
    {
        var later = new ResolverBinding("Query", "later", new BatchResolver((_, _, results) => results[0] = new FieldError("Not now.")));
        var response = new Service("scalar Any type Query { any: Any!, later: Later } type Later { value: Int }", later)
            .Run(query, Object(("any", JsonElement.Parse("null"))));

        Assert.Equal(
            """{"errors":[{"message":"Cannot return null for non-nullable field Query.any.","locations":[{"line":1,"column":3}],"path":["any"],"extensions":{"code":"INTERNAL_ERROR"}}],"data":null}""",
            response);
    }

    [Fact]
    public void Run_NonNullAllTheWay_NullsData() => AssertResponse(
        "{ sure { must } }",
        Object(("sure", Object())),
        """{"errors":[{"message":"Cannot return null for non-nullable field Item.must.","locations":[{"line":1,"column":10}],"path":["sure","must"],"extensions":{"code":"INTERNAL_ERROR"}}],"data":null}""");

    [Fact]
    public void Run_NonNullItemsOfList_NullTheList() => AssertResponse(
        "{ sureItems { name children { name } } items { name } }",
        Object(
            ("sureItems", new object?[] { Object(("name", "a"), ("children", new object?[] { Object(("name", "b")) })), null, Object(("name", "c")) }),
            ("items", new object?[] { Object(("name", "d")) })),
        """{"errors":[{"message":"Cannot return null for non-nullable field Query.sureItems.","locations":[{"line":1,"column":3}],"path":["sureItems",1],"extensions":{"code":"INTERNAL_ERROR"}}],"data":{"sureItems":null,"items":[{"name":"d"}]}}""");

    [Fact]
    public void Run_OneObjectOfListFails_OthersKeepTheirValues() => AssertResponse(
        "{ items { name must children { must } } }",
        Object(("items", new object?[]
        {
            Object(("name", "a"), ("must", "1"), ("children", new object?[] { Object(("must", "x")), Object(("must", null)) })),
            Object(("name", "b"), ("must", null), ("children", new object?[] { Object(("must", "lost")) })),
            Object(("name", "c"), ("must", "3"), ("children", new object?[] { Object(("must", "y")), Object(("must", "z")) })),
        })),
        """{"errors":[{"message":"Cannot return null for non-nullable field Item.must.","locations":[{"line":1,"column":32}],"path":["items",0,"children",1,"must"],"extensions":{"code":"INTERNAL_ERROR"}},{"message":"Cannot return null for non-nullable field Item.must.","locations":[{"line":1,"column":16}],"path":["items",1,"must"],"extensions":{"code":"INTERNAL_ERROR"}}],"data":{"items":[{"name":"a","must":"1","children":null},null,{"name":"c","must":"3","children":[{"must":"y"},{"must":"z"}]}]}}""");

    [Fact]
    public void Run_ErrorBeforePropagation_BothAreReported() => AssertResponse(
        "{ item { name must child { name } } }",
        Object(("item", Object(("name", Broken), ("must", null), ("child", Object(("name", Broken)))))),
        """{"errors":[{"message":"Broken","locations":[{"line":1,"column":10}],"path":["item","name"],"extensions":{"code":"BROKEN"}},{"message":"Cannot return null for non-nullable field Item.must.","locations":[{"line":1,"column":15}],"path":["item","must"],"extensions":{"code":"INTERNAL_ERROR"}}],"data":{"item":null}}""");

    [Fact]
    public void Run_MergedFieldFails_NamesAllItsPlaces() => AssertResponse(
        "{ item { name }\n  item { name } }",
        Object(("item", Object(("name", Broken)))),
        """{"errors":[{"message":"Broken","locations":[{"line":1,"column":10},{"line":2,"column":10}],"path":["item","name"],"extensions":{"code":"BROKEN"}}],"data":{"item":{"name":null}}}""");

    [Fact]
    public void Run_ListsOfLists_NullsTheInnerList() => AssertResponse(
        "{ matrix }",
        Object(("matrix", new object?[] { new[] { 1, 2 }, new object?[] { 3, null, 4 }, null, Array.Empty<int>(), Broken, new List<object?> { 5 } })),
        """{"errors":[{"message":"Cannot return null for non-nullable field Query.matrix.","locations":[{"line":1,"column":3}],"path":["matrix",1,1],"extensions":{"code":"INTERNAL_ERROR"}},{"message":"Broken","locations":[{"line":1,"column":3}],"path":["matrix",4],"extensions":{"code":"BROKEN"}}],"data":{"matrix":[[1,2],null,null,[],null,[5]]}}""");

    [Fact]
    public void Run_DeepListOfLists_NullsAsFarAsTypesDemand() => AssertResponse(
        "{ cube }",
        Object(("cube", new object?[] { new object?[] { new object?[] { 1 }, new object?[] { 2, null } }, new object?[] { new object?[] { 3 } } })),
        """{"errors":[{"message":"Cannot return null for non-nullable field Query.cube.","locations":[{"line":1,"column":3}],"path":["cube",0,1,1],"extensions":{"code":"INTERNAL_ERROR"}}],"data":{"cube":[null,[[3]]]}}""");

    [Fact]
    public void Run_LeafOfWrongKind_IsErrorOfThatItem() => AssertResponse(
        "{ items { numbers } }",
        Object(("items", new object?[] { Object(("numbers", new object?[] { 1, "two", 3 })), Object(("numbers", new[] { 4, 5 })) })),
        """{"errors":[{"message":"Int cannot represent non-integer value: \"two\"","locations":[{"line":1,"column":11}],"path":["items",0,"numbers",1]}],"data":{"items":[null,{"numbers":[4,5]}]}}""");

    [Fact]
    public void Run_NoList_IsErrorOfThatField() => AssertResponse(
        "{ items { name } }",
        Object(("items", "text")),
        """{"errors":[{"message":"Expected Iterable, but did not find one for field \"Query.items\".","locations":[{"line":1,"column":3}],"path":["items"],"extensions":{"code":"INTERNAL_ERROR"}}],"data":{"items":null}}""");

    [Fact]
    public void Run_MoreErrorsThanTheLimit_SaysHowManyWereLeftOut()
    {
        var service = new Service(Sdl, new ExecutorOptions { MaxErrors = 1 });

        var response = service.Run("{ items { name } }", Object(("items", new object?[] { Object(("name", Broken)), Object(("name", Broken)), Broken })));

        Assert.Equal(
            """{"errors":[{"message":"Broken","locations":[{"line":1,"column":11}],"path":["items",0,"name"],"extensions":{"code":"BROKEN"}},{"message":"2 more errors were left out.","extensions":{"code":"LIMIT_EXCEEDED"}}],"data":{"items":[{"name":null},{"name":null},null]}}""",
            response);
    }

    private void AssertResponse(string query, object root, string response) => Assert.Equal(response, _service.Run(query, root));
}
