using CityGraph.Graph.Embedded;
using CityGraph.Graph.Neo4j;

namespace CityGraph.Server;

/// <summary>How the process ended; scripts rely on the numbers.</summary>
public enum ExitCode
{
    /// <summary>It was asked to stop and finished its running requests.</summary>
    Stopped = 0,

    /// <summary>The dataset has problems; all of them were printed, and the store is as it was.</summary>
    DatasetInvalid = 1,

    /// <summary>A setting is unknown or has a wrong value.</summary>
    SettingsInvalid = 2,

    /// <summary>An address cannot be listened on, mostly because another program does.</summary>
    AddressUnavailable = 3,

    /// <summary>The data folder cannot be made, read or written.</summary>
    DataFolderUnusable = 4,

    /// <summary>Another process has the data folder open.</summary>
    DataFolderInUse = 5,

    /// <summary>The database, in the data folder or in Neo4j, is damaged, or not one of CityGraph.</summary>
    DatabaseDamaged = 6,

    /// <summary>The database was written by a newer version, or under another description of the graph.</summary>
    DatabaseMismatch = 7,

    /// <summary>Persisted operations have problems; all of them were printed.</summary>
    OperationsInvalid = 8,

    /// <summary>No Neo4j answers at the address, or not in time.</summary>
    Neo4jUnreachable = 9,

    /// <summary>Neo4j refuses the user or the password, or the user may not do what has to be done.</summary>
    Neo4jUnauthorized = 10,

    /// <summary>Neo4j has no database of that name.</summary>
    Neo4jDatabaseMissing = 11,

    /// <summary>Neo4j is older than the versions that are supported.</summary>
    Neo4jVersionUnsupported = 12,

    /// <summary>The database takes no writes.</summary>
    Neo4jReadOnly = 13,

    /// <summary>Constraints or indexes could not be made.</summary>
    Neo4jSchemaNotReady = 14,

    /// <summary>A mistake of CityGraph itself; the log has the details.</summary>
    Unexpected = 70,
}

internal static class ExitCodes
{
    public static ExitCode Of(OpenFailure failure) => failure switch
    {
        OpenFailure.FolderUnusable => ExitCode.DataFolderUnusable,
        OpenFailure.InUse => ExitCode.DataFolderInUse,
        OpenFailure.NotOurs or OpenFailure.Damaged => ExitCode.DatabaseDamaged,
        OpenFailure.Newer or OpenFailure.ModelMismatch => ExitCode.DatabaseMismatch,
        _ => ExitCode.Unexpected,
    };

    public static ExitCode Of(Neo4jOpenFailure failure) => failure switch
    {
        Neo4jOpenFailure.Unreachable => ExitCode.Neo4jUnreachable,
        Neo4jOpenFailure.Unauthorized or Neo4jOpenFailure.Forbidden => ExitCode.Neo4jUnauthorized,
        Neo4jOpenFailure.DatabaseNotFound => ExitCode.Neo4jDatabaseMissing,
        Neo4jOpenFailure.WrongVersion => ExitCode.Neo4jVersionUnsupported,
        Neo4jOpenFailure.ReadOnly => ExitCode.Neo4jReadOnly,
        Neo4jOpenFailure.SchemaNotReady => ExitCode.Neo4jSchemaNotReady,
        Neo4jOpenFailure.NotOurs => ExitCode.DatabaseDamaged,
        Neo4jOpenFailure.Newer => ExitCode.DatabaseMismatch,
        _ => ExitCode.Unexpected,
    };
}
