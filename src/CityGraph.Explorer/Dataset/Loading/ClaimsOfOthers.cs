using System.Collections.Immutable;
using CityGraph.Explorer.Dataset.Resolving;
using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Dataset.Loading;

/// <summary>What sources that are not being loaded say of the elements of a store, as far as they do not refute it.</summary>
internal sealed class ClaimsOfOthers
{
    private readonly Dictionary<string, HashSet<(string Property, string Value)>> _bySubject = new(StringComparer.Ordinal);

    public void Add(Node claim)
    {
        if (claim.Properties["stance"] is "REFUTES") return;
        var subject = (string)claim.Properties["subject"]!;
        if (!_bySubject.TryGetValue(subject, out var values)) _bySubject[subject] = values = [];
        if (claim.Properties["property"] is string property) values.Add((property, claim.Properties["value"] as string ?? ""));
    }

    /// <summary>Whether one of them speaks of the element.</summary>
    public bool Carry(string id) => _bySubject.ContainsKey(id);

    /// <summary>The given values, and of the stored ones those that the others claim: properties that are not given, and items of lists.</summary>
    public PropertySet Merge(string id, PropertySet given, PropertySet stored)
    {
        if (!_bySubject.TryGetValue(id, out var claimed)) return given;
        var merged = given.ToDictionary(property => property.Key, property => property.Value, StringComparer.Ordinal);
        foreach (var (name, value) in stored)
        {
            if (value is ImmutableArray<object> items)
            {
                var kept = items.Where(item => claimed.Contains((name, ClaimValue.Of(item))));
                var own = given[name] is ImmutableArray<object> some ? some : [];
                merged[name] = own.Concat(kept).Distinct().Order(ItemOrder.Instance).ToImmutableArray();
            }
            else if (claimed.Contains((name, ClaimValue.Of(value))))
            {
                merged.TryAdd(name, value);
            }
        }

        return PropertySet.From(merged);
    }
}
