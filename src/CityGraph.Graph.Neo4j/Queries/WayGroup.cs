using System.Collections.Immutable;
using CityGraph.Graph.Neo4j.Layout;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Neo4j.Queries;

/// <summary>Ways of an expansion that can be one pattern: of one direction, under the same conditions, which read no property but ids.</summary>
/// <param name="Ways">At least one; one only where a condition reads properties, which differ by type.</param>
internal sealed record WayGroup(ImmutableArray<ExpansionWay> Ways)
{
    /// <summary>Their types as a pattern names them: <c>`A`|`B`</c>.</summary>
    public string Types => string.Join('|', Ways.Select(way => StoredNames.Quote(way.Type)));

    public static WayGroup[] Of(ImmutableArray<ExpansionWay> ways)
    {
        var groups = new List<List<ExpansionWay>>();
        foreach (var way in ways)
        {
            if (groups.Find(group => IsAlike(group[0], way)) is { } alike) alike.Add(way);
            else groups.Add([way]);
        }

        return [.. groups.Select(group => new WayGroup([.. group]))];
    }

    private static bool IsAlike(ExpansionWay one, ExpansionWay other) =>
        one.Direction == other.Direction && ReferenceEquals(one.Relationship, other.Relationship) && ReferenceEquals(one.Far, other.Far)
        && !ReadsProperties(one.Relationship) && !ReadsProperties(one.Far);

    private static bool ReadsProperties(Predicate? predicate) => predicate switch
    {
        null or Predicate.HasLabel or Predicate.Related => false,
        Predicate.And and => and.Operands.Any(ReadsProperties),
        Predicate.Or or => or.Operands.Any(ReadsProperties),
        Predicate.Not not => ReadsProperties(not.Operand),
        Predicate.Compare compare => compare.Property != StoredNames.Id,
        Predicate.In @in => @in.Property != StoredNames.Id,
        _ => true,
    };
}
