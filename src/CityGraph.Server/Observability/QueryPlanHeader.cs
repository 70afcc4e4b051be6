using CityGraph.Server.Settings;

namespace CityGraph.Server.Observability;

/// <summary><c>GraphQL-Query-Plan: 1</c>: the response tells in <c>extensions.queryPlan</c> what was asked of the store. Only where settings allow it.</summary>
internal static class QueryPlanHeader
{
    private const string Name = "GraphQL-Query-Plan";

    public static bool IsOn(HttpRequest request, ServerSettings settings) =>
        settings.Transport.ServerTiming && request.Headers.TryGetValue(Name, out var value) && value == "1";
}
