namespace CityGraph.Graph.Neo4j.Client;

/// <summary>A statement could not be run.</summary>
/// <param name="failure">What kind of failure.</param>
/// <param name="code">Neo4j's own code, for example <c>Neo.ClientError.Statement.SyntaxError</c>; null where there was no answer of Neo4j's.</param>
/// <param name="message">One line for operators. Never shown to clients of the API.</param>
/// <param name="cause">What was caught, or null.</param>
internal sealed class CypherException(CypherFailure failure, string? code, string message, Exception? cause = null) : Exception(message, cause)
{
    public CypherFailure Failure { get; } = failure;

    public string? Code { get; } = code;
}

internal enum CypherFailure
{
    /// <summary>Nobody answers at the address, or the answer is none of Neo4j's.</summary>
    Unreachable,

    /// <summary>User or password are wrong, or the user may not do this.</summary>
    Unauthorized,

    /// <summary>There is no database of this name.</summary>
    DatabaseNotFound,

    /// <summary>The database takes no writes: a follower, or read-only by configuration.</summary>
    ReadOnly,

    /// <summary>The database could not write what it had to, as on a full disk, and answers nothing, reads neither, until Neo4j is started again.</summary>
    Stopped,

    /// <summary>It took longer than its time-out, here or in the database.</summary>
    TimedOut,

    /// <summary>The answer is larger than the limit, or took Neo4j more memory than it may.</summary>
    AnswerTooLarge,

    /// <summary>It failed for now, and again when it was tried again: a deadlock, a leader that changes, a server that starts.</summary>
    Transient,

    /// <summary>Requests are refused here for a while, after many that failed.</summary>
    CircuitOpen,

    /// <summary>Neo4j refuses the statement: a bug of ours, or a constraint.</summary>
    Refused,
}
