using System.Collections.Immutable;
using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Validation.Walk;

/// <summary>A place where directives may stand.</summary>
/// <param name="Node">What they are applied to.</param>
/// <param name="Location">What kind of place that is.</param>
/// <param name="Directives">Those that stand there, in their order.</param>
internal readonly record struct DirectiveSite(
    SyntaxNode Node, DirectiveLocation Location, ImmutableArray<DirectiveNode> Directives);
