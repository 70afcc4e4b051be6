using CityGraph.GraphQL.Execution;

namespace CityGraph.GraphQL.Tests.Execution;

/// <summary>Specification 6.1.2 and 6.4.1: variables and arguments of every input kind, in the wording of graphql-js 16.</summary>
public class InputCoercionTests
{
    private const string Sdl = """
        type Query {
          int(v: Int): String, float(v: Float): String, text(v: String): String, flag(v: Boolean): String, id(v: ID): String
          color(v: Color): String, list(v: [Int]): String, sure(v: String!): String, sureList(v: [Int!]!): String, matrix(v: [[Int]]): String
          input(v: Input): String, oneOf(v: Either): String, with(v: Int = 5, sure: String! = "d"): String, any(v: Any): String
        }
        enum Color { RED GREEN }
        input Input { a: Int, b: [String!], c: String!, d: Color = GREEN, more: Input }
        input Either @oneOf { x: Int, y: String }
        scalar Any
        """;

    private readonly Service _service = new(Sdl, [.. Fields.Select(name => new ResolverBinding("Query", name, new BatchResolver(Show)))]);

    private static readonly string[] Fields =
        ["int", "float", "text", "flag", "id", "color", "list", "sure", "sureList", "matrix", "input", "oneOf", "with", "any"];

    [Theory]
    [InlineData("{ int(v: 3) }", "v=3")]
    [InlineData("{ int(v: null) }", "v=null")]
    [InlineData("{ int }", "")]
    [InlineData("{ float(v: 3) }", "v=3:Double")]
    [InlineData("{ text(v: \"a\") }", "v='a'")]
    [InlineData("{ flag(v: true) }", "v=True")]
    [InlineData("{ id(v: 7) }", "v='7'")]
    [InlineData("{ color(v: RED) }", "v='RED'")]
    [InlineData("{ list(v: [1, null]) }", "v=[1 null]")]
    [InlineData("{ list(v: 1) }", "v=[1]")]
    [InlineData("{ matrix(v: 1) }", "v=[[1]]")]
    [InlineData("{ matrix(v: [1, [2]]) }", "v=[[1] [2]]")]
    [InlineData("{ input(v: { c: \"x\" }) }", "v={c='x' d='GREEN'}")]
    [InlineData("{ input(v: { more: { c: \"y\", d: null }, c: \"x\", b: \"z\" }) }", "v={b=['z'] c='x' d='GREEN' more={c='y' d=null}}")]
    [InlineData("{ oneOf(v: { y: \"s\" }) }", "v={y='s'}")]
    [InlineData("{ with }", "v=5 sure='d'")]
    [InlineData("{ with(v: null) }", "v=null sure='d'")]
    public void Argument_Literal_IsCoerced(string query, string shown) => AssertShown(query, null, shown);

    [Theory]
    [InlineData("query ($v: Int) { r: int(v: $v) }", """{"v":3}""", "v=3")]
    [InlineData("query ($v: Int) { r: int(v: $v) }", """{"v":3.0}""", "v=3")]
    [InlineData("query ($v: Int) { r: int(v: $v) }", """{}""", "")]
    [InlineData("query ($v: Int) { r: int(v: $v) }", null, "")]
    [InlineData("query ($v: Int) { r: int(v: $v) }", """{"v":null}""", "v=null")]
    [InlineData("query ($v: Int = 4) { r: int(v: $v) }", """{}""", "v=4")]
    [InlineData("query ($v: Int = 4) { r: int(v: $v) }", """{"v":null}""", "v=null")]
    [InlineData("query ($v: Int) { r: with(v: $v) }", """{}""", "v=5 sure='d'")]
    [InlineData("query ($v: String) { r: with(sure: $v) }", """{}""", "v=5 sure='d'")]
    [InlineData("query ($v: ID) { r: id(v: $v) }", """{"v":12}""", "v='12'")]
    [InlineData("query ($v: Color) { r: color(v: $v) }", """{"v":"RED"}""", "v='RED'")]
    [InlineData("query ($v: [Int]) { r: list(v: $v) }", """{"v":1}""", "v=[1]")]
    [InlineData("query ($v: [Int]) { r: list(v: $v) }", """{"v":[1,null]}""", "v=[1 null]")]
    [InlineData("query ($v: Int) { r: list(v: [$v, 2]) }", """{}""", "v=[null 2]")]
    [InlineData("query ($v: [[Int]]) { r: matrix(v: $v) }", """{"v":[1,[2]]}""", "v=[[1] [2]]")]
    [InlineData("query ($v: Input) { r: input(v: $v) }", """{"v":{"c":"x","a":1}}""", "v={a=1 c='x' d='GREEN'}")]
    [InlineData("query ($v: Int, $w: String!) { r: input(v: { a: $v, c: $w }) }", """{"w":"x"}""", "v={c='x' d='GREEN'}")]
    [InlineData("query ($v: Either) { r: oneOf(v: $v) }", """{"v":{"x":1}}""", "v={x=1}")]
    public void Variable_Fits_IsCoerced(string query, string? variables, string shown) => AssertShown(query, variables, shown);

