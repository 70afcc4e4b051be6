using System.Buffers;
using CityGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace CityGraph.GraphQL.AspNetCore.Requests;

/// <summary>What the transports of one endpoint share. Safe for use by several threads.</summary>
/// <remarks>
/// A request goes: <see cref="Target"/>, reading (<see cref="RequestEnvelope"/>), <see cref="RunAsync"/>, sending. A transport that streams does
/// the parts of <see cref="RunAsync"/> itself.
/// </remarks>
internal sealed class GraphQLService(Func<HttpContext, GraphQLTarget?> target, GraphQLHttpOptions options)
{
    public GraphQLHttpOptions Options => options;

    public OperationGate Gate { get; } = new(options, TimeProvider.System);

    public UnsentResponses Unsent { get; } = new(options, TimeProvider.System);

    /// <summary>Tells requests that foreign pages make browsers send.</summary>
    public CrossSiteGuard CrossSiteGuard { get; } = new(options.Origins);

    /// <summary>What answers the request, or null while nothing can.</summary>
    public GraphQLTarget? Target(HttpContext context) => target(context);

    /// <summary>Finds the document where it is only named, and refuses one that may not run; null where the parameters are good.</summary>
    public RequestProblem? Resolve(RequestParameters parameters, in GraphQLTarget target) =>
        DocumentLookup.Resolve(parameters, target.Operations ?? PersistedOperations.None, options.OnlyPersistedOperations);

    /// <summary>Runs one query or mutation in its turn and writes its response.</summary>
    /// <param name="context">Whose operation it is; it ends with its request.</param>
    /// <param name="target">What answers.</param>
    /// <param name="parameters">A well-formed request.</param>
    /// <param name="queriesOnly">See <see cref="GraphQLRequest.QueriesOnly"/>.</param>
    /// <param name="report">What the request asks to be told of itself.</param>
    /// <param name="output">Takes the response.</param>
    /// <param name="written">What is still to be done with it before the turn is over, since it takes a processor as well.</param>
    /// <returns>A problem where nothing was written.</returns>
    /// <exception cref="OperationCanceledException">The client left; nothing was written.</exception>
    public async ValueTask<(ExecutionOutcome Outcome, RequestProblem? Problem)> RunAsync(
        HttpContext context,
        GraphQLTarget target,
        RequestParameters parameters,
        bool queriesOnly,
        RequestReport report,
        IBufferWriter<byte> output,
        Action? written = null)
    {
        if (Resolve(parameters, target) is { } problem) return (default, problem);
        if (await Gate.EnterAsync(context.Connection.RemoteIpAddress, context.RequestAborted) is not { } lease) return (default, RequestProblem.Busy);
        try
        {
            var outcome = await target.Executor.ExecuteAsync(parameters.ToRequest(queriesOnly, target, report), target.State, output, lease.Token);
            written?.Invoke();
            return (outcome, null);
        }
        catch (OperationCanceledException) when (lease.IsTimeUp)
        {
            return (default, RequestProblem.TimeUp(options.MaxExecutionTime));
        }
        finally
        {
            lease.Dispose();
        }
    }
}
