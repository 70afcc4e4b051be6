using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Validation.Rules;

/// <summary>
/// Section 3.1: a document that defines a schema holds no operation and no fragment.
/// </summary>
internal sealed class TypeSystemDefinitionsRule(ValidationContext context) : ValidationRule(context)
{
    public override void EnterDocument(DocumentNode node)
    {
        foreach (var definition in node.Definitions.OfType<ExecutableDefinitionNode>())
            Context.Report("An operation or fragment cannot be part of a schema. Move it to a document of its own.", definition);
    }
}
