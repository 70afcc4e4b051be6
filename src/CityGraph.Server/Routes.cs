using CityGraph.GraphQL.AspNetCore;
using CityGraph.Server.Observability;
using CityGraph.Server.Settings;
using CityGraph.Server.Web;

namespace CityGraph.Server;

/// <summary>The route table.</summary>
internal static class Routes
{
    public static void Map(IEndpointRouteBuilder app, ServingState state, ServerSettings settings)
    {
        var graphql = app.MapGraphQL("/graphql", context => state.Target(ClientKey.Of(context.Connection.RemoteIpAddress), QueryPlanHeader.IsOn(context.Request, settings)), settings.Transport);
        new IdePage(WebFiles.Shipped).AddTo(graphql);
        app.MapGet("/health/live", Health.WriteLiveAsync);
        app.MapGet("/health/ready", context => Health.WriteReadyAsync(context, state));
        app.MapMethods("/analyses/{name}", [HttpMethods.Get, HttpMethods.Head], context => ReportPage.WriteAsync(context, state));
        app.MapGet("/", StartPage.WriteAsync);
        app.MapGet("/start.css", PlainPage.WriteStyleAsync);
        app.MapMethods("/assets/{name}", [HttpMethods.Get, HttpMethods.Head], new Assets(WebFiles.Shipped).WriteAsync);
    }
}
