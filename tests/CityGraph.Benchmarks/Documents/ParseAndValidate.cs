using System.Diagnostics;
using System.Globalization;
using CityGraph.GraphQL.Building;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;
using CityGraph.GraphQL.Validation;

namespace CityGraph.Benchmarks.Documents;

/// <summary>Parses and validates one document again and again; <c>parse-and-validate.mjs</c> is the same for graphql-js.</summary>
internal static class ParseAndValidate
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(3);

    /// <summary>Prints the processor time of one document, in microseconds: parse, validate.</summary>
    public static void Run(string schemaPath, string documentPath, TextWriter output)
    {
        var schema = SchemaBuilder.Build([new SourceText(schemaPath, File.ReadAllBytes(schemaPath))]).GetSchemaOrThrow();
        var text = File.ReadAllBytes(documentPath);
        var document = Parse(documentPath);
        Repeat(WarmUp, () => Validate(schema, Parser.Parse(new SourceText("document", text)).Document!));
        var parse = Repeat(Measured, () => Parser.Parse(new SourceText("document", text)));
        var validate = Repeat(Measured, () => Validate(schema, document));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{parse:F1} {validate:F1}"));
    }

    private static DocumentNode Parse(string path)
    {
        var result = Parser.Parse(new SourceText(path, File.ReadAllBytes(path)));
        return result.Document ?? throw new InvalidOperationException($"{path}: {result.Error}");
    }

    private static void Validate(Schema schema, DocumentNode document)
    {
        var errors = Validator.Validate(schema, document);
        if (!errors.IsEmpty) throw new InvalidOperationException(string.Join('\n', errors));
    }

    private static double Repeat(TimeSpan duration, Action action)
    {
        var count = 0;
        var watch = Stopwatch.StartNew();
        var before = Environment.CpuUsage.TotalTime;
        for (; watch.Elapsed < duration; count++) action();
        return (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / count;
    }
}
