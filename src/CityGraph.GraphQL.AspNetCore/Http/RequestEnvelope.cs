using System.Buffers;
using System.Text;
using System.Text.Json;

namespace CityGraph.GraphQL.AspNetCore.Http;

/// <summary>
/// Section 4.4.1: the JSON object that holds the parameters. Members that the specification does not name are passed over.
/// </summary>
internal static class RequestEnvelope
{
    private const string Place = "The body";

    public static HttpProblem? Read(ReadOnlySpan<byte> body, RequestParameters parameters)
    {
        if (body.StartsWith(Encoding.UTF8.Preamble)) body = body[Encoding.UTF8.Preamble.Length..];
        if (body.IsEmpty) return HttpProblem.Unreadable("The body is empty; send a JSON object with the member \"query\".");
        try
        {
            return JsonText.Check(Place, body) ?? ReadObject(new Utf8JsonReader(body), parameters);
        }
        catch (JsonException exception)
        {
            return JsonProblems.NotJson(Place, exception);
        }
    }

    private static HttpProblem? ReadObject(Utf8JsonReader reader, RequestParameters parameters)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            return HttpProblem.NotWellFormed("The body is a JSON array; this server takes one request at a time: send one JSON object.");
        }

        if (reader.TokenType != JsonTokenType.StartObject) return JsonProblems.WrongType(Place, "object", reader.TokenType, isRequired: true);

        var seen = RequestMember.None;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = MemberOf(ref reader);
            if (member != RequestMember.None && seen.HasFlag(member)) return HttpProblem.NotWellFormed($"The member \"{RequestMembers.Name(member)}\" stands twice.");
            seen |= member;
            reader.Read();
            if (ReadMember(member, ref reader, parameters) is { } problem) return problem;
        }

        // Whatever follows the object is found by reading on.
        reader.Read();
        if (parameters.HasQuery) return null;
        return HttpProblem.NotWellFormed("The member \"query\" is missing: the GraphQL document, as a string.");
    }

    private static HttpProblem? ReadMember(RequestMember member, ref Utf8JsonReader reader, RequestParameters parameters)
    {
        var type = reader.TokenType;
        switch (member)
        {
            case RequestMember.Query when type == JsonTokenType.String:
                var query = ArrayPool<byte>.Shared.Rent(reader.ValueSpan.Length);
                parameters.SetQuery(query, reader.CopyString(query));
                return null;
            case RequestMember.OperationName when type == JsonTokenType.String:
                parameters.OperationName = reader.GetString();
                return null;
            case RequestMember.Variables when type == JsonTokenType.StartObject:
                parameters.SetVariables(JsonDocument.ParseValue(ref reader));
                return null;
            case RequestMember.Query:
                return JsonProblems.WrongType("The member \"query\"", "string", type, isRequired: true);
            case RequestMember.OperationName when type != JsonTokenType.Null:
                return JsonProblems.WrongType("The member \"operationName\"", "string", type);
            case RequestMember.Variables when type != JsonTokenType.Null:
                return JsonProblems.WrongType("The member \"variables\"", "object", type);
            case RequestMember.Extensions when type is not (JsonTokenType.Null or JsonTokenType.StartObject):
                return JsonProblems.WrongType("The member \"extensions\"", "object", type);
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
