using System.Collections.Immutable;
using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Execution;

/// <summary>
/// The failure of one value, given by a resolver in its place. The engine adds path and locations; the value becomes null,
/// or the nearest nullable ancestor does (specification 6.4.4).
/// </summary>
/// <param name="Message">Shown to the client.</param>
/// <param name="Code">Goes to <c>extensions.code</c>; none when null.</param>
public sealed record FieldError(string Message, string? Code = null)
{
    /// <summary>Where it is more exact than the field: a wrong argument.</summary>
    internal ImmutableArray<Location> Locations { get; init; } = [];
}
