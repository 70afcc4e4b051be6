namespace CityGraph.GraphQL.Execution;

/// <summary>What <see cref="ResponseStream.WriteNextAsync"/> found.</summary>
public enum ResponseStreamStep
{
    /// <summary>An event: its response was written, perhaps with errors of fields.</summary>
    Response,

    /// <summary>The source has no more events; nothing was written.</summary>
    Completed,

    /// <summary>The source failed; a response with errors and no data was written, and is the last.</summary>
    Failed,
}
