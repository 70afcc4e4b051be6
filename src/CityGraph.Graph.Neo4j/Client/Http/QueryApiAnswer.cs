namespace CityGraph.Graph.Neo4j.Client.Http;

/// <summary>What a body of the Query API says.</summary>
/// <param name="Answer">Rows and counters; of no meaning where there is an error.</param>
/// <param name="Bookmarks">After the transaction; empty while it is open.</param>
/// <param name="Transaction">The id of the open transaction; null if there is none.</param>
/// <param name="Error">The first error, which may follow rows; null if there was none.</param>
internal sealed record QueryApiAnswer(CypherAnswer Answer, IReadOnlyList<string> Bookmarks, string? Transaction, QueryApiError? Error)
{
    public static QueryApiAnswer Empty { get; } = new(new CypherAnswer([], default), [], null, null);
}

/// <summary>An error as Neo4j names it.</summary>
/// <param name="Code">For example <c>Neo.ClientError.Statement.SyntaxError</c>.</param>
/// <param name="Message">May have several lines.</param>
internal sealed record QueryApiError(string Code, string Message);
