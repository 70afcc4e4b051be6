using System.Buffers;
using System.Text;
using System.Text.Json;

namespace CityGraph.GraphQL.AspNetCore.Requests;

/// <summary>
/// Section 4.4.1: the JSON object that holds the parameters of one request. Members that the specification does not name are passed over.
/// </summary>
internal static class RequestEnvelope
{
    /// <param name="place">What is read, at the beginning of a sentence: "The body".</param>
    /// <param name="json">UTF-8, perhaps with a byte order mark; nothing of it is kept.</param>
    /// <param name="parameters">Takes what is read; to be disposed also where there is a problem.</param>
    /// <returns>Null where it is a well-formed request.</returns>
    public static RequestProblem? Read(string place, ReadOnlySpan<byte> json, RequestParameters parameters)
    {
        if (json.StartsWith(Encoding.UTF8.Preamble)) json = json[Encoding.UTF8.Preamble.Length..];
        if (json.IsEmpty) return RequestProblem.Unreadable($"{place} is empty; send a JSON object with the member \"query\".");
        try
        {
            return JsonText.Check(place, json) ?? ReadObject(place, new Utf8JsonReader(json, JsonProblems.Reading), parameters);
        }
        catch (JsonException exception)
        {
            return JsonProblems.NotJson(place, exception);
        }
    }

    private static RequestProblem? ReadObject(string place, Utf8JsonReader reader, RequestParameters parameters)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            return RequestProblem.NotWellFormed($"{place} is a JSON array; this server takes one request at a time: send one JSON object.");
        }

        if (reader.TokenType != JsonTokenType.StartObject) return JsonProblems.WrongType(place, "object", reader.TokenType, isRequired: true);

        var seen = RequestMember.None;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = MemberOf(ref reader);
            if (member != RequestMember.None && seen.HasFlag(member)) return RequestProblem.NotWellFormed($"The member \"{RequestMembers.Name(member)}\" stands twice.");
            seen |= member;
            reader.Read();
            if (ReadMember(member, ref reader, parameters) is { } problem) return problem;
        }

        // Whatever follows the object is found by reading on.
        reader.Read();
        if (parameters.NamesDocument) return null;
        return RequestProblem.NotWellFormed("The member \"query\" is missing: the GraphQL document, as a string.");
    }

    private static RequestProblem? ReadMember(RequestMember member, ref Utf8JsonReader reader, RequestParameters parameters)
    {
        var type = reader.TokenType;
        switch (member)
        {
            case RequestMember.Query when type == JsonTokenType.String:
                var query = ArrayPool<byte>.Shared.Rent(reader.ValueSpan.Length);
                parameters.SetQuery(query, reader.CopyString(query));
                return null;
            case RequestMember.DocumentId when type == JsonTokenType.String:
                parameters.DocumentId = reader.GetString();
                return null;
            case RequestMember.OperationName when type == JsonTokenType.String:
                parameters.OperationName = reader.GetString();
                return null;
            case RequestMember.Variables when type == JsonTokenType.StartObject:
                parameters.SetVariables(JsonDocument.ParseValue(ref reader));
                return null;
            case RequestMember.Extensions when type == JsonTokenType.StartObject:
                return RequestExtensions.Read(ref reader, parameters);
            case RequestMember.Query:
                return JsonProblems.WrongType("The member \"query\"", "string", type, isRequired: true);
            case RequestMember.DocumentId or RequestMember.OperationName when type != JsonTokenType.Null:
                return JsonProblems.WrongType($"The member \"{RequestMembers.Name(member)}\"", "string", type);
            case RequestMember.Variables or RequestMember.Extensions when type != JsonTokenType.Null:
                return JsonProblems.WrongType($"The member \"{RequestMembers.Name(member)}\"", "object", type);
            default:
                reader.Skip();
                return null;
        }
    }

    private static RequestMember MemberOf(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped) return RequestMembers.Find(reader.ValueSpan);
        return RequestMembers.Find(Encoding.UTF8.GetBytes(reader.GetString()!));
    }
}
