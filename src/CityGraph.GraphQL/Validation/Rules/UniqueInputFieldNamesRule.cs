using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Validation.Rules;

/// <summary>
/// Section 5.6.3, Input Object Field Uniqueness: an input object is given each field at most once.
/// </summary>
internal sealed class UniqueInputFieldNamesRule(ValidationContext context) : ValidationRule(context)
{
    public override void EnterObjectValue(ObjectValueNode node)
    {
        if (node.Fields.Length < 2) return;
        var known = new Dictionary<string, NameNode>();
        foreach (var name in node.Fields.Select(field => field.Name))
        {
            if (!known.TryAdd(name.Value, name))
                Context.Report($"There can be only one input field named \"{name.Value}\".", known[name.Value], name);
        }
    }
}
