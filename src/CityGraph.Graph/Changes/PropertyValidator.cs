using System.Collections.Immutable;
using System.Globalization;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Model;

namespace CityGraph.Graph.Changes;

/// <summary>Checks the values of one element against the definitions of its type.</summary>
internal static class PropertyValidator
{
    public const int MaxListLength = 10_000;

    public static void Check(string element, PropertySet values, ImmutableArray<PropertyDefinition> definitions, ProblemList problems)
    {
        foreach (var (name, value) in values)
        {
            var definition = Find(definitions, name);
            if (definition is null) problems.Add($"{element}: there is no property '{name}'{Suggestion.For(name, definitions.Select(known => known.Name))}");
            else CheckValue($"{element}, property '{name}'", value, definition, problems);
        }

        foreach (var definition in definitions)
        {
            if (definition.IsRequired && values[definition.Name] is null) problems.Add($"{element}: property '{definition.Name}' is missing; it is required.");
        }
    }

    /// <summary>Why a text cannot be stored, or null.</summary>
    public static string? TextProblem(string text, int maxLength)
    {
        if (text.Length > maxLength) return $"is {text.Length} characters long; at most {maxLength} are allowed.";
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsSurrogatePair(text, i)) return $"holds half of a surrogate pair at character {i + 1}; give valid Unicode.";
            i++;
        }

        return null;
    }

    private static PropertyDefinition? Find(ImmutableArray<PropertyDefinition> definitions, string name)
    {
        foreach (var definition in definitions)
        {
            if (definition.Name == name) return definition;
        }

        return null;
    }

    private static void CheckValue(string place, object value, PropertyDefinition definition, ProblemList problems)
    {
        if (!definition.IsList)
        {
            CheckItem(place, value, definition, problems);
            return;
        }

        if (value is not ImmutableArray<object> { IsDefault: false } items)
        {
            problems.Add($"{place}: {Show(value)} is not a list; give an ImmutableArray<object>.");
            return;
        }

        if (items.Length > MaxListLength) problems.Add($"{place}: the list has {items.Length} items; at most {MaxListLength} are allowed.");
        for (var i = 0; i < Math.Min(items.Length, MaxListLength); i++) CheckItem($"{place}[{i}]", items[i], definition, problems);
    }

    private static void CheckItem(string place, object value, PropertyDefinition definition, ProblemList problems)
    {
        var problem = (definition.Kind, value) switch
        {
            (PropertyKind.String, string text) => TextProblem(text, definition.MaxLength) is { } wrong ? $"the text {wrong}" : null,
            (PropertyKind.Enum, string text) => definition.EnumValues.Contains(text) ? null : $"'{text}' is not one of its values{Suggestion.For(text, definition.EnumValues)}",
            (PropertyKind.Boolean, bool) or (PropertyKind.Integer, long) or (PropertyKind.Date, PartialDate) => null,
            (PropertyKind.Float, double number) => double.IsFinite(number) ? null : $"{Show(value)} is not finite; leave the property out.",
            (PropertyKind.Instant, DateTimeOffset instant) => IsUtcMilliseconds(instant) ? null : $"{Show(value)} is not in UTC to the millisecond; convert and round it.",
            _ => $"{Show(value)} is not {Expected(definition.Kind)}.",
        };
        if (problem is not null) problems.Add($"{place}: {problem}");
    }

    private static bool IsUtcMilliseconds(DateTimeOffset instant) => instant.Offset == TimeSpan.Zero && instant.Ticks % TimeSpan.TicksPerMillisecond == 0;

    private static string Expected(PropertyKind kind) => kind switch
    {
        PropertyKind.String => "a text; give a string",
        PropertyKind.Enum => "one of its values; give a string",
        PropertyKind.Boolean => "true or false; give a bool",
        PropertyKind.Integer => "an integer; give a long",
        PropertyKind.Float => "a number; give a double",
        PropertyKind.Date => "a date; give a PartialDate",
        PropertyKind.Instant => "an instant; give a DateTimeOffset",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string Show(object? value) => value switch
    {
        null => "null",
        string { Length: <= 40 } text => $"\"{text}\"",
        string text => $"\"{text[..40]}…\"",
        ImmutableArray<object> => "a list",
        DateTimeOffset instant => instant.ToString("O", CultureInfo.InvariantCulture),
        IFormattable number => $"{number.ToString(null, CultureInfo.InvariantCulture)} ({value.GetType().Name})",
        _ => value.GetType().Name,
    };
}
