using System.Collections.Immutable;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Validation.Merging;

/// <summary>Why two fields of one response name differ, without looking below them.</summary>
internal static class FieldMerging
{
    /// <summary>Null when they can be one.</summary>
    public static string? Conflict(SelectedField one, SelectedField other, bool areExclusive)
    {
        if (!areExclusive)
        {
            if (one.Node.Name.Value != other.Node.Name.Value)
                return $"\"{one.Node.Name.Value}\" and \"{other.Node.Name.Value}\" are different fields";
            if (!HaveSameArguments(one.Node.Arguments, other.Node.Arguments)) return "they have differing arguments";
        }

        return one.Definition is { } first && other.Definition is { } second && HaveDifferentShapes(first.Type, second.Type)
            ? $"they return conflicting types \"{first.Type}\" and \"{second.Type}\""
            : null;
    }

    /// <summary>SameResponseShape, of the types alone: equal wrappers, and equal leaf types.</summary>
    private static bool HaveDifferentShapes(GraphQLType one, GraphQLType other) => (one, other) switch
    {
        (ListType first, ListType second) => HaveDifferentShapes(first.OfType, second.OfType),
        (ListType, _) or (_, ListType) => true,
        (NonNullType first, NonNullType second) => HaveDifferentShapes(first.OfType, second.OfType),
        (NonNullType, _) or (_, NonNullType) => true,
        (CompositeType, CompositeType) => false,
        _ => one != other,
    };

    /// <summary>The same names with the same values, in any order.</summary>
    private static bool HaveSameArguments(ImmutableArray<ArgumentNode> one, ImmutableArray<ArgumentNode> other)
    {
        if (one.Length != other.Length) return false;
        foreach (var argument in one)
        {
            var match = other.FirstOrDefault(candidate => candidate.Name.Value == argument.Name.Value);
            if (match is null || !AreSame(argument.Value, match.Value)) return false;
        }

        return true;
    }

    /// <summary>Equal as written, the fields of input objects in any order.</summary>
    private static bool AreSame(ValueNode one, ValueNode other) => (one, other) switch
    {
        (VariableNode first, VariableNode second) => first.Name.Value == second.Name.Value,
        (IntValueNode first, IntValueNode second) => first.Value == second.Value,
        (FloatValueNode first, FloatValueNode second) => first.Value == second.Value,
        (StringValueNode first, StringValueNode second) => first.Value == second.Value,
        (BooleanValueNode first, BooleanValueNode second) => first.Value == second.Value,
        (EnumValueNode first, EnumValueNode second) => first.Value == second.Value,
        (NullValueNode, NullValueNode) => true,
        (ListValueNode first, ListValueNode second) => first.Items.SequenceEqual(second.Items, AreSame),
        (ObjectValueNode first, ObjectValueNode second) => ByName(first).SequenceEqual(ByName(second), AreSameField),
        _ => false,
    };

    private static bool AreSameField(ObjectFieldNode one, ObjectFieldNode other) =>
        one.Name.Value == other.Name.Value && AreSame(one.Value, other.Value);

    private static ImmutableArray<ObjectFieldNode> ByName(ObjectValueNode node) =>
        [.. node.Fields.OrderBy(field => field.Name.Value, StringComparer.Ordinal)];
}
