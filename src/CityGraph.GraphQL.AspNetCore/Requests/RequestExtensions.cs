using System.Text.Json;

namespace CityGraph.GraphQL.AspNetCore.Requests;

/// <summary>
/// The parameter "extensions" of section 4.1. Of what clients put there two things have a meaning here: Apollo's
/// <c>{"persistedQuery":{"version":1,"sha256Hash":"..."}}</c>, which names a document by its hash, and <c>operationId</c> of GraphQL over
/// server-sent events. The rest is passed over.
/// </summary>
internal static class RequestExtensions
{
    /// <param name="reader">At the beginning of the object; after it at its end.</param>
    /// <param name="parameters">Takes them.</param>
    public static RequestProblem? Read(ref Utf8JsonReader reader, RequestParameters parameters)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isPersistedQuery = reader.ValueTextEquals("persistedQuery"u8);
            var isOperationId = reader.ValueTextEquals("operationId"u8);
            reader.Read();
            if (isOperationId && reader.TokenType == JsonTokenType.String) parameters.OperationId = reader.GetString();
            else if (!isPersistedQuery || reader.TokenType == JsonTokenType.Null) reader.Skip();
            else if (ReadPersistedQuery(ref reader, parameters) is { } problem) return problem;
        }

        return null;
    }

    private static RequestProblem? ReadPersistedQuery(ref Utf8JsonReader reader, RequestParameters parameters)
    {
        if (reader.TokenType != JsonTokenType.StartObject) return JsonProblems.WrongType("The extension \"persistedQuery\"", "object", reader.TokenType);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isHash = reader.ValueTextEquals("sha256Hash"u8);
            reader.Read();
            if (isHash && reader.TokenType == JsonTokenType.String) parameters.PersistedQueryHash = reader.GetString();
            else if (isHash) return JsonProblems.WrongType("The member \"sha256Hash\" of the extension \"persistedQuery\"", "string", reader.TokenType, isRequired: true);
            else reader.Skip();
        }

        if (parameters.PersistedQueryHash is not null) return null;
        return RequestProblem.NotWellFormed("The extension \"persistedQuery\" has no member \"sha256Hash\": the SHA-256 of the document in lower-case hexadecimal digits.");
    }
}
