using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Neo4j.Tests.Property;

/// <summary>Answers of stores as text, everything that they hold: equal answers give equal texts.</summary>
internal static class Rendering
{
    public static string Of(QueryResult result)
    {
        var text = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"number {result.ChangeNumber}");
        foreach (var page in result.Pages) Write(text, page, 0);
        return text.ToString();
    }

    public static string Of(CommitResult result) => result is CommitResult.Refused refused ? string.Join('\n', refused.Problems) : result.ToString();

    public static string Of(ImmutableArray<CommittedChangeSet> log)
    {
        var text = new StringBuilder();
        foreach (var (number, recordedAt, set) in log)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{number} {recordedAt:O} {set.Id} {set.Author} {set.Reason} {set.ExpectedNumber}");
            foreach (var change in set.Changes) text.AppendLine(Of(change));
        }

        return text.ToString();
    }

    private static string Of(Change change) => change switch
    {
        Change.PutNode { Node: var node } => $"put {node.Label} {node.Id} {Of(node.Properties)}",
        Change.PutRelationship { Relationship: var r } => $"put {r.Type} {r.Id} {r.From} {r.To} {Of(r.Properties)}",
        _ => change.ToString(),
    };

    private static string Of(PropertySet properties) => string.Join(' ', properties.Select(property => $"{property.Key}={Of(property.Value)}"));

    private static string Of(object? value) => value switch
    {
        null => "null",
        ImmutableArray<object> items => $"[{string.Join(", ", items.Select(Of))}]",
        DateTimeOffset instant => instant.ToString("O", CultureInfo.InvariantCulture),
        string text => $"'{text}'",
        _ => string.Create(CultureInfo.InvariantCulture, $"{value.GetType().Name} {value}"),
    };

    private static void Write(StringBuilder text, Page page, int depth)
    {
        text.Append(' ', depth * 2).AppendLine(CultureInfo.InvariantCulture, $"page of {page.Nodes.Length}, previous {page.HasPrevious}, next {page.HasNext}, total {page.TotalCount}");
        for (var i = 0; i < page.Nodes.Length; i++)
        {
            if (page.Relationships is { } relationships) Write(text, relationships[i], depth + 1);
            Write(text, page.Nodes[i], depth + 1);
        }

        foreach (var aggregate in page.Aggregates)
        {
            text.Append(' ', depth * 2).AppendLine(CultureInfo.InvariantCulture, $"{aggregate.GroupCount} groups");
            foreach (var group in aggregate.Groups) Write(text, group, depth + 1);
        }
    }

    private static void Write(StringBuilder text, Group group, int depth)
    {
        var measures = group.Measures.Select(one => $"({one.Count} {one.DistinctCount} {Of(one.Smallest)} {Of(one.Largest)} {Of(one.Sum?.ToDouble())} {Of(one.Sum?.Divided(3))})");
        text.Append(' ', depth * 2).AppendLine(CultureInfo.InvariantCulture, $"group {Of(group.Key)} of {group.Count} {string.Join(' ', measures)}");
        if (group.Node is not null) Write(text, group.Node, depth + 1);
    }

    private static void Write(StringBuilder text, Row? row, int depth)
    {
        text.Append(' ', depth * 2).AppendLine(row is null ? "none" : $"{row.Type} {row.Id} {string.Join(' ', row.Values.ToArray().Select(Of))}");
        if (row is null) return;
        foreach (var page in row.Pages) Write(text, page, depth + 1);
    }
}
