using System.Net;

namespace CityGraph.Graph.Neo4j.Client.Http;

/// <summary>What Neo4j's codes and HTTP's statuses mean to us (https://neo4j.com/docs/status-codes/5/).</summary>
internal static class QueryApiFailure
{
    private const string Transient = "Neo.TransientError.";
    private const string Security = "Neo.ClientError.Security.";

    private static readonly Dictionary<string, CypherFailure> Codes = new(StringComparer.Ordinal)
    {
        ["Neo.ClientError.Database.DatabaseNotFound"] = CypherFailure.DatabaseNotFound,
        ["Neo.ClientError.Cluster.NotALeader"] = CypherFailure.ReadOnly,
        ["Neo.ClientError.General.ForbiddenOnReadOnlyDatabase"] = CypherFailure.ReadOnly,
        ["Neo.ClientError.General.WriteOnReadOnlyAccessDbError"] = CypherFailure.ReadOnly,
        ["Neo.ClientError.General.WriteOnReadOnlyAccessDatabase"] = CypherFailure.ReadOnly,
        ["Neo.ClientError.Transaction.TransactionTimedOut"] = CypherFailure.TimedOut,
        ["Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration"] = CypherFailure.TimedOut,
        ["Neo.ClientError.Transaction.LockClientStopped"] = CypherFailure.Transient,
        ["Neo.ClientError.General.TransactionOutOfMemoryError"] = CypherFailure.AnswerTooLarge,
        ["Neo.TransientError.General.OutOfMemoryError"] = CypherFailure.AnswerTooLarge,
        ["Neo.TransientError.General.MemoryPoolOutOfMemoryError"] = CypherFailure.AnswerTooLarge,
    };

    /// <summary>The failure that an error of Neo4j's is.</summary>
    public static CypherFailure Of(QueryApiError error)
    {
        if (Codes.TryGetValue(error.Code, out var failure)) return failure;
        if (error.Code.StartsWith(Security, StringComparison.Ordinal)) return CypherFailure.Unauthorized;
        return error.Code.StartsWith(Transient, StringComparison.Ordinal) ? CypherFailure.Transient : CypherFailure.Refused;
    }

    /// <summary>The failure that a status is whose body holds no error of Neo4j's: said by something between us and it.</summary>
    public static CypherFailure Of(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => CypherFailure.Unauthorized,
        _ => CypherFailure.Unreachable,
    };
}
