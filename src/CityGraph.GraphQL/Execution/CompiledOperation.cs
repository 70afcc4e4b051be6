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

    /// <summary>What it costs a request.</summary>
    public required OperationPricing Pricing { get; init; }

    /// <summary>How many nodes of the document its selections and conditions hold: what they weigh beside <see cref="SelectionCount"/>.</summary>
    public required long NodeCount { get; init; }

    /// <summary>By <see cref="Condition.Index"/>.</summary>
    public required ImmutableArray<Condition> Conditions { get; init; }

    /// <summary>
    /// An error for each variable of a <c>@skip</c> or <c>@include</c> without a value: validation lets a nullable variable with a
    /// default stand there, and the request may then give null.
    /// </summary>
    public IReadOnlyList<GraphQLError> FindUndecided(IReadOnlyDictionary<string, object?> variables)
    {
        if (Conditions.IsEmpty) return [];
        return [.. Conditions.SelectMany(condition => condition.Terms).Select(term => term.Variable).Distinct()
            .Where(variable => !variables.TryGetValue(variable, out var value) || value is not bool)
            .Select(variable => new GraphQLError(
                $"Argument \"if\" of non-null type \"Boolean!\" must not be null, but the variable \"${variable}\" is.",
                ExecutionErrorCodes.BadUserInput))];
    }
}
