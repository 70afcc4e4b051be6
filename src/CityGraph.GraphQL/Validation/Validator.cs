using System.Collections.Immutable;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;
using CityGraph.GraphQL.Validation.Rules;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Validation;

/// <summary>Section 5: whether a document can be executed against a schema.</summary>
public static class Validator
{
    /// <summary>An error that is about more places names the first of them.</summary>
    private const int MaxLocations = 200;

    /// <summary>
    /// What is wrong with the document; empty when it can be executed. Its result for one schema and document never
    /// changes. Time and memory are bounded by the document's length, also for a document made to be expensive.
    /// </summary>
    public static ImmutableArray<GraphQLError> Validate(Schema schema, DocumentNode document, ValidationOptions? options = null)
    {
        options ??= ValidationOptions.Default;
        ImmutableArray<SpecifiedRules.Factory> rules = SpecifiedRules.All;
        if (options.NoSchemaIntrospection) rules = rules.Add(context => new NoSchemaIntrospectionRule(context));
        if (options.NoDeprecated) rules = rules.Add(context => new NoDeprecatedRule(context));
        return
        [
            .. Run(schema, [document], rules, options).Select(finding => new GraphQLError(
                finding.Message, [.. finding.Nodes.Take(MaxLocations).Select(node => node.Location)], ErrorCodes.ValidationFailed)),
        ];
    }

    /// <summary>Holds documents to rules in one walk over each, in their order.</summary>
    internal static ImmutableArray<Finding> Run(
        Schema schema, ImmutableArray<DocumentNode> documents, ImmutableArray<SpecifiedRules.Factory> rules, ValidationOptions options)
    {
        var context = new ValidationContext(schema, documents, options);
        var walk = new DocumentWalk(context, [.. rules.Select(rule => rule(context))]);
        foreach (var document in documents) walk.Visit(document);
        return context.Findings;
    }
}
