using System.Collections.Immutable;

namespace CityGraph.GraphQL.Language;

/// <summary>An error as the specification's section 7.1.2 (Errors) describes it.</summary>
/// <param name="Message">What is wrong, where, and the likely fix, for the developer who wrote the request.</param>
/// <param name="Locations">Places in the document; empty when the error belongs to none.</param>
/// <param name="Path">Response names (string) and list indices (int, 0-based) from the root; empty for a request error.</param>
/// <param name="Code">Stands in <c>extensions.code</c>, see <see cref="ErrorCodes"/>; null for none.</param>
public sealed record GraphQLError(
    string Message, ImmutableArray<Location> Locations, ImmutableArray<object> Path, string? Code)
{
    public GraphQLError(string message, string? code = null)
        : this(message, [], [], code)
    {
    }

    public GraphQLError(string message, ImmutableArray<Location> locations, string? code = null)
        : this(message, locations, [], code)
    {
    }

    /// <summary>The message and its places: <c>Cannot query field "x" on type "Y". (2:3)</c>.</summary>
    public override string ToString() => Locations.IsEmpty ? Message : $"{Message} ({string.Join(", ", Locations)})";
}
