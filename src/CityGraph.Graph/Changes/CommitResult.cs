using System.Collections.Immutable;

namespace CityGraph.Graph.Changes;

/// <summary>What became of a change set.</summary>
public abstract record CommitResult
{
    private CommitResult() { }

    /// <summary>It is durable, under this number.</summary>
    public sealed record Committed(long Number) : CommitResult;

    /// <summary>A set of this id had been committed before, under this number; nothing was done.</summary>
    public sealed record AlreadyCommitted(long Number) : CommitResult;

    /// <summary>The graph has moved on from the expected number; nothing was done.</summary>
    public sealed record Conflict(long CurrentNumber) : CommitResult;

    /// <summary>The set does not fit the model or the graph; nothing was done.</summary>
    /// <param name="Problems">All that is wrong, each naming the element and the fix.</param>
    public sealed record Refused(ImmutableArray<string> Problems) : CommitResult;
}
