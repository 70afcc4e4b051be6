namespace CityGraph.GraphQL.Execution;

/// <summary>Begins the source stream of one subscription (specification 6.2.3.1, ResolveFieldEventStream).</summary>
/// <param name="context">
/// The field and its arguments. Its token ends with the subscription, which the stream is expected to honour; so is the token that it is
/// enumerated with, the same one.
/// </param>
public delegate ValueTask<SourceStream> Subscribe(FieldContext context);

/// <summary>
/// A root field of the subscription type: each event of its stream is the field's value in one response, and may be whatever a resolver
/// may give. The next event is asked for when the response to the last one was taken.
/// </summary>
public sealed class StreamResolver(Subscribe subscribe) : Resolver
{
    internal ValueTask<SourceStream> SubscribeAsync(FieldContext context) => subscribe(context);
}
