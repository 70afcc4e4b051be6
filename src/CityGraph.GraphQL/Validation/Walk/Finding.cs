using System.Collections.Immutable;
using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Validation.Walk;

/// <summary>What a rule found wrong, and the nodes to point at.</summary>
internal sealed record Finding(string Message, ImmutableArray<SyntaxNode> Nodes);
