using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Validation.Rules;

/// <summary>
/// Section 5.2.2.1, Operation Name Uniqueness: operation names must be unique within a document.
/// </summary>
internal sealed class UniqueOperationNamesRule(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<string, NameNode> _known = [];

    public override void EnterOperation(OperationDefinitionNode node)
    {
        if (node.Name is not { } name || _known.TryAdd(name.Value, name)) return;
        Context.Report($"There can be only one operation named \"{name.Value}\".", _known[name.Value], name);
    }
}
