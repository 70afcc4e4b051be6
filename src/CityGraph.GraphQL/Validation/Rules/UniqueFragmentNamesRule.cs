using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Validation.Rules;

/// <summary>
/// Section 5.5.1.1, Fragment Name Uniqueness: fragment names must be unique within a document.
/// </summary>
internal sealed class UniqueFragmentNamesRule(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<string, NameNode> _known = [];

    public override void EnterFragment(FragmentDefinitionNode node)
    {
        var name = node.Name;
        if (_known.TryAdd(name.Value, name)) return;
        Context.Report($"There can be only one fragment named \"{name.Value}\".", _known[name.Value], name);
    }
}
