using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Validation.Rules;

/// <summary>
/// Section 3.3: all directives of a schema have unique names.
/// </summary>
internal sealed class UniqueDirectiveNamesRule(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<string, NameNode> _known = [];

    public override void EnterDirectiveDefinition(DirectiveDefinitionNode node)
    {
        if (_known.TryAdd(node.Name.Value, node.Name)) return;
        Context.Report($"There can be only one directive named \"@{node.Name.Value}\".", _known[node.Name.Value], node.Name);
    }
}