    [Theory]
    [InlineData("Int", """{"v":"x"}""", """Variable "$v" got invalid value "x"; Int cannot represent non-integer value: "x" """)]
    [InlineData("Int!", """{}""", """Variable "$v" of required type "Int!" was not provided.""")]
    [InlineData("Int!", """{"v":null}""", """Variable "$v" of non-null type "Int!" must not be null.""")]
    [InlineData("[Int!]", """{"v":[1,null]}""", """Variable "$v" got invalid value null at "v[1]"; Expected non-nullable type "Int!" not to be null.""")]
    [InlineData("Color", """{"v":"BLUE"}""", """Variable "$v" got invalid value "BLUE"; Value "BLUE" does not exist in "Color" enum.""")]
    [InlineData("Color", """{"v":1}""", """Variable "$v" got invalid value 1; Enum "Color" cannot represent non-string value: 1.""")]
    [InlineData("Input", """{"v":"x"}""", """Variable "$v" got invalid value "x"; Expected type "Input" to be an object.""")]
    [InlineData("Input", """{"v":{"a":1}}""", """Variable "$v" got invalid value { a: 1 }; Field "c" of required type "String!" was not provided.""")]
    [InlineData("Input", """{"v":{"c":"x","extra":[1]}}""", """Variable "$v" got invalid value { c: "x", extra: [1] }; Field "extra" is not defined by type "Input".""")]
    [InlineData("Input", """{"v":{"c":"x","mor":null}}""",
        """Variable "$v" got invalid value { c: "x", mor: null }; Field "mor" is not defined by type "Input". Did you mean "more"?""")]
    [InlineData("Color", """{"v":"GREAN"}""",
        """Variable "$v" got invalid value "GREAN"; Value "GREAN" does not exist in "Color" enum. Did you mean the enum value "GREEN" or "RED"?""")]
    [InlineData("Input", """{"v":{"c":"x","more":{"c":null}}}""",
        """Variable "$v" got invalid value null at "v.more.c"; Expected non-nullable type "String!" not to be null.""")]
    [InlineData("Either", """{"v":{"x":1,"y":"s"}}""", """Variable "$v" got invalid value { x: 1, y: "s" }; Exactly one key must be specified for OneOf type "Either".""")]
    [InlineData("Either", """{"v":{"x":null}}""", """Variable "$v" got invalid value null at "v.x"; Field "x" must be non-null.""")]
    public void Variable_DoesNotFit_IsRequestError(string type, string variables, string message)
    {
        var field = type.StartsWith('[') ? "list" : type == "Either" ? "oneOf" : type.TrimEnd('!').ToLowerInvariant();

        var response = _service.Run($"query ($v: {type}) {{ {field}(v: $v) }}", null, variables);

        Assert.Equal(
            $$$"""{"errors":[{"message":"{{{message.TrimEnd().Replace("\"", "\\\"")}}}","locations":[{"line":1,"column":8}],"extensions":{"code":"BAD_USER_INPUT"}}]}""",
            response);
        Assert.Equal(ExecutionStatus.VariablesInvalid, _service.Outcome.Status);
    }

