using System.Collections.Immutable;
using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Execution;

/// <summary>An operation with its fragments laid out over concrete types. Immutable, shared by all requests of the document.</summary>
internal sealed class CompiledOperation
{
    public required OperationDefinitionNode Definition { get; init; }

    public required SelectionSet Root { get; init; }

    /// <summary>How many selections there are; their indices are below it.</summary>
    public required int SelectionCount { get; init; }

    public required int VariableArgumentsCount { get; init; }

    /// <summary>By <see cref="Condition.Index"/>.</summary>
    public required ImmutableArray<Condition> Conditions { get; init; }
}
