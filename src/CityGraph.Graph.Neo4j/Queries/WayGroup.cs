using System.Collections.Immutable;
using CityGraph.Graph.Neo4j.Layout;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Neo4j.Queries;

/// <summary>Ways of an expansion that are like one another, and so can be one pattern.</summary>
/// <param name="Ways">At least one.</param>
internal sealed record WayGroup(ImmutableArray<ExpansionWay> Ways)
{
    /// <summary>Their types as a pattern names them: <c>`A`|`B`</c>.</summary>
    public string Types => string.Join('|', Ways.Select(way => StoredNames.Quote(way.Type)));

    public static WayGroup[] Of(ImmutableArray<ExpansionWay> ways)
    {
        var groups = new List<List<ExpansionWay>>();
        foreach (var way in ways)
        {
            if (groups.Find(group => group[0].IsLike(way)) is { } alike) alike.Add(way);
            else groups.Add([way]);
        }

        return [.. groups.Select(group => new WayGroup([.. group]))];
    }

    /// <summary>
    /// The groups that one pattern serves: all of a direction whose conditions read nothing but the relationship and the node at its end. Conditions
    /// that go on from there are planned with the pattern they belong to.
    /// </summary>
    public static WayGroup[][] Patterns(WayGroup[] groups) =>
    [
        .. groups.Where(group => group.GoesOn).Select(group => new[] { group }),
        .. groups.Where(group => !group.GoesOn).GroupBy(group => group.Ways[0].Direction).Select(alike => alike.ToArray()),
    ];

    private bool GoesOn => IsOrHasRelated(Ways[0].Relationship) || IsOrHasRelated(Ways[0].Far);

    private static bool IsOrHasRelated(Predicate? predicate) => predicate switch
    {
        Predicate.Related or Predicate.RelatedCount => true,
        Predicate.And and => and.Operands.Any(IsOrHasRelated),
        Predicate.Or or => or.Operands.Any(IsOrHasRelated),
        Predicate.Not not => IsOrHasRelated(not.Operand),
        _ => false,
    };
}
