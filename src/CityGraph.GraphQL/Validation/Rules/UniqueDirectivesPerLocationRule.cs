using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Validation.Rules;

/// <summary>
/// Section 5.7.3, Directives Are Unique per Location: a directive that is not repeatable stands at most once at a place. A
/// type or schema and its extensions are one place.
/// </summary>
internal sealed class UniqueDirectivesPerLocationRule(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<string, Dictionary<string, DirectiveNode>> _byType = [];

    public override void EnterDirectives(DirectiveSite site)
    {
        if (site.Directives.IsEmpty) return;
        var seen = SeenAt(site.Node);
        foreach (var directive in site.Directives)
        {
            var name = directive.Name.Value;
            if (Context.Schema.Directives.Find(name) is not { IsRepeatable: false } || seen.TryAdd(name, directive)) continue;
            Context.Report($"The directive \"@{name}\" can only be used once at this location.", seen[name], directive);
        }
    }

    private Dictionary<string, DirectiveNode> SeenAt(SyntaxNode node)
    {
        var place = node switch
        {
            SchemaDefinitionNode => "",
            TypeDefinitionNode type => type.Name.Value,
            _ => null,
        };
        if (place is null) return [];
        if (!_byType.TryGetValue(place, out var seen)) _byType[place] = seen = [];
        return seen;
    }
}
