using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Validation.Rules;

/// <summary>
/// Section 5.1.1, Executable Definitions: for each definition in the document, it must be an operation or a fragment.
/// </summary>
internal sealed class ExecutableDefinitionsRule(ValidationContext context) : ValidationRule(context)
{
    public override void EnterDocument(DocumentNode node)
    {
        foreach (var definition in node.Definitions.OfType<TypeSystemNode>())
            Context.Report($"The {NameOf(definition)} definition is not executable.", definition);
    }

    private static string NameOf(TypeSystemNode definition) => definition switch
    {
        TypeDefinitionNode type => $"\"{type.Name.Value}\"",
        DirectiveDefinitionNode directive => $"\"{directive.Name.Value}\"",
        _ => "schema",
    };
}
