using System.Collections.Immutable;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Building.Rules;

/// <summary>
/// Section 3.10, Type Validation, InputObjectDefaultValueHasCycle: the default of an input field cannot need itself, as in
/// <c>input A { a: A = {} }</c>, since coercing it would not end.
/// </summary>
internal sealed class DefaultValueCyclesRule(Schema schema, ImmutableArray<DocumentNode> documents) : SchemaRule(schema, documents)
{
    private readonly HashSet<InputValueDefinition> _done = [];
    private readonly List<(InputObjectType Type, InputValueDefinition Field)> _path = [];

    protected override void Check()
    {
        foreach (var type in Types.OfType<InputObjectType>())
        {
            foreach (var field in type.Fields) Default(type, field);
        }
    }

    /// <summary>What the default of a field, absent from a value, brings with it.</summary>
    private void Default(InputObjectType type, InputValueDefinition field)
    {
        if (field.DefaultValue is null || _done.Contains(field)) return;
        var start = _path.FindIndex(step => step.Field == field);
        if (start >= 0)
        {
            var cycle = _path.Skip(start).ToArray();
            Report(
                $"Invalid circular reference. The default value of Input Object field {type}.{field.Name} references itself"
                    + (cycle.Length == 1 ? "." : $" via the default values of: {Via(cycle)}."),
                [.. cycle.Select(step => step.Field.Definition!.DefaultValue!)]);
            return;
        }

        _path.Add((type, field));
        Value(field.Type, field.DefaultValue);
        _path.RemoveAt(_path.Count - 1);
        _done.Add(field);
    }

    private void Value(GraphQLType type, ValueNode value)
    {
        switch (value)
        {
            case ListValueNode list:
                foreach (var item in list.Items) Value(type, item);
                break;
            case ObjectValueNode map when type.Innermost is InputObjectType inner:
                foreach (var field in inner.Fields)
                {
                    var written = map.Fields.FirstOrDefault(one => one.Name.Value == field.Name);
                    if (written is null) Default(inner, field);
                    else Value(field.Type, written.Value);
                }

                break;
        }
    }

    private static string Via(IEnumerable<(InputObjectType Type, InputValueDefinition Field)> cycle) =>
        string.Join(", ", cycle.Skip(1).Select(step => $"{step.Type}.{step.Field.Name}"));
}
