using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using CityGraph.GraphQL.AspNetCore.Requests;

namespace CityGraph.GraphQL.AspNetCore.Http;

/// <summary>
/// Section 4.3: the parameters of a GET, from the query component. Parameters that the specification does not name are passed over.
/// </summary>
internal static class QueryStringReader
{
    // The longest name with every character escaped, and no more: what is longer is no name of ours.
    private const int MaxNameLength = 13 * 3;

    /// <param name="queryString">With or without its question mark.</param>
    /// <param name="parameters">Takes what is read.</param>
    public static RequestProblem? Read(ReadOnlySpan<char> queryString, RequestParameters parameters)
    {
        var pairs = queryString.StartsWith('?') ? queryString[1..] : queryString;
        var seen = RequestMember.None;
        foreach (var range in pairs.Split('&'))
        {
            var pair = pairs[range];
            var equals = pair.IndexOf('=');
            var member = MemberOf(equals < 0 ? pair : pair[..equals]);
            if (member == RequestMember.None) continue;
            if (seen.HasFlag(member)) return RequestProblem.NotWellFormed($"{Place(member)} stands twice.");
            seen |= member;
            if (ReadMember(member, equals < 0 ? [] : pair[(equals + 1)..], parameters) is { } problem) return problem;
        }

        if (parameters.NamesDocument) return null;
        return RequestProblem.NotWellFormed("The query parameter \"query\" is missing: the GraphQL document, URL-encoded.");
    }

    private static RequestProblem? ReadMember(RequestMember member, ReadOnlySpan<char> value, RequestParameters parameters)
    {
        var decoded = ArrayPool<byte>.Shared.Rent(FormUrlEncoding.MaxDecodedLength(value.Length));
        var length = FormUrlEncoding.Decode(value, decoded);
        if (member == RequestMember.Query && Utf8.IsValid(decoded.AsSpan(0, length)))
        {
            parameters.SetQuery(decoded, length);
            return null;
        }

        var problem = ReadOptional(member, decoded.AsSpan(0, length), parameters);
        ArrayPool<byte>.Shared.Return(decoded);
        return problem;
    }

    /// <summary>An optional parameter that is empty is absent.</summary>
    private static RequestProblem? ReadOptional(RequestMember member, ReadOnlySpan<byte> value, RequestParameters parameters)
    {
        if (!Utf8.IsValid(value)) return RequestProblem.Unreadable($"{Place(member)} is not UTF-8 once it is decoded.");
        if (value.IsEmpty) return null;
        if (member is RequestMember.Variables or RequestMember.Extensions) return ReadMap(member, value, parameters);
        var text = Encoding.UTF8.GetString(value);
        if (member == RequestMember.OperationName) parameters.OperationName = text;
        else parameters.DocumentId = text;
        return null;
    }

    private static RequestProblem? ReadMap(RequestMember member, ReadOnlySpan<byte> json, RequestParameters parameters)
    {
        try
        {
            if (JsonText.Check(Place(member), json) is { } problem) return problem;
            var reader = new Utf8JsonReader(json, JsonProblems.Reading);
            reader.Read();
            var type = reader.TokenType;
            if (type is not (JsonTokenType.StartObject or JsonTokenType.Null)) return JsonProblems.WrongType(Place(member), "object", type);
            if (member == RequestMember.Variables) parameters.SetVariables(JsonDocument.ParseValue(ref reader));
            else if (type == JsonTokenType.StartObject && RequestExtensions.Read(ref reader, parameters) is { } wrong) return wrong;
            reader.Read();
            return null;
        }
        catch (JsonException exception)
        {
            return JsonProblems.NotJson(Place(member), exception);
        }
    }

    private static RequestMember MemberOf(ReadOnlySpan<char> name)
    {
        if (name.Length > MaxNameLength) return RequestMember.None;
        Span<byte> decoded = stackalloc byte[FormUrlEncoding.MaxDecodedLength(MaxNameLength)];
        return RequestMembers.Find(decoded[..FormUrlEncoding.Decode(name, decoded)]);
    }

    private static string Place(RequestMember member) => $"The query parameter \"{RequestMembers.Name(member)}\"";
}
