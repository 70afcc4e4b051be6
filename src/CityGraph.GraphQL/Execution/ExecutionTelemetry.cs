using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CityGraph.GraphQL.Execution;

/// <summary>
/// A span and a duration for each operation, and for each event of a subscription, by OpenTelemetry's conventions for GraphQL servers.
/// Costs nothing while nobody listens to <see cref="Name"/>.
/// </summary>
/// <remarks>
/// A span is named after the kind of operation and has <c>graphql.operation.type</c>, <c>graphql.operation.name</c>,
/// <c>graphql.document.hash</c> (<c>sha256:</c> and hexadecimal; never the document, which may hold what nobody should read),
/// <c>graphql.errors.count</c> and, where there are errors, <c>error.type</c>. The histogram <c>graphql.server.operation.duration</c>, in
/// seconds, has the type and the error type alone: clients choose names, and each would be a series.
/// </remarks>
public static class ExecutionTelemetry
{
    /// <summary>Of the source of spans and of the meter.</summary>
    public const string Name = "CityGraph.GraphQL";

    private static readonly Meter Meter = new(Name);

    internal static ActivitySource Source { get; } = new(Name);

    internal static Histogram<double> Duration { get; } =
        Meter.CreateHistogram<double>("graphql.server.operation.duration", "s", "Duration of a GraphQL operation, up to its response.");

    internal static bool IsEnabled => Source.HasListeners() || Duration.Enabled;
}
