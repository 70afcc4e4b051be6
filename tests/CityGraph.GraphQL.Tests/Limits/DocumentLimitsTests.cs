using System.Text;
using CityGraph.GraphQL.Execution;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Limits;
using CityGraph.GraphQL.Tests.Execution;

namespace CityGraph.GraphQL.Tests.Limits;

/// <summary>Each limit at its bound and one beyond it, with the words that a client reads.</summary>
public sealed class DocumentLimitsTests
{
    private const string Sdl = """
        type Query { a(list: [Int], in: In): Int q: Query }
        input In { in: In, list: [In] }
        """;

    private static readonly ExecutorOptions Small = new()
    {
        Parser = new() { MaxBytes = 200, MaxTokens = 70, MaxDepth = 12 },
        Document = new() { MaxAliases = 2, MaxDirectives = 4, MaxDirectivesPerLocation = 3, MaxFragmentVisits = 3, MaxInputListLength = 3 },
        MaxDepth = 4,
        MaxSelections = 10,
        MaxConditions = 2,
        MaxVariableBytes = 40,
        MaxVariableDepth = 3,
    };

    [Theory]
    [InlineData("{ a b: a c: a }", null)]
    [InlineData("{ a b: a\n c: a d: a e: a }", "The document has 4 aliases; at most 2 are allowed (limit Aliases). Ask for less at once. (2:7)")]
    [InlineData("{ a @skip(if: false) @include(if: true) q @skip(if: false) @include(if: true) { a } }", null)]
    [InlineData(
        "{ a @skip(if: false) @include(if: true) q @skip(if: false) @include(if: true) { a @skip(if: true) } }",
        "The document has 5 directives; at most 4 are allowed (limit Directives). Remove some, or put them on a fragment around several fields. (1:83)")]
    [InlineData(
        "query @x @x @x @x { a }",
        "There are 4 directives at one place; at most 3 are allowed (limit DirectivesAtOnePlace). Remove some. (1:16)")]
    [InlineData("{ ...F q { ...F q { ...F } } } fragment F on Query { a }", null)]
    [InlineData(
        "{ ...F q { ...F q { ...F q { ...F } } } } fragment F on Query { a }",
        "The fragments of the document are visited more than 3 times (limit FragmentVisits), the last time for \"...F\". Spread fewer fragments inside fragments. (1:30)")]
    [InlineData("{ ...F ...F ...F ...F ...F } fragment F on Query { a }", null)]
    [InlineData("{ ...F } fragment F on Query { q { ...F } }", "Cannot spread fragment \"F\" within itself. (1:36)")]
    [InlineData("{ a(list: [1, 2, 3]) }", null)]
    [InlineData(
        "{ a(list: [1, 2, 3, 4, 5]) }",
        "The list has 5 items; at most 3 are allowed (limit InputListLength). Ask in parts. (1:21)")]
    [InlineData("{ a(in: { list: [{ list: [{}, {}, {}, {}] }] }) }", "The list has 4 items; at most 3 are allowed (limit InputListLength). Ask in parts. (1:39)")]
    [InlineData("query ($v: [Int] = [1, 2, 3, 4]) { a(list: $v) }", "The list has 4 items; at most 3 are allowed (limit InputListLength). Ask in parts. (1:30)")]
    [InlineData("{ q { q { q { a } } } }", null)]
    [InlineData("{ q { q { q { q { a } } } } }", "The operation is deeper than 4 fields at \"a\" (limit Depth). Ask for less at once. (1:19)")]
    [InlineData(
        "{ a @include(if: $x) } ", "Variable \"$x\" is not defined. (1:18) (1:1)")]
    public void Request_AtALimitOrBeyond_IsAnsweredOrRefused(string query, string? error)
    {
        var service = new Service(Sdl, Small);

        var response = service.Run(query);

        if (error is null) Assert.StartsWith("{\"data\"", response);
        else Assert.Contains(JsonOf(error), response);
    }

    [Fact]
    public void Document_OfTooManyBytes_IsRefusedUnread()
    {
        var service = new Service(Sdl, Small);

        Assert.StartsWith("{\"data\"", service.Run("{ a }" + new string(' ', 195)));
        Assert.Equal(
            """{"errors":[{"message":"The document has 201 bytes; at most 200 are allowed (limit DocumentBytes). Send a shorter one, and large values as variables.","locations":[{"line":1,"column":201}],"extensions":{"code":"LIMIT_EXCEEDED"}}]}""",
            service.Run("{ a }" + new string(' ', 196)));
        Assert.Equal(ExecutionStatus.ParseFailed, service.Outcome.Status);
    }

