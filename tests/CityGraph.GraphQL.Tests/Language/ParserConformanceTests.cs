using System.Text.Json;
using CityGraph.GraphQL.Language;
using CityGraph.Testing;

namespace CityGraph.GraphQL.Tests.Language;

/// <summary>Every source that graphql-js's own tests parse: the same verdict, and the same place of the first error.</summary>
public sealed class ParserConformanceTests
{
    /// <summary>Parameters of fragments are an experiment of graphql-js: the edition's grammar has none.</summary>
    private static readonly string[] FragmentParameters =
    [
        "fragment a($v: Boolean = false) on t { f(v: $v) }",
        "fragment a($v: Boolean = false) on t { f }",
        "fragment Foo($foo: TestType @test) on TestType @testDirective { id }",
        "\n        fragment Foo($a: ComplexType, $b: Boolean = false) on TestType {\n          id\n        }\n      ",
    ];

    [Fact]
    public void Parse_EverySourceOfTheReference_AgreesOnVerdictAndPlace()
    {
        var path = Repository.Shared("conformance/parse.json");
        if (path is null) Assert.Skip("skipped: ../shared/conformance/parse.json is not there");
        using var file = JsonDocument.Parse(File.ReadAllBytes(path));

        var sources = file.RootElement.EnumerateArray().ToArray();
        var disagreements = sources
            .Where(one => !FragmentParameters.Contains(one.GetProperty("source").GetString()))
            .Select(one => (Source: one.GetProperty("source").GetString()!, Expected: Expected(one.GetProperty("error"))))
            .Select(one => (one.Source, one.Expected, Actual: Actual(one.Source)))
            .Where(one => one.Expected != one.Actual);

        Assert.Equal(1299, sources.Length);
        Assert.Empty(disagreements);
    }

    [Fact]
    public void Parse_FragmentWithParameters_IsRefusedAsTheEditionHasNone()
    {
        foreach (var source in FragmentParameters)
            Assert.StartsWith("Syntax Error: Expected \"on\", found \"(\".", Parser.Parse(source).Error?.Message);
    }

    [Fact]
    public void Print_EverySourceThatParses_ParsesAgainToTheSameText()
    {
        var path = Repository.Shared("conformance/parse.json");
        if (path is null) Assert.Skip("skipped: ../shared/conformance/parse.json is not there");
        using var file = JsonDocument.Parse(File.ReadAllBytes(path));

        foreach (var source in file.RootElement.EnumerateArray().Select(one => one.GetProperty("source").GetString()!))
        {
            if (Parser.Parse(source).Document is not { } document) continue;
            var printed = Printer.Print(document);
            var again = Parser.Parse(printed);
            Assert.True(again.IsSuccess, $"{again.Error}\n{printed}");
            Assert.Equal(printed, Printer.Print(again.Document));
        }
    }

    private static string? Expected(JsonElement error) => error.ValueKind == JsonValueKind.Null
        ? null
        : string.Join(", ", error.GetProperty("locations").EnumerateArray().Select(
            one => new Location(one.GetProperty("line").GetInt32(), one.GetProperty("column").GetInt32())));

    private static string? Actual(string source) =>
        Parser.Parse(source).Error is { } error ? string.Join(", ", error.Locations) : null;
}
