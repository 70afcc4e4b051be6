using System.Collections.Immutable;
using System.Globalization;

namespace CityGraph.Explorer.Dataset.Resolving;

/// <summary>A property's value as the text that a claim keeps of it.</summary>
internal static class ClaimValue
{
    public static string Of(object value) => value switch
    {
        bool truth => truth ? "true" : "false",
        DateTimeOffset instant => instant.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture),
        ImmutableArray<object> items => string.Join(", ", items.Select(Of)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
