using System.Collections.Immutable;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Building.Rules;

/// <summary>
/// One rule of section 3 about types as a whole, their extensions included. It sees a schema whose documents may have broken
/// other rules: names that nobody defines are there as scalars, and what does not fit its place is left out.
/// </summary>
internal abstract class SchemaRule(Schema schema, ImmutableArray<DocumentNode> documents)
{
    private readonly List<Finding> _findings = [];

    protected Schema Schema { get; } = schema;

    protected ImmutableArray<DocumentNode> Documents { get; } = documents;

    /// <summary>The types that the documents define.</summary>
    protected IEnumerable<NamedType> Types => Schema.Types.Where(type => type.Definition is { } node && IsOurs(node));

    /// <summary>The directives that the documents define.</summary>
    protected IEnumerable<DirectiveDefinition> Directives => Schema.Directives.Where(directive => !directive.IsBuiltIn);

    public IReadOnlyList<Finding> Findings
    {
        get
        {
            _findings.Clear();
            Check();
            return _findings;
        }
    }

    protected abstract void Check();

    protected void Report(string message, params ImmutableArray<SyntaxNode> nodes) => _findings.Add(new Finding(message, nodes));

    private bool IsOurs(SyntaxNode node) => Documents.Any(document => document.Position.Source == node.Position.Source);
}
