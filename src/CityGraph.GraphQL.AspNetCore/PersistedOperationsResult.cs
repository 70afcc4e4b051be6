using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace CityGraph.GraphQL.AspNetCore;

/// <summary>The operations, or everything that is wrong with their files.</summary>
/// <param name="Operations">Null when there are problems.</param>
/// <param name="Problems">One line each, as <c>file:line:column: message</c>.</param>
public sealed record PersistedOperationsResult(PersistedOperations? Operations, ImmutableArray<string> Problems)
{
    [MemberNotNullWhen(true, nameof(Operations))]
    public bool IsValid => Operations is not null;
}
