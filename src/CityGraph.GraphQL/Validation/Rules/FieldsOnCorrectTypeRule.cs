using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Validation.Rules;

/// <summary>
/// Section 5.3.1, Field Selections: the target field of a selection must be defined on its parent type, or be a meta-field
/// such as <c>__typename</c>.
/// </summary>
internal sealed class FieldsOnCorrectTypeRule(ValidationContext context) : ValidationRule(context)
{
    public override void EnterField(FieldNode node)
    {
        if (Context.Position.ParentType is not { } parent || Context.Position.Field is not null) return;
        var name = node.Name.Value;
        var suggestion = Suggestions.DidYouMean(TypesWith(parent, name), "to use an inline fragment on ");
        if (suggestion.Length == 0 && parent is FieldsType type)
            suggestion = Suggestions.DidYouMean(name, type.Fields.Select(field => field.Name));
        Context.Report($"Cannot query field \"{name}\" on type \"{parent}\".{suggestion}", node);
    }

    /// <summary>
    /// The possible types that have the field, and the interfaces through which most of them do, the most common first,
    /// an interface before what implements it.
    /// </summary>
    private IEnumerable<string> TypesWith(CompositeType parent, string name)
    {
        if (parent is ObjectType) return [];
        var uses = new Dictionary<FieldsType, int>();
        foreach (var possible in Context.Schema.PossibleTypes(parent).Where(type => type.Fields.Contains(name)))
        {
            uses[possible] = 1;
            foreach (var one in possible.Interfaces.Where(type => type.Fields.Contains(name)))
                uses[one] = uses.GetValueOrDefault(one) + 1;
        }

        return uses
            .OrderByDescending(use => use.Value)
            .ThenByDescending(use => uses.Keys.Count(other => Context.Schema.IsSubType(use.Key, other)))
            .ThenBy(use => use.Key.Name, StringComparer.Ordinal)
            .Select(use => $"\"{use.Key.Name}\"");
    }
}
