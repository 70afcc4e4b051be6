namespace CityGraph.GraphQL.AspNetCore.Requests;

/// <summary>What a client sent, as messages repeat it: in quotation marks, and no more of it than tells what is meant.</summary>
internal static class Quoted
{
    private const int Longest = 200;

    public static string Of(string text) => text.Length <= Longest ? $"\"{text}\"" : $"\"{text.AsSpan(0, Longest)}...\"";
}
