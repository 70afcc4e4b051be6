using CityGraph.Graph.Embedded;

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

    /// <summary>The database in the data folder is damaged, or not one of CityGraph.</summary>
    DatabaseDamaged = 6,

    /// <summary>The database was written by a newer version, or under another description of the graph.</summary>
    DatabaseMismatch = 7,

    /// <summary>Persisted operations have problems; all of them were printed.</summary>
    OperationsInvalid = 8,

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
}
