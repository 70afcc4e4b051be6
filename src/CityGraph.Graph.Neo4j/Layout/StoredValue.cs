using System.Collections.Immutable;
using System.Globalization;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Model;

namespace CityGraph.Graph.Neo4j.Layout;

/// <summary>
/// The forms of values in the database. Texts, enums, numbers and truth values are Neo4j's own; a date is its text, with the first and last
/// possible day in properties beside it (<see cref="StoredNames.First"/>, <see cref="StoredNames.Last"/>); an instant is a text of fixed
/// width, <c>2026-11-22T03:04:05.678Z</c>, whose order is that of time. Lists are lists of these.
/// </summary>
internal static class StoredValue
{
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>One value, not a list, as a parameter or property; of a date its text.</summary>
    public static object Of(object value) => value switch
    {
        string or bool or long or double => value,
        PartialDate date => date.Text,
        DateTimeOffset instant => Of(instant),
        _ => throw new ArgumentException($"A {value.GetType().Name} is no value of a property.", nameof(value)),
    };

    public static string Of(DateTimeOffset instant) => instant.UtcDateTime.ToString(InstantFormat, CultureInfo.InvariantCulture);

    /// <summary>Reads back what <see cref="Of(object)"/> made, or what people wrote into the database by hand.</summary>
    /// <returns>False if it is no value of the definition.</returns>
    public static bool TryRead(object? stored, PropertyDefinition definition, out object? value)
    {
        value = null;
        if (stored is null) return true;
        if (!definition.IsList) return (value = ReadItem(stored, definition)) is not null;
        if (stored is not object?[] items) return false;
        var read = ImmutableArray.CreateBuilder<object>(items.Length);
        foreach (var item in items)
        {
            if (item is null || ReadItem(item, definition) is not { } one) return false;
            read.Add(one);
        }

        value = read.MoveToImmutable();
        return true;
    }

    private static object? ReadItem(object stored, PropertyDefinition definition) => (definition.Kind, stored) switch
    {
        (PropertyKind.String, string) or (PropertyKind.Boolean, bool) or (PropertyKind.Integer, long) => stored,
        (PropertyKind.Enum, string text) => definition.EnumValues.Contains(text) ? stored : null,
        (PropertyKind.Float, double number) => double.IsFinite(number) ? stored : null,
        (PropertyKind.Float, long number) => (double)number,
        (PropertyKind.Date, string text) => PartialDate.Parse(text).Date,
        (PropertyKind.Instant, string text) => ReadInstant(text),
        _ => null,
    };

    private static DateTimeOffset? ReadInstant(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) ? instant : null;
}
