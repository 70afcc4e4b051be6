using System.Collections.Immutable;
using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Execution;

/// <summary>The variable that a <c>@skip</c> (must be false) or <c>@include</c> (must be true) names.</summary>
internal readonly record struct ConditionTerm(string Variable, bool Expected);

/// <summary>
/// When a field node is part of the response: the conjunction of the <c>@skip</c> and <c>@include</c> around it whose argument is a
/// variable (specification 3.13.1 and 3.13.2). Conditions with equal terms are one object within an operation.
/// </summary>
internal sealed class Condition(int index, ImmutableArray<ConditionTerm> terms)
{
    /// <summary>No directive, or only constant ones that let the field through.</summary>
    public static readonly Condition Always = new(-1, []);

    /// <summary>Dense within the operation, -1 for <see cref="Always"/>.</summary>
    public int Index { get; } = index;

    /// <summary>Sorted and distinct.</summary>
    public ImmutableArray<ConditionTerm> Terms { get; } = terms;

    /// <summary>The variables are Boolean and have values: the executor refuses a request in which they have not.</summary>
    public bool IsMet(IReadOnlyDictionary<string, object?> variables) =>
        Terms.All(term => variables.TryGetValue(term.Variable, out var value) && value is bool flag && flag == term.Expected);
}

/// <summary>A field node and when it counts.</summary>
internal readonly record struct ConditionalNode(FieldNode Node, Condition Condition);
