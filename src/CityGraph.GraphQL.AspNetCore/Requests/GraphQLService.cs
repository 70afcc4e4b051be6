using Microsoft.AspNetCore.Http;

namespace CityGraph.GraphQL.AspNetCore.Requests;

/// <summary>What the transports of one endpoint share. Safe for use by several threads.</summary>
/// <remarks>
/// A request goes: <see cref="Target"/>, reading (<see cref="RequestEnvelope"/>), <see cref="Resolve"/>, <see cref="OperationGate.EnterAsync"/>,
/// <see cref="RequestParameters.ToRequest"/> to the executor with the lease's token, disposing the lease, sending.
/// </remarks>
internal sealed class GraphQLService(Func<HttpContext, GraphQLTarget?> target, GraphQLHttpOptions options)
{
    public GraphQLHttpOptions Options => options;

    public OperationGate Gate { get; } = new(options);

    /// <summary>Tells requests that foreign pages make browsers send.</summary>
    public CrossSiteGuard CrossSiteGuard { get; } = new(options.Origins);

    /// <summary>What answers the request, or null while nothing can.</summary>
    public GraphQLTarget? Target(HttpContext context) => target(context);

    /// <summary>Finds the document where it is only named, and refuses one that may not run; null where the parameters are good.</summary>
    public RequestProblem? Resolve(RequestParameters parameters, in GraphQLTarget target) =>
        DocumentLookup.Resolve(parameters, target.Operations ?? PersistedOperations.None, options.OnlyPersistedOperations);
}
