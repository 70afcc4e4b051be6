using System.Collections.Immutable;
using CityGraph.Explorer.Claims;
using CityGraph.Explorer.Dataset.Resolving;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Dataset;

/// <summary>
/// How claims stand to the graph and to one another, worked out from all claims and the elements that they are about; see the schema's
/// <c>ClaimStanding</c>. Of two claims that contradict each other, the graph goes along with one at most, so every contradiction has a claim
/// that is set aside.
/// </summary>
public static class ClaimStandings
{
    /// <summary>
    /// The claims among the nodes whose standing is not what it should be, as they should be. O(nodes), and for each property on which claims
    /// differ O(claims²).
    /// </summary>
    /// <param name="nodes">All claims that count, and all nodes that they may be about.</param>
    /// <param name="relationships">All relationships that they may be about.</param>
    /// <param name="model">What is not in it is not judged.</param>
    public static ImmutableArray<Node> Of(
        IReadOnlyDictionary<string, Node> nodes, IReadOnlyDictionary<string, Relationship> relationships, GraphModel model)
    {
        if (model.FindNodeType("Claim")?.Properties.Any(property => property.Name == Standing.Property) is not true) return [];
        var claims = nodes.Values.Where(node => node.Label == "Claim").Select(node => Judge(node, nodes, relationships)).ToArray();
        var open = claims.Where(claim => !claim.IsFollowed).Select(claim => claim.Key).ToHashSet();
        var groups = claims.Where(claim => open.Contains(claim.Key)).ToLookup(claim => claim.Key);
        return [.. claims.Where(claim => !open.Contains(claim.Key)).Select(claim => With(claim.Node, null))
            .Concat(groups.SelectMany(group => WithStandings([.. group], PropertyOf(group.First(), model))))
            .Where(claim => !ReferenceEquals(nodes[claim.Id], claim))];
    }

    private static Judged Judge(Node claim, IReadOnlyDictionary<string, Node> nodes, IReadOnlyDictionary<string, Relationship> relationships)
    {
        var (subject, property) = ((string)claim.Properties["subject"]!, claim.Properties["property"] as string);
        var assertion = new Assertion(claim.Properties["value"] as string, (string)claim.Properties["stance"]!, claim.Properties["asOf"] as PartialDate);
        var element = nodes.GetValueOrDefault(subject)?.Properties ?? relationships.GetValueOrDefault(subject)?.Properties;
        var isShown = element is not null && (property is null || Shows(element[property], assertion.Value));
        return new(claim, (subject, property), assertion, isShown != assertion.Refutes);
    }

    private static bool Shows(object? stored, string? value) => stored switch
    {
        null => false,
        ImmutableArray<object> items => items.Any(item => ClaimValue.Of(item) == value),
        _ => ClaimValue.Of(stored) == value,
    };

    /// <summary>The property that the claims are about; null if they are about the subject's being there.</summary>
    private static PropertyDefinition? PropertyOf(Judged claim, GraphModel model) => claim.Key.Property is { } name
        ? ClaimedProperty.Find(model, (string)claim.Node.Properties["subjectType"]!, name)
        : null;

    private static IEnumerable<Node> WithStandings(Judged[] claims, PropertyDefinition? property)
    {
        foreach (var claim in claims)
        {
            var isContradicted = claims.Any(other => claim.Assertion.Contradicts(other.Assertion, property));
            yield return With(claim.Node, (claim.IsFollowed, isContradicted) switch
            {
                (true, true) => Standing.Prevails,
                (true, false) => null,
                (false, true) => Standing.SetAside,
                _ => MayStand(claim, claims, property) ? Standing.Beside : Standing.SetAside,
            });
        }
    }

    /// <summary>Whether a claim that nobody contradicts may be right beside what the graph shows.</summary>
    private static bool MayStand(Judged claim, Judged[] claims, PropertyDefinition? property)
    {
        if (claim.Assertion.Reports) return true;
        if (claim.Assertion.Refutes || property is null || Assertion.AddsUp(property)) return false;
        return claims.Any(other => other is { IsFollowed: true, Assertion.Refutes: false } && claim.Assertion.MayStandBeside(other.Assertion, property));
    }

    private static Node With(Node claim, string? standing)
    {
        if (claim.Properties[Standing.Property] as string == standing) return claim;
        var properties = claim.Properties.Where(property => property.Key != Standing.Property).ToList();
        if (standing is not null) properties.Add(new(Standing.Property, standing));
        return claim with { Properties = PropertySet.From(properties) };
    }

    /// <param name="Node">The claim.</param>
    /// <param name="Key">What it speaks of.</param>
    /// <param name="Assertion">What it says of that.</param>
    /// <param name="IsFollowed">Whether the graph goes along: shows what it supports, does not show what it refutes.</param>
    private sealed record Judged(Node Node, (string Subject, string? Property) Key, Assertion Assertion, bool IsFollowed);
}
