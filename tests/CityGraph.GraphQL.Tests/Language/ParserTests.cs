using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Tests.Language;

public sealed class ParserTests
{
    [Theory]
    [InlineData("", "Syntax Error: Unexpected <EOF>. (1:1)")]
    [InlineData("{ city(", "Syntax Error: Expected Name, found <EOF>. (1:8)")]
    [InlineData("{\n  city(id: 1.) }", "Syntax Error: Invalid number, expected digit but got: \")\". (2:14)")]
    [InlineData("{ a(b: 00) }", "Syntax Error: Invalid number, unexpected digit after 0: \"0\". (1:9)")]
    [InlineData("{ a(b: 1x) }", "Syntax Error: Invalid number, expected digit but got: \"x\". (1:9)")]
    [InlineData("{ a ? }", "Syntax Error: Unexpected character: \"?\". (1:5)")]
    [InlineData("{ é }", "Syntax Error: Unexpected character: U+00E9. (1:3)")]
    [InlineData("# 😀\n{ 😀 }", "Syntax Error: Unexpected character: U+1F600. (2:3)")]
    [InlineData("{ a(b: \"😀é\" ? }", "Syntax Error: Unexpected character: \"?\". (1:14)")]
    [InlineData("{ a(b: 'x') }", "Syntax Error: Unexpected single quote character ('), did you mean to use a double quote (\")? (1:8)")]
    [InlineData("{ a(b: \"x\n\") }", "Syntax Error: Unterminated string. (1:10)")]
    [InlineData("{ a(b: \"x", "Syntax Error: Unterminated string. (1:10)")]
    [InlineData("{ a(b: \"\"\"x\n", "Syntax Error: Unterminated string. (2:1)")]
    [InlineData("{ a(b: \"\\q\") }", "Syntax Error: Invalid character escape sequence: \"\\q\". (1:9)")]
    [InlineData("{ a(b: \"\\uD800\") }", "Syntax Error: Invalid Unicode escape sequence: \"\\uD800\". (1:9)")]
    [InlineData("{ a(b: \"\\u{110000}\") }", "Syntax Error: Invalid Unicode escape sequence: \"\\u{110000}\". (1:9)")]
    [InlineData("{ a(b: \"\\u12\") }", "Syntax Error: Invalid Unicode escape sequence: \"\\u12\". (1:9)")]
    [InlineData("\"About\" { a }", "Syntax Error: Unexpected description, descriptions are not supported on shorthand queries. (1:1)")]
    [InlineData("\"About\" extend type A { a: B }", "Syntax Error: Unexpected description, only GraphQL definitions support descriptions. (1:1)")]
    [InlineData("\"About\" thing ?", "Syntax Error: Unexpected description, only GraphQL definitions support descriptions. (1:1)")]
    [InlineData("thing ?", "Syntax Error: Unexpected Name \"thing\". (1:1)")]
    [InlineData("extend directive ?", "Syntax Error: Unexpected Name \"directive\". (1:8)")]
    [InlineData("query (\r\n$a: A = $b) { a }", "Syntax Error: Unexpected variable \"$b\" in constant value. (2:9)")]
    [InlineData("{ a }\r\n\r}", "Syntax Error: Unexpected \"}\". (3:1)")]
    public void Parse_NotGraphQL_SaysWhatAndWhere(string text, string expected)
    {
        var error = Parser.Parse(text).Error;

        Assert.Equal(expected, error?.ToString());
        Assert.Equal(ErrorCodes.ParseFailed, error?.Code);
    }

    [Theory]
    [InlineData("\"plain\"", "plain")]
    [InlineData("\"\"", "")]
    [InlineData("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\b\f\n\r\t")]
    [InlineData("\"\\u0041\\u{1F600}\\uD83D\\uDE00\"", "A😀😀")]
    [InlineData("\"\"\"\"\"\"", "")]
    [InlineData("\"\"\"\n    Hello,\n      World!\n\n    Yours,\n      GraphQL.\n  \"\"\"", "Hello,\n  World!\n\nYours,\n  GraphQL.")]
    [InlineData("\"\"\"  first\r\n    second\r    third  \"\"\"", "  first\nsecond\nthird  ")]
    [InlineData("\"\"\"a \\\"\"\" b \\n\"\"\"", "a \"\"\" b \\n")]
    public void Parse_String_HasTheValueOfTheSpecification(string literal, string expected)
    {
        var field = FirstField($"{{ a(b: {literal}) }}");

        Assert.Equal(expected, Assert.IsType<StringValueNode>(field.Arguments[0].Value).Value);
    }

    [Fact]
    public void Parse_DescribedOperationFragmentAndVariable_KeepsDescriptions()
    {
        var document = Parser.Parse("\"op\" query Q(\"var\" $v: Int) { ...F } \"\"\"fr\"\"\" fragment F on T { a(b: $v) }").Document!;

        var operation = Assert.Single(document.Operations);
        Assert.Equal("op", operation.Description?.Value);
        Assert.Equal("var", operation.VariableDefinitions[0].Description?.Value);
        Assert.Equal("fr", Assert.Single(document.Fragments).Description?.Value);
    }

    [Fact]
    public void Parse_ByteOrderMarkAndCommas_AreIgnored()
    {
        Assert.Equal("a", FirstField("\uFEFF{,,a,}").ResponseName);
    }

    [Fact]
    public void Parse_SameName_IsOneString()
    {
        var document = Parser.Parse("{ name other { name } }").Document!;

        var set = document.Operations.First().SelectionSet;
        var inner = ((FieldNode)set.Selections[1]).SelectionSet!;
        Assert.Same(((FieldNode)set.Selections[0]).Name.Value, ((FieldNode)inner.Selections[0]).Name.Value);
    }

    private static FieldNode FirstField(string text)
    {
        var result = Parser.Parse(text);
        Assert.True(result.IsSuccess, result.Error?.ToString());
        return (FieldNode)result.Document.Operations.First().SelectionSet.Selections[0];
    }
}
