using System.Text;
using System.Text.Json;
using CityGraph.GraphQL.Building;
using CityGraph.GraphQL.Execution;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Tests.Execution;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Tests.Limits;

/// <summary>
/// Requests made to be expensive, through the whole executor with its default bounds. Without them each would take time or memory without
/// end; with them each is answered, and the answer says what there was too much of.
/// </summary>
public sealed class HostileOperationTests
{
    private const string Sdl = """
        type Query { q(in: In, list: [[Int]]): Query s: String any: Any numbers(list: [Int]): [Int] }
        input In { in: In list: [In] }
        interface Any { any: Any s: String }
        type A implements Any { any: Any s: String }
        type B implements Any { any: Any s: String }
        type C implements Any { any: Any s: String }
        """;

    private static readonly Service Shared = new(Sdl);

    public static TheoryData<string, string, string> Bombs { get; } = new()
    {
        { "fragments that double", $"{{...F0}} {Join(60, i => $"fragment F{i} on Query {{ x: q {{...F{i + 1}}} y: q {{...F{i + 1}}} }} ")} fragment F60 on Query {{ s }}", "The fragments of the document are visited more than 1000 times (limit FragmentVisits)" },
        { "fragments that double under conditions", $"query ($a: Boolean!, $b: Boolean!) {{...F0}} {Join(40, i => $"fragment F{i} on Query {{ ...F{i + 1} @include(if: $a) ...F{i + 1} @skip(if: $b) }} ")} fragment F40 on Query {{ s }}", "" },
        { "conditions that double", $"query ({Join(25, i => $"$a{i}: Boolean! $b{i}: Boolean! ")}) {{...F0}} {Join(25, i => $"fragment F{i} on Query {{ ...F{i + 1} @include(if: $a{i}) ...F{i + 1} @skip(if: $b{i}) }} ")} fragment F25 on Query {{ s }}", "The operation combines the variables of @skip and @include in more than 1024 ways (limit Conditions)" },
        { "aliases", $"{{ {Join(4_000, i => $"a{i}: s ")} }}", "The document has 4000 aliases; at most 1000 are allowed (limit Aliases)" },
        { "directives at one place", $"{{ s {Join(1_000, _ => "@skip(if: false) ")} }}", "directives at one place; at most 8 are allowed (limit DirectivesAtOnePlace)" },
        { "directives everywhere", $"{{ {Join(1_500, _ => "s @skip(if: false) ")} }}", "The document has 1500 directives; at most 1000 are allowed (limit Directives)" },
        { "unknown directives everywhere", $"{{ {Join(990, i => $"s @x{i} ")} }}", "Too many validation errors: more than 100 (limit ValidationErrors)" },
        { "merging, quadratic", $"{{ {Join(2_500, _ => "q { s }")} }}", "more than 100000 comparisons (limit MergeComparisons)" },
        { "conflicts across ten thousand fields", $"{{ {Join(5_000, i => "s __typename ")} }}", "" },
        { "conflicts across merged lists", $"{{ {Join(900, i => $"x: q(list: [[{i}]]) {{ s }} ")} }}", "conflict because they have differing arguments" },
        { "introspection inside itself", "{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }", "Maximum introspection depth exceeded" },
        { "introspection by aliases", $"{{ {Join(800, i => $"a{i}: __schema {{ types {{ name }} }} ")} }}", "" },
        { "types that multiply", $"{{ {Join(12, _ => "any { ")} s {new string('}', 12)} }}", "The operation selects more than 20000 fields once its fragments are laid out (limit Selections)" },
        { "fields inside one another", $"{{ {Join(70, _ => "q { ")} s {new string('}', 70)} }}", "The operation is deeper than 64 fields at \\\"q\\\" (limit Depth)" },
        { "a chain of fragments", $"{{...F0}} {Join(1_500, i => $"fragment F{i} on Query{{...F{i + 1}}} ")} fragment F1500 on Query{{s}}", "The fragments of the document are visited more than 1000 times (limit FragmentVisits)" },
        { "cycles everywhere", $"{{...F0}} {Join(60, i => $"fragment F{i} on Query {{ {Join(60, j => $"...F{j} ")} }} ")}", "within itself" },
        { "objects inside one another", $"{{ q(in: {Join(250, _ => "{in: ")} {{}} {new string('}', 250)}) {{ s }} }}", "Document is nested deeper than 200 levels (limit Nesting)" },
        { "a long list", $"{{ numbers(list: [{Join(12_000, _ => "1 ")}]) }}", "The list has 12000 items; at most 10000 are allowed (limit InputListLength)" },
        { "a comment", "#" + new string('x', 2_000_000) + "\n{ s }", "bytes; at most 1048576 are allowed (limit DocumentBytes)" },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void Request_MadeToBeExpensive_IsAnswered(string what, string document, string error)
    {
        var response = Shared.Run(document, Service.Object(("s", what)), """{"a":true,"b":true}""");

        if (error.Length == 0) Assert.StartsWith("{\"data\":", response);
        else Assert.Contains(error, response);
        Assert.InRange(response.Length, 1, 2_000_000);
    }

    [Fact]
    public void Variables_ListsInsideLists_AreBoundedByDepth()
    {
        var service = new Service(Sdl, ExecutorOptions.Default);
        var deep = Join(300, _ => "{\"in\":") + "{}" + new string('}', 300);
        using var variables = JsonDocument.Parse($$"""{"v":{{deep}}}""", new() { MaxDepth = 1_000 });
        var output = new System.Buffers.ArrayBufferWriter<byte>();

        var executing = service.ExecuteAsync(
            new GraphQLRequest("query ($v: In) { q(in: $v) { s } }") { Variables = variables.RootElement }, Service.Object(), output, TestContext.Current.CancellationToken);

        Assert.True(executing.IsCompletedSuccessfully);
        Assert.Contains("The value is nested deeper than 64 levels (limit VariableDepth).", Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public async Task Arguments_OfOneFieldLaidOutManyTimes_AreCoercedOnce()
    {
        var coerced = 0;
        var coercion = new CountingCoercion(() => coerced++);
        var parents = Join(300, i => $"a{i}: q {{ ...F }} ");
        var schema = SchemaBuilder.Build(
            [SourceText.From("scalar Counted type Query { q: Query s(v: [Counted]): String }")],
            new Dictionary<string, IScalarCoercion> { ["Counted"] = coercion }).GetSchemaOrThrow();
        var executor = new GraphQLExecutor(schema, new ResolverMap((_, _) => new PropertyResolver(_ => null), []), _ => null, Shared);
        var output = new System.Buffers.ArrayBufferWriter<byte>();

        var outcome = await executor.ExecuteAsync(
            new GraphQLRequest($"{{ {parents} }} fragment F on Query {{ s(v: [{Join(100, _ => "1 ")}]) }}"), new object(), output, TestContext.Current.CancellationToken);

        Assert.Equal(ExecutionStatus.Executed, outcome.Status);
        // Once to validate, once to compile; not once for each of 300 parents.
        Assert.InRange(coerced, 100, 200);
    }

    private static string Join(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));

    private sealed class CountingCoercion(Action onLiteral) : IScalarCoercion
    {
        public CoercionResult CoerceResult(object value) => CoercionResult.Success(value);

        public CoercionResult CoerceInput(JsonElement value) => CoercionResult.Success(value);

        public CoercionResult CoerceLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables)
        {
            onLiteral();
            return CoercionResult.Success(literal.ToString());
        }
    }
}
