using System.Net;

namespace CityGraph.Graph.Neo4j.Client.Http;

/// <summary>What Neo4j's codes (https://neo4j.com/docs/status-codes/5/) and HTTP's statuses mean to us.</summary>
internal static class QueryApiFailure
{
    private const string TransientError = "Neo.TransientError.";
    private const string TransactionConflict = "Neo.TransientError.Transaction.";
    private const string SecurityError = "Neo.ClientError.Security.";
    private const string Forbidden = "Neo.ClientError.Security.Forbidden";
    private const string NotALeader = "Neo.ClientError.Cluster.NotALeader";
    private const string InvalidRequest = "Neo.ClientError.Request.Invalid";

    private static readonly Dictionary<string, CypherFailure> Codes = new(StringComparer.Ordinal)
    {
        ["Neo.ClientError.Database.DatabaseNotFound"] = CypherFailure.DatabaseNotFound,
        ["Neo.DatabaseError.Database.UnableToStartDatabase"] = CypherFailure.Transient,
        [NotALeader] = CypherFailure.ReadOnly,
        ["Neo.ClientError.General.ForbiddenOnReadOnlyDatabase"] = CypherFailure.ReadOnly,
        ["Neo.ClientError.General.WriteOnReadOnlyAccessDatabase"] = CypherFailure.ReadOnly,
        // The commit that meets a full disk, in the log or in the store, and then every statement. None says what the operating system said.
        ["Neo.DatabaseError.Transaction.TransactionLogError"] = CypherFailure.Stopped,
        ["Neo.DatabaseError.Transaction.TransactionCommitFailed"] = CypherFailure.Stopped,
        ["Neo.DatabaseError.Transaction.TransactionStartFailed"] = CypherFailure.Stopped,
        ["Neo.ClientError.General.TransactionOutOfMemoryError"] = CypherFailure.AnswerTooLarge,
        ["Neo.TransientError.General.TransactionMemoryLimit"] = CypherFailure.AnswerTooLarge,
        ["Neo.TransientError.General.OutOfMemoryError"] = CypherFailure.AnswerTooLarge,
        ["Neo.TransientError.General.MemoryPoolOutOfMemoryError"] = CypherFailure.AnswerTooLarge,
        ["Neo.ClientError.Transaction.TransactionTimedOut"] = CypherFailure.TimedOut,
        ["Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration"] = CypherFailure.TimedOut,
        // By an operator, or by the database that shuts down. Not tried again, as the official drivers do not.
        ["Neo.ClientError.Transaction.Terminated"] = CypherFailure.TimedOut,
        ["Neo.ClientError.Transaction.LockClientStopped"] = CypherFailure.TimedOut,
        ["Neo.TransientError.Transaction.Terminated"] = CypherFailure.TimedOut,
        ["Neo.TransientError.Transaction.LockClientStopped"] = CypherFailure.TimedOut,
        // The transaction was opened before the server started, or on another member of the cluster.
        ["Neo.ClientError.Transaction.TransactionNotFound"] = CypherFailure.Transient,
        ["Neo.ClientError.Transaction.InvalidBookmark"] = CypherFailure.Transient,
        ["Neo.ClientError.Transaction.InvalidBookmarkMixture"] = CypherFailure.Transient,
        ["Neo.ClientError.Security.AuthorizationExpired"] = CypherFailure.Transient,
    };

    /// <summary>The failure that an error of Neo4j's is.</summary>
    public static CypherFailure Of(QueryApiError error, HttpStatusCode status)
    {
        if (Codes.TryGetValue(error.Code, out var failure)) return failure;
        if (error.Code.StartsWith(TransientError, StringComparison.Ordinal)) return CypherFailure.Transient;
        if (error.Code.StartsWith(SecurityError, StringComparison.Ordinal)) return CypherFailure.Unauthorized;
        // No such address, or no such transaction any more.
        if (error.Code == InvalidRequest && status == HttpStatusCode.NotFound) return CypherFailure.Unreachable;
        return CypherFailure.Refused;
    }

    /// <summary>The failure that a status is whose body holds no error of Neo4j's: said by something between us and it.</summary>
    public static CypherFailure Of(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => CypherFailure.Unauthorized,
        HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => CypherFailure.Transient,
        _ => CypherFailure.Unreachable,
    };

    /// <summary>What operators do about it, where Neo4j's own words do not say so: a sentence after them, or nothing.</summary>
    public static string Remedy(CypherFailure failure) =>
        failure is CypherFailure.Stopped ? " Until it is started again it answers nothing: make room if its disk is full, then restart Neo4j." : "";

    /// <summary>Whether the same may succeed in a moment.</summary>
    public static bool IsPassing(CypherException exception) =>
        exception.Failure is CypherFailure.Unreachable or CypherFailure.Transient || exception.Code == NotALeader;

    /// <summary>
    /// Whether it says that no statement would succeed at the moment. Conflicts of one transaction with another do not, nor that the user may
    /// not do one thing; a wrong password does, and each further try would keep the account locked. So does, among many, a time-out of ours.
    /// </summary>
    public static bool ConcernsAll(CypherException exception) => exception.Failure switch
    {
        CypherFailure.Unreachable or CypherFailure.Stopped => true,
        CypherFailure.Transient => exception.Code?.StartsWith(TransactionConflict, StringComparison.Ordinal) != true,
        CypherFailure.Unauthorized => exception.Code != Forbidden,
        CypherFailure.TimedOut => exception.Code is null,
        _ => false,
    };

    /// <summary>Whether it says that the bookmarks are none of the database's: it was made anew under the same name.</summary>
    public static bool IsOfBookmarks(CypherException exception) =>
        exception.Code is "Neo.ClientError.Transaction.InvalidBookmark" or "Neo.ClientError.Transaction.InvalidBookmarkMixture";
}
