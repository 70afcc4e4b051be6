using CityGraph.GraphQL.AspNetCore.Http;
using CityGraph.GraphQL.AspNetCore.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CityGraph.GraphQL.AspNetCore;

/// <summary>GraphQL over HTTP among the routes of an application.</summary>
public static class GraphQLEndpoint
{
    /// <summary>
    /// Serves POST with a JSON body, and GET and HEAD with query parameters for queries. Every other method at this route is refused with 405,
    /// but for the preflight requests of pages that may use it.
    /// </summary>
    /// <param name="endpoints">The routes to add to.</param>
    /// <param name="pattern">By convention ends in <c>/graphql</c>.</param>
    /// <param name="target">
    /// What answers the request; called once a request, once its headers are accepted. Null while nothing can answer: the client gets 503.
    /// </param>
    /// <param name="options">Bounds of the transport; the defaults when null.</param>
    public static IEndpointConventionBuilder MapGraphQL(
        this IEndpointRouteBuilder endpoints, string pattern, Func<HttpContext, GraphQLTarget?> target, GraphQLHttpOptions? options = null)
    {
        var logger = endpoints.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(GraphQLEndpoint).FullName!);
        var service = new GraphQLService(target, options ?? GraphQLHttpOptions.Default);
        var http = new GraphQLHttpHandler(service, logger);
        var cors = new CorsProtocol(service.Options.Origins);
        return endpoints.Map(pattern, DispatchAsync).WithDisplayName($"GraphQL {pattern}");

        // Which transport a request speaks, by its method and the headers Upgrade and Accept.
        Task DispatchAsync(HttpContext context)
        {
            if (cors.Apply(context)) return Task.CompletedTask;
            return http.HandleAsync(context);
        }
    }
}
