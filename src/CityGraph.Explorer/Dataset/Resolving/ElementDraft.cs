using System.Collections.Immutable;
using CityGraph.Explorer.Dataset.Reading;
using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Dataset.Resolving;

/// <summary>A node or relationship while the facts about it are put together.</summary>
/// <param name="first">The fact that introduces it.</param>
/// <param name="definitions">The properties of its type.</param>
internal sealed class ElementDraft(Fact first, ImmutableArray<PropertyDefinition> definitions)
{
    private readonly Dictionary<string, Given> _values = new(StringComparer.Ordinal);

    public Fact First { get; } = first;

    /// <param name="fact">What is said of it.</param>
    /// <param name="supersedes">Whether its values are taken where other facts give others.</param>
    /// <param name="problems">Where values in conflict are reported.</param>
    public void Take(Fact fact, bool supersedes, ProblemList problems)
    {
        foreach (var property in fact.Properties)
        {
            var name = property.Definition.Name;
            if (property.Definition.IsList) TakeItems(name, property);
            else if (!_values.TryGetValue(name, out var before) || (supersedes && !before.Supersedes))
            {
                _values[name] = new Given(property.Value, property.Position, supersedes);
            }
            else if (before.Supersedes == supersedes && IsConflict(before.Value, property.Value) && !IsSecondDeclaration(fact, name)) problems.Add(property.Position, Conflict(fact, property, before));
        }
    }

    public void ReportMissing(ProblemList problems)
    {
        foreach (var definition in definitions)
        {
            if (!definition.IsRequired || definition.IsList || definition.Name == "text" || _values.ContainsKey(definition.Name)) continue;
            if (AgreementStages.IsDerived(First.Type, definition.Name)) continue;
            var fix = definition.EnumValues.IsEmpty ? "" : $": {Quote.List(definition.EnumValues)}";
            problems.Add(First.Position, $"{Title} has no `{definition.Name}`. Give it{fix}.");
        }
    }

    public PropertySet ToProperties()
    {
        var properties = new List<KeyValuePair<string, object>>(_values.Count + 1);
        foreach (var (name, given) in _values) properties.Add(new(name, given.Value is SortedSet<object> items ? items.ToImmutableArray() : given.Value!));
        foreach (var list in definitions)
        {
            if (list.IsList && !_values.ContainsKey(list.Name)) properties.Add(new(list.Name, ImmutableArray<object>.Empty));
        }

        if (First is NameFact { Text: var text }) properties.Add(new("text", text));
        return PropertySet.From(properties);
    }

    private void TakeItems(string name, FactProperty property)
    {
        if (!_values.TryGetValue(name, out var given)) _values[name] = given = new Given(new SortedSet<object>(ItemOrder.Instance), property.Position, false);
        if (property.Value is ImmutableArray<object> items) ((SortedSet<object>)given.Value!).UnionWith(items);
    }

    private string Title => First switch
    {
        NameFact name => $"The name '{Quote.Short(name.Text)}' of '{name.Owner.Id}'",
        RelationshipFact relationship => $"{relationship.Type} from '{relationship.From.Id}' to '{relationship.To.Id}'",
        _ => $"{First.Type} '{First.Subject}'",
    };

    private string Conflict(Fact fact, FactProperty property, Given before)
    {
        var another = fact is RelationshipFact { Key: null } ? ", or give one relationship an `id` if there are two" : "";
        return $"`{property.Definition.Name}` of {Title} is {ClaimValue.Of(property.Value!)} here, but {ClaimValue.Of(before.Value!)} at {before.Position}. "
            + $"Mark one of the statements `accepted: false`{another}.";
    }

    /// <summary>A wrong value was reported where it stands.</summary>
    private static bool IsConflict(object? before, object? now) => before is not null && now is not null && !before.Equals(now);

    /// <summary>That a node gets two names is reported as its second declaration.</summary>
    private static bool IsSecondDeclaration(Fact fact, string property) => fact is NodeFact && property == "name";

    /// <param name="Value">A sorted set for a list; null if a wrong value was given.</param>
    /// <param name="Position">Where it was first given.</param>
    /// <param name="Supersedes">Whether other values give way to it.</param>
    private readonly record struct Given(object? Value, FilePosition Position, bool Supersedes);
}
