using CityGraph.Explorer.Time;
using CityGraph.Graph;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Fetching;

/// <summary>
/// The boundary between a field that goes to the store and the response: what can go wrong in the store becomes the field's error, and a
/// field that knows no such entity is asked again for the successor of an id that was merged.
/// </summary>
internal static class StoreResolver
{
    private static readonly FieldError TooLarge = new(
        $"The answer would take more than {TooManyRowsException.MaxRows} nodes and relationships. Ask for fewer with 'first', or for less inside one another.",
        ExecutionErrorCodes.LimitExceeded);

    private static readonly FieldError Unavailable = new("The graph cannot be read at the moment; try again.", "SERVICE_UNAVAILABLE");

    public static AsyncBatchResolver Of(AsyncBatchResolve resolve) => new(async (context, parents, results) =>
    {
        try
        {
            await resolve(context, parents, results);
            if (await MergedIds.FollowAsync(context, results) is { } followed) await resolve(followed, parents, results);
        }
        catch (TooManyRowsException)
        {
            results.Span.Fill(TooLarge);
        }
        catch (RefusedFieldException refused)
        {
            results.Span.Fill(refused.Error);
        }
        catch (StoreUnavailableException exception)
        {
            throw new FieldFailedException(Unavailable, exception);
        }
    });

    /// <summary>The same for a subscription. A stream that has begun sees to it by itself: it waits for the store to come back.</summary>
    public static StreamResolver Of(Subscribe subscribe) => new(async context =>
    {
        try
        {
            return await subscribe(context);
        }
        catch (StoreUnavailableException exception)
        {
            throw new FieldFailedException(Unavailable, exception);
        }
    });
}
