using CityGraph.Graph.Dates;
using CityGraph.Graph.Model;

namespace CityGraph.Graph.Embedded.Queries;

/// <summary>The order of the values of a kind, as named at <see cref="PropertyKind"/>.</summary>
internal static class ValueOrder
{
    /// <summary>Compares two values of one definition.</summary>
    public static int Compare(object left, object right, PropertyDefinition definition) => definition.Kind switch
    {
        PropertyKind.String => CodePointComparer.Compare((string)left, (string)right),
        PropertyKind.Enum => Rank((string)left, definition).CompareTo(Rank((string)right, definition)),
        PropertyKind.Boolean => ((bool)left).CompareTo((bool)right),
        PropertyKind.Integer => ((long)left).CompareTo((long)right),
        PropertyKind.Float => ((double)left).CompareTo((double)right),
        PropertyKind.Date => PartialDate.CompareForSorting((PartialDate)left, (PartialDate)right),
        PropertyKind.Instant => ((DateTimeOffset)left).CompareTo((DateTimeOffset)right),
        _ => throw new ArgumentOutOfRangeException(nameof(definition)),
    };

    /// <summary>Whether a value could be one item of the definition.</summary>
    public static bool Accepts(PropertyDefinition definition, object? value) =>
        CanCompare(definition, value) && (definition.Kind != PropertyKind.Enum || definition.EnumValues.Contains((string)value!));

    /// <summary>Whether a value is of the type that <see cref="Compare"/> takes; an enum's value need not be among the allowed.</summary>
    public static bool CanCompare(PropertyDefinition definition, object? value) => (definition.Kind, value) switch
    {
        (PropertyKind.String or PropertyKind.Enum, string) or (PropertyKind.Boolean, bool) or (PropertyKind.Integer, long)
            or (PropertyKind.Date, PartialDate) or (PropertyKind.Instant, DateTimeOffset) => true,
        (PropertyKind.Float, double number) => !double.IsNaN(number),
        _ => false,
    };

    private static int Rank(string value, PropertyDefinition definition) => definition.EnumValues.IndexOf(value, 0, StringComparer.Ordinal);
}
