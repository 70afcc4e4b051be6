using System.Collections.Immutable;
using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Building;

/// <summary>A place in one of several files.</summary>
/// <param name="FileName">The name of its <see cref="SourceText"/>.</param>
/// <param name="Location">Line and column, 1-based.</param>
public readonly record struct FileLocation(string FileName, Location Location)
{
    /// <summary><c>file:line:column</c>, the form that terminals and editors make a link of.</summary>
    public override string ToString() => $"{FileName}:{Location}";
}

/// <summary>One thing that is wrong with a type-system document.</summary>
/// <param name="Message">The offending name and the likely fix.</param>
/// <param name="Locations">Where; the first is the place to look at. Empty when it is about the schema as a whole.</param>
public sealed record SchemaError(string Message, ImmutableArray<FileLocation> Locations)
{
    /// <summary><c>city.graphql:3:5: Unknown type "Sity". Did you mean "City"?</c></summary>
    public override string ToString() => Locations.IsEmpty ? Message : $"{Locations[0]}: {Message}";
}
