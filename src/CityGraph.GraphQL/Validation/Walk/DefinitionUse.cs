using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Validation.Walk;

/// <summary>What one operation or fragment spreads and which variables it uses itself, in the order of the text.</summary>
internal sealed class DefinitionUse
{
    public List<FragmentSpreadNode> Spreads { get; } = [];

    public List<VariableUse> Variables { get; } = [];
}

/// <summary>A variable in the place of a value.</summary>
/// <param name="Node">The variable.</param>
/// <param name="Type">The type that the place expects; null when it is not known.</param>
/// <param name="HasDefault">The place has a default value.</param>
/// <param name="OneOf">The OneOf input object that the place is a field of, else null.</param>
internal sealed record VariableUse(VariableNode Node, GraphQLType? Type, bool HasDefault, InputObjectType? OneOf);
