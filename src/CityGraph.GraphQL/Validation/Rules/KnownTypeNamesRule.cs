using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Validation.Rules;

/// <summary>
/// Section 5.5.1.2, Fragment Spread Type Existence, and 5.8.2: every type that a document names must be in the schema.
/// </summary>
internal sealed class KnownTypeNamesRule(ValidationContext context) : ValidationRule(context)
{
    public override void EnterNamedType(NamedTypeNode node)
    {
        var name = node.Name.Value;
        if (Context.Schema.Types.Contains(name)) return;
        var names = Context.Schema.Types.Select(type => type.Name);
        Context.Report($"Unknown type \"{name}\".{Suggestions.DidYouMean(name, names)}", node);
    }
}
