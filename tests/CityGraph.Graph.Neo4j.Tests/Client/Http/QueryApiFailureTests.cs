using System.Net;
using CityGraph.Graph.Neo4j.Client;
using CityGraph.Graph.Neo4j.Client.Http;

namespace CityGraph.Graph.Neo4j.Tests.Client.Http;

public sealed class QueryApiFailureTests
{
    [Theory]
    [InlineData("Neo.ClientError.Statement.SyntaxError", CypherFailure.Refused)]
    [InlineData("Neo.ClientError.Statement.AccessMode", CypherFailure.Refused)]
    [InlineData("Neo.ClientError.Schema.ConstraintValidationFailed", CypherFailure.Refused)]
    [InlineData("Neo.ClientError.Request.Invalid", CypherFailure.Refused)]
    [InlineData("Neo.DatabaseError.Statement.ExecutionFailed", CypherFailure.Refused)]
    [InlineData("Neo.DatabaseError.Transaction.TransactionCommitFailed", CypherFailure.Stopped)]
    [InlineData("Neo.DatabaseError.General.UnknownError", CypherFailure.Refused)]
    [InlineData("Neo.ClientError.Database.DatabaseNotFound", CypherFailure.DatabaseNotFound)]
    [InlineData("Neo.ClientError.Security.Unauthorized", CypherFailure.Unauthorized)]
    [InlineData("Neo.ClientError.Security.AuthenticationRateLimit", CypherFailure.Unauthorized)]
    [InlineData("Neo.ClientError.Security.CredentialsExpired", CypherFailure.Unauthorized)]
    [InlineData("Neo.ClientError.Security.Forbidden", CypherFailure.Unauthorized)]
    [InlineData("Neo.ClientError.Security.AuthorizationExpired", CypherFailure.Transient)]
    [InlineData("Neo.ClientError.Cluster.NotALeader", CypherFailure.ReadOnly)]
    [InlineData("Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", CypherFailure.ReadOnly)]
    [InlineData("Neo.ClientError.General.WriteOnReadOnlyAccessDatabase", CypherFailure.ReadOnly)]
    [InlineData("Neo.TransientError.General.MemoryPoolOutOfMemoryError", CypherFailure.AnswerTooLarge)]
    [InlineData("Neo.TransientError.General.OutOfMemoryError", CypherFailure.AnswerTooLarge)]
    [InlineData("Neo.TransientError.General.TransactionMemoryLimit", CypherFailure.AnswerTooLarge)]
    [InlineData("Neo.ClientError.General.TransactionOutOfMemoryError", CypherFailure.AnswerTooLarge)]
    [InlineData("Neo.ClientError.Transaction.TransactionTimedOut", CypherFailure.TimedOut)]
    [InlineData("Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", CypherFailure.TimedOut)]
    [InlineData("Neo.ClientError.Transaction.Terminated", CypherFailure.TimedOut)]
    [InlineData("Neo.TransientError.Transaction.LockClientStopped", CypherFailure.TimedOut)]
    [InlineData("Neo.TransientError.Transaction.DeadlockDetected", CypherFailure.Transient)]
    [InlineData("Neo.TransientError.Transaction.BookmarkTimeout", CypherFailure.Transient)]
    [InlineData("Neo.TransientError.Transaction.LeaderSwitch", CypherFailure.Transient)]
    [InlineData("Neo.TransientError.General.DatabaseUnavailable", CypherFailure.Transient)]
    [InlineData("Neo.TransientError.Cluster.ReplicationFailure", CypherFailure.Transient)]
    [InlineData("Neo.DatabaseError.Database.UnableToStartDatabase", CypherFailure.Transient)]
    [InlineData("Neo.ClientError.Transaction.TransactionNotFound", CypherFailure.Transient)]
    [InlineData("Neo.ClientError.Transaction.InvalidBookmark", CypherFailure.Transient)]
    public void Of_Code_IsItsFailure(string code, object failure) =>
        Assert.Equal(failure, QueryApiFailure.Of(new QueryApiError(code, "Why."), HttpStatusCode.BadRequest));

    /// <summary>As 5.26.30 says it on a file system without room: to the commit, and then to everybody.</summary>
    [Theory]
    [InlineData(
        HttpStatusCode.Accepted, "Neo.DatabaseError.Transaction.TransactionLogError",
        "Could not append transaction: Transaction #8 {started 2026-11-23 06:56:24.266+0000, committed 2026-11-23 06:56:29.240+0000, with 59003 commands in this transaction, lease -1, latest committed transaction id when started was 6, consensusIndex: -1} to log.")]
    [InlineData(
        HttpStatusCode.InternalServerError, "Neo.DatabaseError.Transaction.TransactionStartFailed",
        "The database has encountered a critical error, and needs to be restarted. Please see database logs for more details.")]
    public void Of_FullDisk_IsStopped_AndConcernsAll(HttpStatusCode status, string code, string message)
    {
        var failure = QueryApiFailure.Of(new QueryApiError(code, message), status);

        Assert.Equal(CypherFailure.Stopped, failure);
        Assert.True(QueryApiFailure.ConcernsAll(new CypherException(failure, code, message)));
        Assert.False(QueryApiFailure.IsPassing(new CypherException(failure, code, message)));
    }

    [Fact]
    public void Of_AddressThatIsNotThere_IsUnreachable() =>
        Assert.Equal(CypherFailure.Unreachable, QueryApiFailure.Of(new QueryApiError("Neo.ClientError.Request.Invalid", "Not Found"), HttpStatusCode.NotFound));

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, CypherFailure.Unauthorized)]
    [InlineData(HttpStatusCode.Forbidden, CypherFailure.Unauthorized)]
    [InlineData(HttpStatusCode.TooManyRequests, CypherFailure.Transient)]
    [InlineData(HttpStatusCode.ServiceUnavailable, CypherFailure.Transient)]
    [InlineData(HttpStatusCode.NotFound, CypherFailure.Unreachable)]
    [InlineData(HttpStatusCode.BadGateway, CypherFailure.Unreachable)]
    [InlineData(HttpStatusCode.OK, CypherFailure.Unreachable)]
    [InlineData(HttpStatusCode.Found, CypherFailure.Unreachable)]
    public void Of_StatusWithoutCode_IsItsFailure(HttpStatusCode status, object failure) => Assert.Equal(failure, QueryApiFailure.Of(status));
}
