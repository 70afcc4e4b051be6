namespace CityGraph.GraphQL.AspNetCore.Streaming;

/// <summary>Whether an operation may begin on its connection.</summary>
internal enum Admission
{
    Added,

    /// <summary>Another operation of this connection has its id.</summary>
    IdIsTaken,

    /// <summary>The connection runs as many as it may.</summary>
    TooMany,

    /// <summary>The connection ends.</summary>
    Closed,
}
