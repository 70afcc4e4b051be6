using CityGraph.GraphQL.AspNetCore;
using CityGraph.Server.Observability;
using CityGraph.Server.Settings;
using CityGraph.Server.Web;

namespace CityGraph.Server;

/// <summary>The route table.</summary>
internal static class Routes
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(WebApplication app, ServingState state, ServerSettings settings, WebFiles files)
    {
        var explorer = new ExplorerPage(files, state);
        var graphql = app.MapGraphQL("/graphql", context => state.Target(ClientKey.Of(context.Connection.RemoteIpAddress), QueryPlanHeader.IsOn(context.Request, settings)), settings.Transport);
        new IdePage(files).AddTo(graphql);
        app.MapGet("/health/live", Health.WriteLiveAsync);
        app.MapGet("/health/ready", context => Health.WriteReadyAsync(context, state));
        app.MapMethods("/analyses/{name}", Reading, context => ReportPage.WriteAsync(context, state));
        app.MapMethods("/", Reading, explorer.WriteStartAsync);
        foreach (var view in ExplorerAddresses.Views) app.MapMethods(view, Reading, explorer.WriteViewAsync);
        foreach (var (type, part) in ExplorerAddresses.Entities) app.MapMethods($"/{part}/{{id}}", Reading, context => explorer.WriteEntityAsync(context, type));
        app.MapGet("/start.css", PlainPage.WriteStyleAsync);
        app.MapMethods("/assets/{name}", Reading, new Assets(files).WriteAsync);
        app.Use((context, next) => context.GetEndpoint() is null ? explorer.WriteUnknownAsync(context) : next(context));
    }
}
