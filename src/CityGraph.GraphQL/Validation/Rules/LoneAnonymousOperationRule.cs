using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Validation.Rules;

/// <summary>
/// Section 5.2.3.1, Lone Anonymous Operation: an anonymous operation must be the only operation of its document.
/// </summary>
internal sealed class LoneAnonymousOperationRule(ValidationContext context) : ValidationRule(context)
{
    private bool _isAlone;

    public override void EnterDocument(DocumentNode node) => _isAlone = node.Operations.Take(2).Count() == 1;

    public override void EnterOperation(OperationDefinitionNode node)
    {
        if (node.Name is null && !_isAlone) Context.Report("This anonymous operation must be the only defined operation.", node);
    }
}
