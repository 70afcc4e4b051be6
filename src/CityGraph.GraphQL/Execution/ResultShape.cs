using System.Text.Json;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Execution;

/// <summary>A field's output type taken apart once: how deep its lists are, where null is allowed, how a leaf is coerced.</summary>
internal sealed class ResultShape
{
    private readonly bool[] _nonNull;

    public ResultShape(GraphQLType type)
    {
        var nonNull = new List<bool>();
        for (var level = type; ;)
        {
            nonNull.Add(level is NonNullType);
            if (level is NonNullType wrapper) level = wrapper.OfType;
            if (level is not ListType list) break;
            level = list.OfType;
        }

        _nonNull = [.. nonNull];
        NamedType = type.Innermost;
        Leaf = KindOf(NamedType);
    }

    /// <summary>0 for a field that is no list.</summary>
    public int ListDepth => _nonNull.Length - 1;

    public NamedType NamedType { get; }

    public LeafKind Leaf { get; }

    public bool IsComposite => NamedType is CompositeType;

    /// <summary>Whether the innermost items may not be null.</summary>
    public bool IsItemNonNull => _nonNull[^1];

    /// <summary>Whether a value may not be null; level 0 is the field itself, <see cref="ListDepth"/> the innermost item.</summary>
    public bool IsNonNull(int level) => _nonNull[level];

    /// <summary>Result coercion of one leaf (specification 6.4.3, CoerceResult): the value to write, null, or a <see cref="FieldError"/>.</summary>
    public object? CoerceLeaf(object value)
    {
        if (NamedType is EnumType type)
        {
            return value is string name && type.Values.Contains(name)
                ? name
                : new FieldError($"Enum \"{type.Name}\" cannot represent value: {InspectedValue.Of(value)}");
        }

        var result = ((ScalarType)NamedType).Coercion.CoerceResult(value);
        if (!result.IsSuccess) return new FieldError(result.Error);
        if (result.Value is JsonElement { ValueKind: JsonValueKind.Null }) return null;
        return JsonValue.CanWrite(result.Value)
            ? result.Value
            : new FieldError($"{NamedType.Name} cannot represent value: {InspectedValue.Of(result.Value!)}", ExecutionErrorCodes.InternalError);
    }

    private static LeafKind KindOf(NamedType type)
    {
        if (type == BuiltInScalars.String || type == BuiltInScalars.Id) return LeafKind.Text;
        if (type == BuiltInScalars.Int) return LeafKind.Int;
        if (type == BuiltInScalars.Float) return LeafKind.Float;
        return type == BuiltInScalars.Boolean ? LeafKind.Boolean : LeafKind.Other;
    }
}
