using System.Collections.Immutable;

namespace CityGraph.Explorer.Dataset;

/// <summary>What became of loading a dataset.</summary>
public abstract record DatasetLoadResult
{
    private DatasetLoadResult() { }

    /// <summary>The store held all of it already; nothing was committed.</summary>
    /// <param name="Number">The change number at which it was compared.</param>
    public sealed record Unchanged(long Number) : DatasetLoadResult;

    /// <summary>It is durable.</summary>
    /// <param name="Number">Of the change set.</param>
    /// <param name="Changes">How many elements were put or deleted.</param>
    public sealed record Loaded(long Number, int Changes) : DatasetLoadResult;

    /// <summary>The store did not take it; nothing was done.</summary>
    /// <param name="Problems">Why, in the store's words.</param>
    public sealed record Refused(ImmutableArray<string> Problems) : DatasetLoadResult;

    /// <summary>Others kept changing the graph while it was compared; nothing was done, and another attempt may succeed.</summary>
    public sealed record Busy : DatasetLoadResult;
}
