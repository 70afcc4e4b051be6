namespace CityGraph.GraphQL.Execution;

/// <summary>How long the phases of one request took; filled while it runs, see <see cref="GraphQLRequest.Timings"/>.</summary>
public sealed class OperationTimings
{
    /// <summary>Until the first field: parsing, validating and compiling where the document is new, and reading the variables.</summary>
    public TimeSpan Preparing { get; internal set; }

    /// <summary>From the first field to the last; zero for an operation that did not run.</summary>
    public TimeSpan Resolving { get; internal set; }

    /// <summary>Making the response of it, in memory.</summary>
    public TimeSpan Writing { get; internal set; }
}