    [Theory]
    [InlineData("query ($v: [Int]) { a(list: $v) }", """{"v":[1,2,3]}""", null)]
    [InlineData(
        "query ($v: [Int]) { a(list: $v) }", """{"v":[1,2,3,4]}""",
        "Variable \\\"$v\\\" got invalid value [1, 2, 3, 4]; The list has 4 items; at most 3 are allowed (limit InputListLength). Ask in parts.")]
    [InlineData("query ($v: In) { a(in: $v) }", """{"v":{"in":{"in":{"in":{}}}}}""", null)]
    [InlineData(
        "query ($v: In) { a(in: $v) }", """{"v":{"in":{"in":{"in":{"in":{}}}}}}""",
        "Variable \\\"$v\\\" got invalid value {} at \\\"v.in.in.in.in\\\"; The value is nested deeper than 3 levels (limit VariableDepth).")]
    [InlineData(
        "query ($v: [Int]) { a(list: $v) }", """{"v":[1],"more":"23456789012345678901234567"}""",
        "The variables have 45 bytes; at most 40 are allowed (limit VariableBytes). Ask in parts.")]
    public void Variables_AtALimitOrBeyond_AreTakenOrRefused(string query, string variables, string? error)
    {
        var service = new Service(Sdl, Small);

        var response = service.Run(query, null, variables);

        if (error is null)
        {
            Assert.StartsWith("{\"data\"", response);
            return;
        }

        Assert.Contains($"\"message\":\"{error}\"", response);
        Assert.Contains("LIMIT_EXCEEDED", response);
        Assert.Equal(ExecutionStatus.VariablesInvalid, service.Outcome.Status);
    }

    [Fact]
    public void Operation_TooManyConditions_IsRefused()
    {
        var service = new Service(Sdl, Small with { Parser = ParserOptions.Default });
        const string Variables = """{"x":true,"y":true,"z":true}""";

        Assert.StartsWith("{\"data\"", service.Run("query ($x: Boolean!, $y: Boolean!) { a @include(if: $x) q @include(if: $y) { a } }", null, Variables));
        Assert.Equal(
            """{"errors":[{"message":"The operation combines the variables of @skip and @include in more than 2 ways (limit Conditions). Put them on fewer fragments inside one another.","locations":[{"line":1,"column":96}],"extensions":{"code":"LIMIT_EXCEEDED"}}]}""",
            service.Run("query ($x: Boolean!, $y: Boolean!, $z: Boolean!) { a @include(if: $x) q @include(if: $y) { a } b: a @skip(if: $z) }", null, Variables));
    }

    [Fact]
    public void Limits_AreCheckedBeforeValidation()
    {
        var service = new Service(Sdl, Small);

        Assert.Equal(
            """{"errors":[{"message":"The document has 3 aliases; at most 2 are allowed (limit Aliases). Ask for less at once.","locations":[{"line":1,"column":17}],"extensions":{"code":"LIMIT_EXCEEDED"}}]}""",
            service.Run("{ x: none y: no z: no }"));
    }

    [Fact]
    public void Bounds_BelowOne_AreACallersMistake()
    {
        Assert.Throws<ArgumentOutOfRangeException>("MaxAliases", () => new DocumentLimits { MaxAliases = 0 });
        Assert.Throws<ArgumentOutOfRangeException>("MaxFieldCost", () => new CostOptions { MaxFieldCost = -1 });
        Assert.Throws<ArgumentOutOfRangeException>("MaxTokens", () => new ParserOptions { MaxTokens = 0 });
    }

    /// <summary>The error as it stands in a response: <c>message (line:column)</c> taken apart.</summary>
    private static string JsonOf(string error)
    {
        var places = error.Split(" (").Where(part => char.IsAsciiDigit(part[0])).Select(part => part.TrimEnd(')').Split(':')).ToArray();
        var message = error[..error.IndexOf($" ({places[0][0]}:{places[0][1]})", StringComparison.Ordinal)];
        var text = new StringBuilder($"{{\"message\":\"{message.Replace("\"", "\\\"", StringComparison.Ordinal)}\",\"locations\":[");
        text.AppendJoin(',', places.Select(place => $"{{\"line\":{place[0]},\"column\":{place[1]}}}"));
        return text.Append(']').ToString();
    }
}
