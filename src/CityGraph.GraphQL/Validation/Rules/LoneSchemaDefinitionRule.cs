using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Validation.Rules;

/// <summary>
/// Section 3.3: there is at most one schema definition; the rest are extensions of it.
/// </summary>
internal sealed class LoneSchemaDefinitionRule(ValidationContext context) : ValidationRule(context)
{
    private SchemaDefinitionNode? _known;

    public override void EnterSchemaDefinition(SchemaDefinitionNode node)
    {
        if (node.IsExtension) return;
        if (_known is not null) Context.Report("Must provide only one schema definition.", node);
        _known ??= node;
    }
}
