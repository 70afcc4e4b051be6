using System.Runtime.CompilerServices;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Model;
using CityGraph.Graph.Neo4j.Layout;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Neo4j.Queries;

/// <summary>Which values belong to which kind of property, and how they are given to Neo4j.</summary>
internal static class ValueKinds
{
    private static readonly ConditionalWeakTable<PropertyDefinition, IReadOnlyDictionary<string, object?>> KnownRanks = [];

    /// <summary>Whether a value could be one item of the definition.</summary>
    public static bool Accepts(PropertyDefinition definition, object? value) =>
        IsOfKind(definition, value) && (definition.Kind != PropertyKind.Enum || definition.EnumValues.Contains((string)value!));

    /// <summary>Whether a value is of the type of the kind; an enum's value need not be among the allowed.</summary>
    public static bool IsOfKind(PropertyDefinition definition, object? value) => (definition.Kind, value) switch
    {
        (PropertyKind.String or PropertyKind.Enum, string) or (PropertyKind.Boolean, bool) or (PropertyKind.Integer, long)
            or (PropertyKind.Date, PartialDate) or (PropertyKind.Instant, DateTimeOffset) => true,
        (PropertyKind.Float, double number) => !double.IsNaN(number),
        _ => false,
    };

    /// <summary>The value as a parameter; of a date its text. Infinity, which JSON does not have, is the largest number: no stored one lies beyond.</summary>
    public static object Parameter(object value) => value is double number ? Math.Clamp(number, double.MinValue, double.MaxValue) : StoredValue.Of(value);

    /// <summary>The allowed texts that compare so with one of them.</summary>
    public static IReadOnlyList<string> EnumValues(PropertyDefinition definition, Comparison comparison, string value)
    {
        var rank = Rank(definition, value);
        return [.. definition.EnumValues.Where((_, i) => comparison switch
        {
            Comparison.Greater => i > rank,
            Comparison.GreaterOrEqual => i >= rank,
            Comparison.Less => i < rank,
            Comparison.LessOrEqual => i <= rank,
            _ => throw new InvalidOperationException($"Not a comparison of this kind: {comparison}."),
        })];
    }

    /// <summary>The position of an enum's value in its declared order, -1 for one that is not allowed.</summary>
    public static int Rank(PropertyDefinition definition, string value) => definition.EnumValues.IndexOf(value, 0, StringComparer.Ordinal);

    /// <summary>The ranks of an enum's values, by which it is sorted; the same object each time.</summary>
    public static IReadOnlyDictionary<string, object?> Ranks(PropertyDefinition definition) => KnownRanks.GetValue(definition, static known =>
        known.EnumValues.Select((value, i) => (value, i)).ToDictionary(pair => pair.value, pair => (object?)(long)pair.i, StringComparer.Ordinal));
}
