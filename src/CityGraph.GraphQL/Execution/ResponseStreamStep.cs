namespace CityGraph.GraphQL.Execution;

/// <summary>What <see cref="ResponseStream.WriteNextAsync"/> or <see cref="ResponseStream.MoveNextAsync"/> found.</summary>
public enum ResponseStreamStep
{
    /// <summary>An event: its response was written, perhaps with errors of fields, or is written by <see cref="ResponseStream.WriteAsync"/>.</summary>
    Response,

    /// <summary>The source has no more events; nothing was written.</summary>
    Completed,

    /// <summary>The source failed; a response with errors and no data was written, and is the last.</summary>
    Failed,
}
