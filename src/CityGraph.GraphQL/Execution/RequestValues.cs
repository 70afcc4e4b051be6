using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Limits;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Execution;

/// <summary>
/// What one request adds to a compiled operation: its variables, and what follows from them, computed when it is first asked for.
/// Safe to read from several threads.
/// </summary>
internal sealed class RequestValues
{
    private readonly IReadOnlyDictionary<string, object?> _variables;

    // Per selection whose arguments depend on variables: ArgumentValues, or the GraphQLError that they cause.
    private readonly object?[] _arguments;
    private readonly bool[] _conditions;

    public RequestValues(CompiledOperation operation, IReadOnlyDictionary<string, object?> variables, object state, CancellationToken cancellationToken)
    {
        _variables = variables;
        _arguments = operation.VariableArgumentsCount == 0 ? [] : new object?[operation.VariableArgumentsCount];
        _conditions = operation.Conditions.IsEmpty ? [] : [.. operation.Conditions.Select(condition => condition.IsMet(variables))];
        SelectionCount = operation.SelectionCount;
        State = state;
        CancellationToken = cancellationToken;
    }

    public int SelectionCount { get; }

    public object State { get; }

    public CancellationToken CancellationToken { get; }

    /// <summary>What the request costs; set once, before it runs.</summary>
    public OperationPrice Price { get; set; }

    /// <summary>Whether the response states the price.</summary>
    public bool IsPriceReported { get; set; }

    /// <summary>What the host adds to the response's extensions; null for nothing.</summary>
    public Action<Utf8JsonWriter>? Extensions { get; init; }

    public bool HasExtensions => IsPriceReported || Extensions is not null;

    /// <summary>Is told when the last field is resolved; null where nobody wants to know.</summary>
    public OperationObservation? Observation { get; init; }

    /// <summary>Whether <c>@skip</c> and <c>@include</c> let the field in.</summary>
    public bool Includes(Selection selection)
    {
        if (selection.IsAlwaysIncluded) return true;
        foreach (var node in selection.Nodes)
        {
            if (Includes(node)) return true;
        }

        return false;
    }

    /// <summary>
    /// Where the field stands in the document: all its merged nodes that are included, each once though its fragment may be spread
    /// under several conditions.
    /// </summary>
    public ImmutableArray<Location> LocationsOf(Selection selection) =>
        [.. selection.Nodes.Where(Includes).Select(node => node.Node.Location).Distinct()];

    public ArgumentValues ArgumentsOf(Selection selection) =>
        TryGetArguments(selection, out var arguments, out var error)
            ? arguments
            : throw new InvalidOperationException($"{selection} has no arguments, because they are wrong: {error.Message}");

    /// <summary>False, with an error that has locations but no path, when the arguments do not fit.</summary>
    public bool TryGetArguments(
        Selection selection,
        [NotNullWhen(true)] out ArgumentValues? arguments,
        [NotNullWhen(false)] out GraphQLError? error)
    {
        error = null;
        arguments = selection.ConstantArguments;
        if (arguments is not null) return true;

        ref var known = ref _arguments[selection.VariableArgumentsIndex];
        known ??= ArgumentCoercion.Coerce(selection.Field, selection.Nodes[0].Node, _variables);
        arguments = known as ArgumentValues;
        error = known as GraphQLError;
        return arguments is not null;
    }

    public ImmutableArray<Selection> ChildrenOf(Selection selection, ObjectType type)
    {
        if (selection.SetOf(type) is not { } set) return [];
        foreach (var child in set.Selections)
        {
            if (!IsUsable(child)) return [.. set.Selections.Where(IsUsable)];
        }

        return set.Selections;
    }

    private bool IsUsable(Selection selection) => Includes(selection) && TryGetArguments(selection, out _, out _);

    private bool Includes(ConditionalNode node) => node.Condition == Condition.Always || _conditions[node.Condition.Index];
}
