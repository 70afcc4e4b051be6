using CityGraph.GraphQL.AspNetCore;
using CityGraph.Server.Settings;

namespace CityGraph.Server;

/// <summary>The route table.</summary>
internal static class Routes
{
    public static void Map(IEndpointRouteBuilder app, ServingState state, ServerSettings settings)
    {
        app.MapGraphQL("/graphql", _ => state.Target(), settings.Transport);
        app.MapGet("/health/live", Health.WriteLiveAsync);
        app.MapGet("/health/ready", context => Health.WriteReadyAsync(context, state));
        app.MapGet("/", StartPage.WritePageAsync);
        app.MapGet("/start.css", StartPage.WriteStyleAsync);
    }
}
