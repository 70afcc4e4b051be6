using System.Collections.Immutable;
using System.Text.Json;
using CityGraph.GraphQL.Building;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;
using CityGraph.GraphQL.Validation;
using CityGraph.GraphQL.Validation.Rules;
using CityGraph.GraphQL.Validation.Walk;
using CityGraph.Testing;

namespace CityGraph.GraphQL.Tests.Validation;

/// <summary>Every case of graphql-js's own tests of its rules, each with that one rule: the same verdict and the same places.</summary>
public sealed class ValidationConformanceTests
{
    private static readonly ValidationOptions Unlimited = new() { MaxErrors = int.MaxValue };

    private static readonly Dictionary<string, IScalarCoercion> Scalars = new() { ["CustomScalar"] = new RefusingScalar() };

    [Fact]
    public void Validate_EveryCaseOfTheReference_AgreesOnVerdictAndPlaces()
    {
        var path = Repository.Shared("conformance/validation.json");
        if (path is null) Assert.Skip("skipped: ../shared/conformance/validation.json is not there");
        using var file = JsonDocument.Parse(File.ReadAllBytes(path));
        var schemas = file.RootElement.GetProperty("schemas").EnumerateArray().Select(one => one.GetString()).ToArray();
        var cases = file.RootElement.GetProperty("cases").EnumerateArray().ToArray();

        var disagreements = cases.Where(one => !IsAboutBuiltSchema(one)).Select(one => Disagreement(one, schemas)).Where(one => one is not null).ToArray();

        Assert.Equal(536, cases.Length);
        Assert.True(disagreements.Length == 0, $"{disagreements.Length} of {cases.Length}\n{string.Join("\n\n", disagreements)}");
    }

    /// <summary>
    /// Two cases hold only because graphql-js extends a schema that was built before. Here all documents are one schema, of
    /// which one may have the schema definition, and one may define a built-in directive itself.
    /// </summary>
    private static bool IsAboutBuiltSchema(JsonElement one) =>
        one.GetProperty("errors").EnumerateArray().Any(error => error.GetProperty("message").GetString() is
            "Cannot define a new schema within a schema extension."
            or "Directive \"@skip\" already exists in the schema. It cannot be redefined.")
        && one.GetProperty("document").GetString()!.Trim() is "directive @skip on SCHEMA" or "schema {\n          mutation: Foo\n        }";

    private static string? Disagreement(JsonElement one, string?[] schemas)
    {
        var rule = one.GetProperty("rule").GetString()!;
        var text = one.GetProperty("document").GetString()!;
        var schemaText = schemas[one.GetProperty("schema").GetInt32()];
        var document = Parse(text);
        var isExecutable = one.GetProperty("kind").GetString() == "exec";
        ImmutableArray<DocumentNode> schemaDocuments = schemaText is null ? [] : [Parse(schemaText)];
        ImmutableArray<DocumentNode> walked = isExecutable ? [document] : [.. schemaDocuments, document];
        var schema = SchemaBuilder.Draft(isExecutable ? schemaDocuments : walked, Scalars);

        var expected = one.GetProperty("errors").EnumerateArray()
            .Select(error => PlacesOf(error.GetProperty("locations").EnumerateArray().Select(
                place => new Location(place.GetProperty("line").GetInt32(), place.GetProperty("column").GetInt32()))))
            .Order(StringComparer.Ordinal)
            .ToArray();
        var findings = Validator.Run(schema, walked, RulesOf(rule), Unlimited);
        var actual = findings
            .Select(finding => finding.Nodes.Where(node => node.Position.Source == document.Position.Source))
            .Where(nodes => nodes.Any())
            .Select(nodes => PlacesOf(nodes.Select(node => node.Location)))
            .Order(StringComparer.Ordinal)
            .ToArray();
        return expected.SequenceEqual(actual)
            ? null
            : $"{rule}: expected [{string.Join("; ", expected)}], found [{string.Join("; ", actual)}]\n"
                + $"{string.Join("\n", findings.Select(finding => finding.Message))}\n{schemaText}\n---{text}";
    }

    /// <summary>The rules of graphql-js for fields include those for directives.</summary>
    private static ImmutableArray<SpecifiedRules.Factory> RulesOf(string name) => name switch
    {
        "KnownArgumentNamesRule" => [context => new KnownArgumentNamesRule(context), context => new KnownArgumentNamesOnDirectivesRule(context)],
        "ProvidedRequiredArgumentsRule" =>
            [context => new ProvidedRequiredArgumentsRule(context), context => new ProvidedRequiredArgumentsOnDirectivesRule(context)],
        _ => [context => (ValidationRule)Activator.CreateInstance(TypeOf(name.Replace("CustomRule", "Rule", StringComparison.Ordinal)), context)!],
    };

    private static Type TypeOf(string rule) =>
        typeof(KnownTypeNamesRule).Assembly.GetType($"{typeof(KnownTypeNamesRule).Namespace}.{rule}", throwOnError: true)!;

    private static string PlacesOf(IEnumerable<Location> locations) => string.Join(", ", locations);

    /// <summary>The custom scalar of a case that accepts no literal.</summary>
    private sealed class RefusingScalar : IScalarCoercion
    {
        public CoercionResult CoerceResult(object value) => CoercionResult.Success(value);

        public CoercionResult CoerceInput(JsonElement value) => CoercionResult.Failure("nothing is accepted");

        public CoercionResult CoerceLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) =>
            CoercionResult.Failure("nothing is accepted");
    }

    private static DocumentNode Parse(string text)
    {
        var result = Parser.Parse(text);
        Assert.True(result.IsSuccess, $"{result.Error}\n{text}");
        return result.Document;
    }
}
