namespace CityGraph.Graph.Embedded;

/// <summary>What became of opening a store.</summary>
public abstract record OpenResult
{
    private OpenResult() { }

    /// <summary>It is open; the caller disposes it.</summary>
    public sealed record Opened(EmbeddedGraphStore Store) : OpenResult;

    /// <summary>Nothing is open, and no file was changed.</summary>
    /// <param name="Failure">What kind of failure.</param>
    /// <param name="Message">One line for the user: what, where, and what to do.</param>
    public sealed record Failed(OpenFailure Failure, string Message) : OpenResult;
}

public enum OpenFailure
{
    /// <summary>The folder cannot be made, read or written.</summary>
    FolderUnusable,

    /// <summary>Another process has it open.</summary>
    InUse,

    /// <summary>The file is no database, or not one of CityGraph.</summary>
    NotOurs,

    /// <summary>Something in the database is not as it was written.</summary>
    Damaged,

    /// <summary>A newer version of CityGraph wrote it.</summary>
    Newer,

    /// <summary>The data has a type, property or kind that the model has not.</summary>
    ModelMismatch,
}
