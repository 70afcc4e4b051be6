using System.Collections.Immutable;
using CityGraph.GraphQL.Types;

namespace CityGraph.Explorer.Description;

/// <summary>A kind of node, or an interface that kinds of nodes share.</summary>
/// <param name="Definition">As the description has it.</param>
/// <param name="Plural">The root field that lists its nodes; null for an interface.</param>
/// <param name="Fields">In declared order.</param>
public sealed record GraphType(FieldsType Definition, string? Plural, ImmutableArray<GraphField> Fields)
{
    private readonly Dictionary<string, GraphField> _byName = Fields.ToDictionary(field => field.Name, StringComparer.Ordinal);

    public string Name => Definition.Name;

    public bool IsInterface => Plural is null;

    public GraphField? FindField(string name) => _byName.GetValueOrDefault(name);
}
