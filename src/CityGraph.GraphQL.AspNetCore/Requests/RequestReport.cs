using System.Globalization;
using CityGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace CityGraph.GraphQL.AspNetCore.Requests;

/// <summary>What a request asks to be told of itself, by headers.</summary>
/// <param name="Cost"><c>GraphQL-Cost: report</c> or <c>validate</c>, as HotChocolate has it.</param>
/// <param name="Timings">Where <c>GraphQL-Tracing: 1</c> is given and allowed, the phases; they become <c>Server-Timing</c>.</param>
internal readonly record struct RequestReport(CostReport Cost, OperationTimings? Timings)
{
    private const string CostHeader = "GraphQL-Cost";
    private const string TracingHeader = "GraphQL-Tracing";
    private const string ServerTiming = "Server-Timing";

    /// <summary>A client that wants to be told of the cost would run the operation, or not, against its will.</summary>
    public static RequestProblem? Check(HttpRequest request) =>
        !request.Headers.TryGetValue(CostHeader, out var cost) || CostOf(cost.ToString()) != CostReport.None
            ? null
            : RequestProblem.Unreadable($"The header {Quoted.Of($"{CostHeader}: {cost}")} is not known; send \"report\" to be told the cost beside the answer, or \"validate\" to be told it alone.");

    public static RequestReport Of(HttpRequest request, GraphQLHttpOptions options) => new(
        request.Headers.TryGetValue(CostHeader, out var cost) ? CostOf(cost.ToString()) : CostReport.None,
        options.ServerTiming && request.Headers.TryGetValue(TracingHeader, out var tracing) && tracing == "1" ? new OperationTimings() : null);

    /// <summary>The W3C's <c>Server-Timing</c>, in milliseconds, which browsers show beside the request.</summary>
    public void SetHeader(HttpResponse response)
    {
        if (Timings is null) return;
        response.Headers[ServerTiming] = string.Create(
            CultureInfo.InvariantCulture,
            $"prepare;dur={Timings.Preparing.TotalMilliseconds:0.###}, resolve;dur={Timings.Resolving.TotalMilliseconds:0.###}, write;dur={Timings.Writing.TotalMilliseconds:0.###}");
    }

    private static CostReport CostOf(string header) => header switch
    {
        "report" => CostReport.Include,
        "validate" => CostReport.Only,
        _ => CostReport.None,
    };
}
