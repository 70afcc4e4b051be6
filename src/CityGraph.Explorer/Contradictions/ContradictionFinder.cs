using System.Collections.Immutable;
using CityGraph.Explorer.Claims;
using CityGraph.Explorer.Sources;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Contradictions;

/// <summary>Puts the claims that are in a contradiction together, by what they are about. Pure.</summary>
internal static class ContradictionFinder
{
    private const int Concerns = 1;

    /// <summary>What to read of each claim.</summary>
    public static Shape Shape { get; } = ClaimRecord.Shape with
    {
        Follows = ClaimRecord.Shape.Follows.Add(new(
            new Step.Along("CONCERNS", Direction.Outgoing, "Entity"), new Window { Order = [new SortKey("role", OfRelationship: true)] }, Graph.Queries.Shape.Nothing)),
    };

    /// <summary>Which claims to read.</summary>
    public static Window Disputed { get; } = new() { Where = new Predicate.In(Standing.Property, [Standing.Prevails, Standing.SetAside]) };

    /// <summary>In the order of subject and property, that a subject is there first. O(claims log claims), and for each O(claims²).</summary>
    /// <param name="claims">Rows of <see cref="Shape"/> within <see cref="Disputed"/>.</param>
    /// <param name="origins">Where sources come from.</param>
    /// <param name="model">The properties that claims speak of.</param>
    public static ImmutableArray<Contradiction> Find(Page claims, SourceOrigins origins, GraphModel model) =>
    [
        .. claims.Nodes
            .GroupBy(claim => ((string)claim!.Values[0]!, (string?)claim.Values[2]))
            .Select(group => Of([.. group.Select(claim => ClaimRecord.Of(claim!))], group.First()!.Pages[Concerns], origins, model))
            .OrderBy(found => found.Subject, StringComparer.Ordinal)
            .ThenBy(found => found.Property, StringComparer.Ordinal),
    ];

    private static Contradiction Of(ClaimRecord[] claims, Page concerns, SourceOrigins origins, GraphModel model)
    {
        var first = claims[0];
        return new(
            first.Subject,
            first.SubjectType,
            first.Property,
            KindOf(claims, first.Property is null ? null : ClaimedProperty.Find(model, first.SubjectType, first.Property)),
            [.. concerns.Nodes.Select(entity => entity!.Id).Distinct()],
            [
                .. claims.GroupBy(claim => (claim.Assertion.Value, claim.Assertion.Refutes, IsShown: claim.Standing == Standing.Prevails))
                    .Select(side => Side(side.Key.Value, side.Key.Refutes, side.Key.IsShown, side, origins))
                    .OrderByDescending(side => side.IsShown)
                    .ThenBy(side => side.Value, StringComparer.Ordinal)
                    .ThenBy(side => side.Refutes),
            ]);
    }

    private static ContradictionSide Side(string? value, bool refutes, bool isShown, IEnumerable<ClaimRecord> claims, SourceOrigins origins)
    {
        ImmutableArray<ClaimRecord> ordered = [.. ClaimOrder.Of(claims)];
        var sources = ordered.Select(claim => claim.SourceId).OfType<string>().Distinct().ToArray();
        return new(value, refutes, isShown, ordered, sources.Length, IndependentSources.Count(sources, origins));
    }

    private static ContradictionKind KindOf(ClaimRecord[] claims, PropertyDefinition? property)
    {
        var kind = ContradictionKind.WithTheGraph;
        foreach (var claim in claims)
        {
            foreach (var other in claims)
            {
                if (!claim.Assertion.Contradicts(other.Assertion, property)) continue;
                if (claim.SourceId != other.SourceId) return ContradictionKind.BetweenSources;
                kind = ContradictionKind.WithinASource;
            }
        }

        return kind;
    }
}
