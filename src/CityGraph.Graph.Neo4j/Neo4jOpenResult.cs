namespace CityGraph.Graph.Neo4j;

/// <summary>What became of opening a store.</summary>
public abstract record Neo4jOpenResult
{
    private Neo4jOpenResult() { }

    /// <summary>It is open; the caller disposes it.</summary>
    /// <param name="Store">The store.</param>
    /// <param name="Warning">One line for the operator about the server's configuration; null if there is nothing to say.</param>
    public sealed record Opened(Neo4jGraphStore Store, string? Warning) : Neo4jOpenResult;

    /// <summary>Nothing is open.</summary>
    /// <param name="Failure">What kind of failure.</param>
    /// <param name="Message">One line for the user: what, where, and which setting.</param>
    public sealed record Failed(Neo4jOpenFailure Failure, string Message) : Neo4jOpenResult;
}

public enum Neo4jOpenFailure
{
    /// <summary>Nobody answers at the address, or not in time, or it is not Neo4j, or its database has stopped.</summary>
    Unreachable,

    /// <summary>The user or the password is wrong.</summary>
    Unauthorized,

    /// <summary>The user may not read, write or change the schema.</summary>
    Forbidden,

    /// <summary>There is no database of the name.</summary>
    DatabaseNotFound,

    /// <summary>Neo4j is too old.</summary>
    WrongVersion,

    /// <summary>The database holds data that is not ours. It was not changed.</summary>
    NotOurs,

    /// <summary>A newer version of CityGraph wrote it. It was not changed.</summary>
    Newer,

    /// <summary>Constraints or indexes could not be made, or are not online.</summary>
    SchemaNotReady,

    /// <summary>The database takes no writes.</summary>
    ReadOnly,
}
