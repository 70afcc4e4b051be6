using System.Collections.Immutable;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Execution;

/// <summary>Specification 6.3.2, collected fields map: what an object type has selected at one place of the operation.</summary>
/// <param name="Fields">In the order of first appearance.</param>
/// <param name="TypeConditions">Which type conditions of fragments were met on the way, and whether they let the object type through.</param>
internal sealed record CollectedFieldsMap(ImmutableArray<FieldSet> Fields, ImmutableArray<(CompositeType Type, bool Applies)> TypeConditions)
{
    /// <summary>Whether the same is selected of another type: every type condition says of it what it said of the first.</summary>
    public bool IsSameOf(ObjectType type, Schema schema)
    {
        foreach (var (condition, applies) in TypeConditions)
        {
            if (Applies(condition, type, schema) != applies) return false;
        }

        return true;
    }

    /// <summary>Specification 6.3.2, DoesFragmentTypeApply.</summary>
    public static bool Applies(CompositeType condition, ObjectType type, Schema schema) => condition == type || schema.IsSubType(condition, type);
}
