using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CityGraph.Explorer.Dataset;
using CityGraph.Graph.Model;
using CityGraph.Testing;

namespace CityGraph.Explorer.Tests.Dataset;

/// <summary>The graph of <c>schema/citygraph.graphql</c>, read line by line as that file is laid out: enough for tests of the dataset.</summary>
internal static partial class CityGraphModel
{
    private static readonly string[] Lines = File.ReadAllLines(Repository.Path("schema/citygraph.graphql"));
    private static readonly Dictionary<string, ImmutableArray<string>> Enums = ReadEnums();
    private static readonly ImmutableArray<Block> Types = ReadTypes();

    public static GraphModel Model { get; } = new(
        [.. Types.Where(type => type.Directive == "node").Select(type => new NodeType(type.Name, type.Interfaces, Properties(type)))],
        [.. Ends().GroupBy(end => end.Type).Select(RelationshipType)]);

    public static DatasetRules Rules { get; } = new(
        Ends().GroupBy(end => end.Type).ToFrozenDictionary(group => group.Key, group => group.Select(end => (end.From, end.To)).Distinct().ToImmutableArray()),
        new[] { ("SIGNED", "onBehalfOf"), ("HOSTED", "onBehalfOf"), ("TOOK_PART_IN", "onBehalfOf"), ("FUNDS", "beneficiary") }.ToFrozenSet());

    private static RelationshipType RelationshipType(IGrouping<string, End> ends)
    {
        var properties = ends.Select(end => end.Properties).FirstOrDefault(name => name.Length > 0);
        return new RelationshipType(
            ends.Key,
            Widest(ends.Select(end => end.From)),
            Widest(ends.Select(end => end.To)),
            properties is null ? [] : Properties(Types.Single(type => type.Name == properties)));
    }

    /// <summary>Without labels whose nodes another label covers.</summary>
    private static ImmutableArray<string> Widest(IEnumerable<string> labels)
    {
        string[] all = [.. labels.Distinct()];
        return [.. all.Where(label => !Types.Single(type => type.Name == label).Interfaces.Intersect(all).Any())];
    }

    private static IEnumerable<End> Ends() =>
        from type in Types
        where type.Directive == "node"
        from field in type.Fields
        let relationship = RelationshipDirective().Match(field)
        where relationship.Success
        let target = FieldLine().Match(field).Groups["type"].Value
        select relationship.Groups["direction"].Value == "OUT"
            ? new End(relationship.Groups["type"].Value, type.Name, target, relationship.Groups["properties"].Value)
            : new End(relationship.Groups["type"].Value, target, type.Name, relationship.Groups["properties"].Value);

    private static ImmutableArray<PropertyDefinition> Properties(Block type) =>
    [
        .. from field in type.Fields
           where !field.Contains("@relationship(", StringComparison.Ordinal) && !field.Contains("@referring", StringComparison.Ordinal) && !field.Contains("@computed", StringComparison.Ordinal)
           let match = FieldLine().Match(field)
           let name = match.Groups["name"].Value
           where match.Success && name != "id"
           let target = match.Groups["type"].Value
           select new PropertyDefinition(
               name,
               target switch { "Int" => PropertyKind.Integer, "Float" => PropertyKind.Float, "Boolean" => PropertyKind.Boolean, "PartialDate" => PropertyKind.Date, _ => Enums.ContainsKey(target) ? PropertyKind.Enum : PropertyKind.String },
               match.Groups["list"].Success,
               field.Split('@')[0].TrimEnd().EndsWith('!'),
               Enums.GetValueOrDefault(target, []),
               field.Contains("@fulltext", StringComparison.Ordinal)),
    ];

    private static Dictionary<string, ImmutableArray<string>> ReadEnums() =>
        Blocks("enum ").ToDictionary(
            block => block.Head.Split(' ')[1],
            block => block.Body.Where(line => !line.StartsWith('"')).ToImmutableArray());

    private static ImmutableArray<Block> ReadTypes() =>
    [
        .. from block in Blocks("type ").Concat(Blocks("interface "))
           let head = TypeHead().Match(block.Head)
           select new Block(
               head.Groups["name"].Value,
               [.. head.Groups["interfaces"].Value.Split(" & ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
               block.Head.StartsWith("interface", StringComparison.Ordinal) ? "interface" : head.Groups["directive"].Value,
               [.. block.Body.Where(line => FieldLine().IsMatch(line))]),
    ];

    private static IEnumerable<(string Head, List<string> Body)> Blocks(string keyword)
    {
        for (var i = 0; i < Lines.Length; i++)
        {
            if (!Lines[i].StartsWith(keyword, StringComparison.Ordinal)) continue;
            var (head, body) = (Lines[i], new List<string>());
            while (Lines[++i] != "}") body.Add(Lines[i].Trim());
            yield return (head, body);
        }
    }

    [GeneratedRegex("""^(type|interface) (?<name>\w+)( implements (?<interfaces>[^@{]+))?( ?@(?<directive>\w+))?""")]
    private static partial Regex TypeHead();

    [GeneratedRegex("""^(?<name>\w+): (?<list>\[)?(?<type>\w+)""")]
    private static partial Regex FieldLine();

    [GeneratedRegex("""@relationship\(type: "(?<type>\w+)", direction: (?<direction>\w+)(, properties: "(?<properties>\w+)")?\)""")]
    private static partial Regex RelationshipDirective();

    private sealed record Block(string Name, ImmutableArray<string> Interfaces, string Directive, ImmutableArray<string> Fields);

    private sealed record End(string Type, string From, string To, string Properties);
}
