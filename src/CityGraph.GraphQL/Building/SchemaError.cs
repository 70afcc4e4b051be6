using System.Collections.Immutable;
using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Building;

/// <summary>One thing that is wrong with a type-system document.</summary>
/// <param name="Message">The offending name and the likely fix.</param>
/// <param name="Positions">Where; the first is the place to look at. Empty when it is about the schema as a whole.</param>
public sealed record SchemaError(string Message, ImmutableArray<SourcePosition> Positions)
{
    /// <summary><c>city.graphql:3:5: Unknown type "Sity". Did you mean "City"?</c></summary>
    public override string ToString() => Positions.IsEmpty ? Message : $"{Positions[0]}: {Message}";
}
