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
}
