using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CityGraph.Explorer.Jobs;

/// <summary>Results as JSON, in which those of finished analyses are kept.</summary>
internal static class ResultJson
{
    /// <summary>What to say of a result that <see cref="Read"/> cannot read.</summary>
    public const string Unreadable = "The result cannot be read: another version of CityGraph kept it, or it was damaged. Start the analysis again.";

    private static readonly JsonSerializerOptions Format = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RequireWhatIsNeverNull } },
    };

    /// <typeparam name="T">Strings, numbers and lists alone.</typeparam>
    public static string Write<T>(T result)
        where T : class => JsonSerializer.Serialize(result, Format);

    /// <summary>Null for what another version kept in another shape, or what was damaged.</summary>
    public static T? Read<T>(string json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Format);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Nulls are not written: only a parameter that cannot be null is missed where it is not there.</summary>
    private static void RequireWhatIsNeverNull(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.AssociatedParameter is not { } parameter) continue;
            property.IsRequired = property.PropertyType.IsValueType ? Nullable.GetUnderlyingType(property.PropertyType) is null : !parameter.IsNullable;
        }
    }
}
