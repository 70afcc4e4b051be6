using Microsoft.AspNetCore.Http;

namespace CityGraph.GraphQL.AspNetCore.Requests;

/// <summary>
/// Finds the document that a request names instead of sending it: by <c>documentId</c> (appendix A of the draft after September 2026), or by
/// the hash in <c>extensions.persistedQuery</c>, the form of Apollo's clients.
/// </summary>
internal static class DocumentLookup
{
    private const string HashPrefix = "sha256:";

    /// <param name="parameters">Name a document; its text is set where it is found.</param>
    /// <param name="operations">The documents that can be named.</param>
    /// <param name="onlyPersisted">A text that is sent must be that of one of them.</param>
    public static RequestProblem? Resolve(RequestParameters parameters, PersistedOperations operations, bool onlyPersisted)
    {
        if (parameters.DocumentId is { } id) return ResolveId(id, parameters, operations);
        if (parameters.PersistedQueryHash is { } hash && ResolveHash(hash, parameters, operations) is { } problem) return problem;
        if (!onlyPersisted || !parameters.HasQuery || operations.Contains(parameters.Query)) return null;
        return new(
            StatusCodes.Status403Forbidden,
            TransportErrorCodes.PersistedOperationRequired,
            "This server runs persisted operations only; send the \"documentId\" of one of them in place of \"query\".");
    }

    private static RequestProblem? ResolveId(string id, RequestParameters parameters, PersistedOperations operations)
    {
        if (parameters.HasQuery || parameters.PersistedQueryHash is not null)
        {
            return RequestProblem.NotWellFormed("The request names its document twice; send one of \"documentId\", \"query\" and the extension \"persistedQuery\".");
        }

        var isHash = id.StartsWith(HashPrefix, StringComparison.Ordinal);
        if (isHash ? operations.TryFindByHash(id[HashPrefix.Length..], out var text) : operations.TryFindByName(id, out text))
        {
            parameters.SetPersistedQuery(text);
            return null;
        }

        return NotFound($"There is no persisted operation {Quoted.Of(id)}; send the name of one, or \"sha256:\" and the SHA-256 of its text in lower-case hexadecimal digits.");
    }

    private static RequestProblem? ResolveHash(string hash, RequestParameters parameters, PersistedOperations operations)
    {
        if (parameters.HasQuery)
        {
            return PersistedOperations.HashOf(parameters.Query) == hash
                ? null
                : RequestProblem.NotWellFormed("The \"sha256Hash\" of the extension \"persistedQuery\" is not the SHA-256 of \"query\"; hash the text that is sent.");
        }

        if (operations.TryFindByHash(hash, out var text))
        {
            parameters.SetPersistedQuery(text);
            return null;
        }

        // Clients compare these messages: after the first they send the text, after the second they never ask by hash again.
        return operations.IsEmpty
            ? new(StatusCodes.Status422UnprocessableEntity, TransportErrorCodes.PersistedQueryNotSupported, "PersistedQueryNotSupported")
            : NotFound("PersistedQueryNotFound");
    }

    private static RequestProblem NotFound(string message) =>
        new(StatusCodes.Status422UnprocessableEntity, TransportErrorCodes.PersistedQueryNotFound, message);
}
