using System.Collections.Immutable;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;
using CityGraph.GraphQL.Validation;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Building;

/// <summary>Makes a schema of type-system documents.</summary>
public static class SchemaBuilder
{
    private static readonly ValidationOptions Options = new() { MaxErrors = 1_000 };

    private static readonly Dictionary<string, IScalarCoercion> NoScalars = [];

    /// <summary>
    /// A schema of all documents together, in their order. Everything that is wrong with them is reported at once.
    /// </summary>
    /// <param name="documents">Type-system definitions and extensions; an extension may stand before its definition.</param>
    /// <param name="scalars">
    /// The coercions of custom scalars by name. A scalar that is not among them lets every value pass.
    /// </param>
    public static SchemaResult Build(
        IReadOnlyList<DocumentNode> documents, IReadOnlyDictionary<string, IScalarCoercion>? scalars = null)
    {
        ImmutableArray<DocumentNode> all = [.. documents];
        var draft = Draft(all, scalars);
        Finding[] findings =
        [
            .. Validator.Run(draft, all, SpecifiedRules.TypeSystem, Options),
            .. SchemaRules.All.SelectMany(rule => rule(draft, all).Findings),
        ];
        return findings.Length == 0 ? new SchemaResult(draft) : new SchemaResult(InOrder(findings, all));
    }

    /// <summary>A schema of files. When one is not GraphQL, that is all that is reported, for every such file.</summary>
    public static SchemaResult Build(
        IReadOnlyList<SourceText> sources, IReadOnlyDictionary<string, IScalarCoercion>? scalars = null)
    {
        var parsed = sources.Select(source => (Source: source, Result: Parser.Parse(source, ParserOptions.Trusted))).ToArray();
        ImmutableArray<SchemaError> errors =
        [
            .. parsed.Where(one => !one.Result.IsSuccess).Select(one => new SchemaError(
                one.Result.Error!.Message, [new FileLocation(one.Source.Name, one.Result.Error.Locations[0])])),
        ];
        return errors.IsEmpty ? Build([.. parsed.Select(one => one.Result.Document!)], scalars) : new SchemaResult(errors);
    }

    /// <summary>The schema as far as it goes, its rules not yet checked.</summary>
    internal static Schema Draft(
        IReadOnlyList<DocumentNode> documents, IReadOnlyDictionary<string, IScalarCoercion>? scalars)
    {
        var definitions = new SchemaDefinitions(documents);
        var map = new TypeMap(definitions, scalars ?? NoScalars);
        var roots = RootTypes(definitions, map);
        return new Schema(map.Types, map.Directives, roots.GetValueOrDefault(OperationType.Query) ?? new ObjectType("Query"))
        {
            Description = definitions.Schema.FirstOrDefault()?.Description?.Value,
            AppliedDirectives = [.. definitions.Schema.SelectMany(one => one.Directives)],
            MutationType = roots.GetValueOrDefault(OperationType.Mutation),
            SubscriptionType = roots.GetValueOrDefault(OperationType.Subscription),
        };
    }

    private static ImmutableArray<SchemaError> InOrder(Finding[] findings, ImmutableArray<DocumentNode> documents) =>
        [.. findings.Select(finding => ErrorOf(finding, documents)).OrderBy(one => one.Order).Select(one => one.Error)];

    /// <summary>The error and its place in the order of the documents, so that a reader can go from top to bottom.</summary>
    private static (SchemaError Error, (int Document, int Offset) Order) ErrorOf(
        Finding finding, ImmutableArray<DocumentNode> documents)
    {
        ImmutableArray<FileLocation> locations =
        [
            .. finding.Nodes.Where(node => node.Position.Source is not null).Select(
                node => new FileLocation(node.Position.Source!.Name, node.Location)),
        ];
        var first = finding.Nodes.FirstOrDefault()?.Position ?? default;
        var document = documents.Select(one => one.Position.Source).ToList().IndexOf(first.Source);
        return (new SchemaError(finding.Message, locations), (document, first.Offset));
    }

    /// <summary>Section 3.3.1: as the schema definition says; without one, by the default names.</summary>
    private static Dictionary<OperationType, ObjectType> RootTypes(SchemaDefinitions definitions, TypeMap map)
    {
        var named = definitions.Schema.SelectMany(one => one.OperationTypes).Select(one => (one.Operation, one.Type.Name.Value));
        if (definitions.Schema.All(one => one.IsExtension))
            named = Enum.GetValues<OperationType>().Select(one => (one, one.ToString())).Concat(named);

        var roots = new Dictionary<OperationType, ObjectType>();
        foreach (var (operation, name) in named)
        {
            if (map.FindObject(name) is { } type) roots.TryAdd(operation, type);
        }

        return roots;
    }
}
