using System.Text;
using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Tests.Language;

/// <summary>Input made to hurt: an error as a value, never an exhausted stack.</summary>
public sealed class ParserLimitsTests
{
    [Theory]
    [InlineData("{")]
    [InlineData("{a")]
    [InlineData("{a(b:[")]
    [InlineData("{...")]
    [InlineData("query($a:[")]
    public void Parse_MegabyteOfNesting_IsRefusedAtTheDepthLimit(string opening)
    {
        var text = opening.StartsWith("{a(", StringComparison.Ordinal) || opening.StartsWith("query", StringComparison.Ordinal)
            ? opening + new string('[', 1_000_000)
            : string.Concat(Enumerable.Repeat(opening, 1_000_000 / opening.Length));

        var error = Parser.Parse(text).Error;

        var expected = opening == "{"
            ? "Syntax Error: Expected Name, found \"{\"."
            : "Syntax Error: Document is nested deeper than 200 levels (limit Nesting). Parsing aborted.";
        Assert.Equal(expected, error?.Message);
    }

    [Fact]
    public void Parse_HundredThousandAliases_IsRefusedAtTheTokenLimit()
    {
        var text = "{" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"a{i}:a ")) + "}";

        var error = Parser.Parse(text).Error;

        Assert.Equal("Syntax Error: Document contains more than 15000 tokens (limit Tokens). Parsing aborted.", error?.Message);
        Assert.Equal(ErrorCodes.LimitExceeded, error?.Code);
    }

    [Theory]
    [InlineData("{a{b c}}", null)]
    [InlineData("{a{b c d}}", "Syntax Error: Document contains more than 7 tokens (limit Tokens). Parsing aborted. (1:10)")]
    [InlineData("{a{b{c", "Syntax Error: Document is nested deeper than 2 levels (limit Nesting). Parsing aborted. (1:5)")]
    [InlineData("{a(b:[[", "Syntax Error: Document is nested deeper than 2 levels (limit Nesting). Parsing aborted. (1:7)")]
    public void Parse_AtTheLimits_RefusesTheFirstTokenBeyond(string text, string? expected)
    {
        Assert.Equal(expected, Parser.Parse(text, new ParserOptions { MaxTokens = 7, MaxDepth = 2 }).Error?.ToString());
    }

    [Theory]
    [InlineData(new byte[] { (byte)'{', 0xC3, 0x28 }, "Syntax Error: The byte 0xC3 is not valid UTF-8 here. (1:2)")]
    [InlineData(new byte[] { (byte)'#', 0xC3, 0xA9, 0xFF }, "Syntax Error: The byte 0xFF is not valid UTF-8 here. (1:3)")]
    [InlineData(new byte[] { (byte)'\n', 0xED, 0xA0, 0x80 }, "Syntax Error: The byte 0xED is not valid UTF-8 here. (2:1)")]
    [InlineData(new byte[] { (byte)'a', 0xF0, 0x9F }, "Syntax Error: The byte 0xF0 is not valid UTF-8 here. (1:2)")]
    public void Parse_InvalidUtf8_IsASyntaxErrorWithItsPlace(byte[] bytes, string expected)
    {
        Assert.Equal(expected, Parser.Parse(new SourceText("request", bytes)).Error?.ToString());
    }

    [Fact]
    public void Parse_TenThousandMutatedDocuments_NeverThrows()
    {
        const string Text = """
            query Q($a: [Int!] = [1, 2] @x) { a: city(id: "d\u00e9", in: {b: 1.5e3, c: $a}) @include(if: true) { ...F ... on City { name } } }
            fragment F on City { twins(first: 10) { nodes { name } } }
            "d" type T implements I & J @y { "e" f(a: Int = 1): [S!]! } extend union U = A | B enum E { A B } directive @z on FIELD | QUERY
            """;
        var random = new Random(20250901);
        var original = Encoding.UTF8.GetBytes(Text);
        for (var round = 0; round < 10_000; round++)
        {
            var bytes = original.ToList();
            for (var change = random.Next(1, 8); change > 0; change--)
            {
                var at = random.Next(bytes.Count);
                switch (random.Next(4))
                {
                    case 0: bytes.RemoveAt(at); break;
                    case 1: bytes.Insert(at, (byte)random.Next(256)); break;
                    case 2: bytes[at] = (byte)"{}()[]:!$@\"\\#.,u&|= -0aé"[random.Next(23)]; break;
                    default: bytes.RemoveRange(at, Math.Min(random.Next(20), bytes.Count - at)); break;
                }

                if (bytes.Count == 0) break;
            }

            var result = Parser.Parse(new SourceText("fuzz", bytes.ToArray()));
            if (result.IsSuccess) Assert.True(Parser.Parse(Printer.Print(result.Document)).IsSuccess);
            else Assert.Single(result.Error.Locations);
        }
    }
}
