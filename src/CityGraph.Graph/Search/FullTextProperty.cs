using System.Collections.Immutable;
using CityGraph.Graph.Model;

namespace CityGraph.Graph.Search;

/// <summary>A property by whose text nodes are found.</summary>
/// <param name="Name">Its name, whichever types have it.</param>
/// <param name="IsLong">Whether a type has long texts in it.</param>
public sealed record FullTextProperty(string Name, bool IsLong)
{
    /// <summary>Those of a model, in the order in which it names them first.</summary>
    public static ImmutableArray<FullTextProperty> Of(GraphModel model) =>
    [
        .. model.NodeTypes
            .SelectMany(type => type.Properties.Where(property => property.IsFullText))
            .GroupBy(property => property.Name, StringComparer.Ordinal)
            .Select(group => new FullTextProperty(group.Key, group.Any(property => property.IsLongText))),
    ];

    /// <summary>The text of a value: a <see cref="string"/>, or an <see cref="ImmutableArray{T}"/> of them with line feeds between. Null if it is neither.</summary>
    public static string? TextOf(object? value) => value switch
    {
        string text => text,
        ImmutableArray<object> items => string.Join('\n', items.OfType<string>()),
        _ => null,
    };
}
