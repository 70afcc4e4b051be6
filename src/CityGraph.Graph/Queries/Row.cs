namespace CityGraph.Graph.Queries;

/// <summary>What was read of one node or relationship. Made by stores; not changed afterwards.</summary>
/// <param name="id">The element's id.</param>
/// <param name="type">The label of the node's own type, or the relationship's type.</param>
/// <param name="shape">What was asked; tells what the positions below mean.</param>
/// <param name="values">A value, or null if it is missing, for each of the shape's properties.</param>
/// <param name="pages">A page for each of the shape's follows.</param>
public sealed class Row(string id, string type, Shape shape, object?[] values, Page[] pages)
{
    public string Id { get; } = id;

    public string Type { get; } = type;

    public Shape Shape { get; } = shape;

    public ReadOnlySpan<object?> Values => values;

    public ReadOnlySpan<Page> Pages => pages;
}
