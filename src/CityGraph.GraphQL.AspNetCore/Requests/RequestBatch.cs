using System.Text;
using System.Text.Json;

namespace CityGraph.GraphQL.AspNetCore.Requests;

/// <summary>
/// A JSON array of requests, as Apollo's batching link sends it. Not in the specification; refused unless <see cref="GraphQLHttpOptions.BatchSize"/>
/// allows it.
/// </summary>
internal static class RequestBatch
{
    /// <param name="json">UTF-8, perhaps with a byte order mark.</param>
    public static bool IsArray(ReadOnlySpan<byte> json)
    {
        if (json.StartsWith(Encoding.UTF8.Preamble)) json = json[Encoding.UTF8.Preamble.Length..];
        return json.TrimStart(" \t\r\n"u8) is [(byte)'[', ..];
    }

    /// <param name="place">What is read, at the beginning of a sentence: "The body".</param>
    /// <param name="json">A JSON array; nothing of it is kept.</param>
    /// <param name="maxSize">Most requests in it.</param>
    /// <param name="batch">Takes the requests; each to be disposed also where there is a problem.</param>
    public static RequestProblem? Read(string place, ReadOnlySpan<byte> json, int maxSize, List<RequestParameters> batch)
    {
        if (json.StartsWith(Encoding.UTF8.Preamble)) json = json[Encoding.UTF8.Preamble.Length..];
        try
        {
            return JsonText.Check(place, json) ?? ReadArray(place, json, maxSize, batch);
        }
        catch (JsonException exception)
        {
            return JsonProblems.NotJson(place, exception);
        }
    }

    private static RequestProblem? ReadArray(string place, ReadOnlySpan<byte> json, int maxSize, List<RequestParameters> batch)
    {
        var reader = new Utf8JsonReader(json, JsonProblems.Reading);
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (batch.Count == maxSize) return RequestProblem.NotWellFormed($"{place} has more than the {maxSize} requests that this server takes in one batch; send fewer at once.");
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            var parameters = new RequestParameters();
            batch.Add(parameters);
            var problem = RequestEnvelope.Read($"Request {batch.Count} of the batch", json[start..(int)reader.BytesConsumed], parameters);
            if (problem is not null) return Place(problem, batch.Count);
        }

        // Whatever follows the array is found by reading on.
        reader.Read();
        return batch.Count > 0 ? null : RequestProblem.NotWellFormed($"{place} is an empty array; send one request at least.");
    }

    private static RequestProblem Place(RequestProblem problem, int number) =>
        problem.Message.StartsWith("Request ", StringComparison.Ordinal) ? problem : problem with { Message = $"Request {number} of the batch: {problem.Message}" };
}
