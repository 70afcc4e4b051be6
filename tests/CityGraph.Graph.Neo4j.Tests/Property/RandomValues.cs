using CityGraph.Graph.Dates;
using CityGraph.Graph.Model;

namespace CityGraph.Graph.Neo4j.Tests.Property;

/// <summary>Values from small pools, so that they meet often; among them those that stores tend to disagree on.</summary>
internal static class RandomValues
{
    private static readonly string[] PlainTexts = ["", "a", "ab", "b", "B", "z", "é", "e\u0301", "nul\0inside", "'", "`", "\\", "c1", "t1", "$p0", " "];

    /// <summary>Their order differs between code points and UTF-16 units.</summary>
    private static readonly string[] AstralTexts = ["\uFF21", "\U0001F30D", "\U0001F30Dx", "a\U0001F30D", "a\uE000", "\U0001F30D\uFF21"];

    private static readonly PartialDate[] Dates =
    [
        .. new[]
        {
            "2001", "2001-05", "2001-05-05", "2001-05-05~", "2001-05-06", "2001?", "2001-05%", "../2001", "2001/..", "/2001-05", "2001-05/", "200X", "2001-21", "-0044", "Y17000",
        }.Select(text => PartialDate.Parse(text).Date ?? throw new ArgumentException(text)),
    ];

    private static readonly double[] Floats = [-1.5, 0, 0.1, 0.5, 1, 2, 3, 1e300, double.Epsilon];

    private static readonly DateTimeOffset Noon = new(2020, 1, 1, 12, 0, 0, TimeSpan.Zero);

    public static string NodeId(Random random, bool isAstral) => isAstral ? Pick(["\U0001F30D", "\uFF21"], random) : $"{"crk"[random.Next(3)]}{random.Next(9)}";

    public static string RelationshipId(Random random, bool isAstral) => isAstral ? Pick(["\U0001F30Dt", "\uFF21t"], random) : $"t{random.Next(60)}";

    /// <summary>A value, or one item of a list.</summary>
    /// <param name="definition">Of what.</param>
    /// <param name="random">Decides which.</param>
    /// <param name="isAstral">Whether a text is one whose order differs between code points and UTF-16 units.</param>
    public static object Item(PropertyDefinition definition, Random random, bool isAstral) => definition.Kind switch
    {
        PropertyKind.String when definition.Name is "subject" or "also" or "id" => random.Next(3) == 0 ? RelationshipId(random, isAstral) : NodeId(random, isAstral),
        PropertyKind.String => Pick(isAstral ? AstralTexts : PlainTexts, random),
        PropertyKind.Enum => definition.EnumValues[random.Next(definition.EnumValues.Length)],
        PropertyKind.Boolean => random.Next(2) == 0,
        PropertyKind.Integer => random.Next(12) == 0 ? long.MaxValue - random.Next(2) : random.Next(-2, 6),
        PropertyKind.Float => Pick(Floats, random),
        PropertyKind.Date => Pick(Dates, random),
        PropertyKind.Instant => Noon.AddMilliseconds(random.Next(-2, 3)),
        _ => throw new ArgumentOutOfRangeException(nameof(definition)),
    };

    public static T Pick<T>(IReadOnlyList<T> items, Random random) => items[random.Next(items.Count)];
}
