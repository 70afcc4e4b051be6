using System.Text.Json;
using System.Text.Unicode;

namespace CityGraph.GraphQL.AspNetCore.Requests;

/// <summary>Whether bytes are text at all: what the reader of JSON tells too late, or by a failure of the one who reads a value.</summary>
internal static class JsonText
{
    /// <summary>Bytes that are not UTF-8, or an escape that is half of a surrogate pair.</summary>
    /// <param name="place">What is read, at the beginning of a sentence: "The body".</param>
    /// <param name="json">Need not be valid JSON.</param>
    /// <exception cref="JsonException">It is not valid JSON, which is seen here only where it has escapes.</exception>
    public static RequestProblem? Check(string place, ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json)) return RequestProblem.Unreadable($"{place} is not UTF-8: see byte {FirstInvalidByte(json) + 1}.");
        return json.IndexOf("\\u"u8) < 0 ? null : CheckEscapes(place, json);
    }

    private static RequestProblem? CheckEscapes(string place, ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, JsonProblems.Reading);
        while (reader.Read())
        {
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName) || !reader.ValueIsEscaped) continue;
            try
            {
                reader.GetString();
            }
            catch (InvalidOperationException)
            {
                return RequestProblem.Unreadable(
                    $"{place} has a string with half of a surrogate pair, after byte {reader.TokenStartIndex}; escape both halves, as in \\ud83d\\ude00.");
            }
        }

        return null;
    }

    /// <summary>Index of the first byte that starts no valid sequence.</summary>
    private static int FirstInvalidByte(ReadOnlySpan<byte> bytes)
    {
        var index = 0;
        while (System.Text.Rune.DecodeFromUtf8(bytes[index..], out _, out var length) == System.Buffers.OperationStatus.Done) index += length;
        return index;
    }
}