    [Fact]
    public void Variable_OneOfTwoKeysOfWhichTheFirstIsNull_TellsBoth() => Assert.Equal(
        """{"errors":[{"message":"Variable \"$v\" got invalid value { x: null, y: \"s\" }; Exactly one key must be specified for OneOf type \"Either\".","locations":[{"line":1,"column":8}],"extensions":{"code":"BAD_USER_INPUT"}},{"message":"Variable \"$v\" got invalid value null at \"v.x\"; Field \"x\" must be non-null.","locations":[{"line":1,"column":8}],"extensions":{"code":"BAD_USER_INPUT"}}]}""",
        _service.Run("query ($v: Either) { oneOf(v: $v) }", null, """{"v":{"x":null,"y":"s"}}"""));

    [Fact]
    public void Variables_NoObject_IsRequestError() => Assert.Equal(
        """{"errors":[{"message":"Variables must be a JSON object, not [1].","extensions":{"code":"BAD_USER_INPUT"}}]}""",
        _service.Run("query ($v: Int) { int(v: $v) }", null, "[1]"));

    [Fact]
    public void Variables_SeveralWrong_ReportsAll() => Assert.Equal(
        """{"errors":[{"message":"Variable \"$v\" got invalid value true at \"v[0]\"; Int cannot represent non-integer value: true","locations":[{"line":1,"column":8}],"extensions":{"code":"BAD_USER_INPUT"}},{"message":"Variable \"$v\" got invalid value \"x\" at \"v[2]\"; Int cannot represent non-integer value: \"x\"","locations":[{"line":1,"column":8}],"extensions":{"code":"BAD_USER_INPUT"}},{"message":"Variable \"$w\" of required type \"String!\" was not provided.","locations":[{"line":1,"column":19}],"extensions":{"code":"BAD_USER_INPUT"}}]}""",
        _service.Run("query ($v: [Int], $w: String!) { list(v: $v) text(v: $w) }", null, """{"v":[true,1,"x"]}"""));

    [Fact]
    public void Variables_MoreValuesThanTheLimit_IsRequestError()
    {
        var service = new Service(Sdl, new ExecutorOptions { MaxVariableValues = 3 });

        var response = service.Run("query ($v: [Int]) { list(v: $v) }", null, """{"v":[1,2,3,4,5]}""");

        Assert.Equal(
            """{"errors":[{"message":"Variable \"$v\" got invalid value 3 at \"v[2]\"; The variables hold more than 3 values (limit VariableValues). Ask in parts.","locations":[{"line":1,"column":8}],"extensions":{"code":"LIMIT_EXCEEDED"}}]}""",
            response);
    }

    [Fact]
    public void Argument_NullInVariableWhereNonNull_FailsThatField() => Assert.Equal(
        """{"errors":[{"message":"Argument \"sure\" of non-null type \"String!\" must not be null.","locations":[{"line":1,"column":49}],"path":["with"],"extensions":{"code":"BAD_USER_INPUT"}}],"data":{"int":"","with":null}}""",
        _service.Run("query ($v: String = \"d\") { int with(v: 1, sure: $v) }", null, """{"v":null}"""));

    private static void Show(FieldContext context, ReadOnlySpan<object> parents, Span<object?> results) => results.Fill(Show(context.Arguments, " "));

    private static string Show(ArgumentValues values, string separator) =>
        string.Join(separator, values.Items.Select(item => $"{item.Key}={Show(item.Value)}"));

    private static string Show(object? value) => value switch
    {
        null => "null",
        string text => $"'{text}'",
        double number => $"{number}:Double",
        ArgumentValues input => $"{{{Show(input, " ")}}}",
        IReadOnlyList<object?> list => $"[{string.Join(' ', list.Select(Show))}]",
        _ => value.ToString()!,
    };

    private void AssertShown(string query, string? variables, string shown)
    {
        var response = _service.Run(query, null, variables);

        Assert.EndsWith($":\"{shown}\"}}}}", response);
    }
}
