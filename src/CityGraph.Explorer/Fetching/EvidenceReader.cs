using CityGraph.Explorer.Api;
using CityGraph.Explorer.Claims;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Fetching;

/// <summary>Reads which claims of its subject a field asks for: all, or those about one of its properties.</summary>
internal sealed class EvidenceReader(ApiModel api)
{
    private const string UnknownProperty = "UNKNOWN_PROPERTY";

    /// <summary>
    /// The condition on the claims; null: none. An error if not one of the types that the field is asked of has the property.
    /// </summary>
    /// <param name="selections">One field of the document, as asked of each concrete type.</param>
    /// <param name="arguments">Its arguments.</param>
    public (Predicate? Condition, FieldError? Error) About(List<Selection> selections, ArgumentValues arguments)
    {
        if (!arguments.TryGet<string>(ApiNames.Property, out var property)) return default;
        var types = selections.ConvertAll(PropertiesOf);
        if (types.Exists(type => type.Names.Contains(property))) return (Condition(property, types[0].IsNode), null);
        var names = string.Join(", ", types.Select(type => type.Type).Order(StringComparer.Ordinal));
        var who = types.Count == 1 ? $"{names} has no property" : $"None of {names} has a property";
        return (null, new($"{who} '{property}'{Suggestion.For(property, types.SelectMany(type => type.Names).Distinct())}", UnknownProperty));
    }

    private static Predicate Condition(string property, bool isOfNode)
    {
        Predicate isAbout = new Predicate.Compare(ApiNames.Property, Comparison.Equal, property);
        return isOfNode && ClaimedProperty.IsOurWord(property) ? new Predicate.Or([isAbout, new Predicate.IsMissing(ApiNames.Property)]) : isAbout;
    }

    private (string Type, bool IsNode, IReadOnlyList<string> Names) PropertiesOf(Selection selection)
    {
        var name = selection.ParentType.Name;
        return api.FindEdge(name)?.Relationship is { } kind
            ? (kind.Type, false, [.. kind.Properties.Select(property => property.Name)])
            : (name, true, [.. api.Graph.Model.FindNodeType(name)!.Properties.Select(property => property.Name)]);
    }
}
