using System.Collections.Immutable;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Building.Rules;

/// <summary>
/// Section 3.10, Circular References: an input object cannot hold itself through non-null fields alone, since no value of it
/// would be finite.
/// </summary>
internal sealed class InputObjectCyclesRule(Schema schema, ImmutableArray<DocumentNode> documents) : SchemaRule(schema, documents)
{
    private readonly HashSet<InputObjectType> _visited = [];
    private readonly List<InputValueDefinition> _path = [];
    private readonly Dictionary<InputObjectType, int> _depths = [];

    protected override void Check()
    {
        foreach (var type in Types.OfType<InputObjectType>()) Visit(type);
    }

    private void Visit(InputObjectType type)
    {
        if (!_visited.Add(type)) return;
        _depths[type] = _path.Count;
        foreach (var field in type.Fields)
        {
            if (field.Type is not NonNullType { OfType: InputObjectType inner }) continue;
            _path.Add(field);
            if (_depths.TryGetValue(inner, out var depth)) Report(inner, [.. _path.Skip(depth)]);
            else Visit(inner);
            _path.RemoveAt(_path.Count - 1);
        }

        _depths.Remove(type);
    }

    private void Report(InputObjectType type, ImmutableArray<InputValueDefinition> cycle) => Report(
        $"Cannot reference Input Object \"{type}\" within itself through a series of non-null fields: "
            + $"\"{string.Join('.', cycle.Select(field => field.Name))}\".",
        [.. cycle.Select(field => field.Definition!)]);
}
