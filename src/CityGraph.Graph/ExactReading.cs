namespace CityGraph.Graph;

/// <summary>Reads of one moment, also of several trips, on a store whose answers are not of one moment by themselves.</summary>
public static class ExactReading
{
    /// <summary>How often something is read, and a commit comes between, before commits are held off.</summary>
    public const int MaxTries = 10;

    /// <summary>
    /// Reads, and reads again if the graph changed meanwhile; in the end while commits wait, on a store that can hold them off. Two small trips
    /// more than <paramref name="read"/> makes, on a store that knows its number without a trip none.
    /// </summary>
    /// <param name="store">What <paramref name="read"/> reads, and nobody disposes meanwhile.</param>
    /// <param name="read">What to read; null where it saw by itself that the graph changed.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Null if the graph changed during each of <see cref="MaxTries"/> tries and the store cannot hold commits off.</returns>
    public static async ValueTask<T?> TryAsync<T>(IGraphStore store, Func<CancellationToken, ValueTask<T?>> read, CancellationToken cancellationToken)
        where T : class
    {
        var before = await store.ReadChangeNumberAsync(cancellationToken).ConfigureAwait(false);
        for (var tries = 0; tries < MaxTries; tries++)
        {
            var result = await read(cancellationToken).ConfigureAwait(false);
            var after = await store.ReadChangeNumberAsync(cancellationToken).ConfigureAwait(false);
            if (result is not null && after == before) return result;
            before = after;
        }

        return await store.ReadHoldingCommitsAsync(read, cancellationToken).ConfigureAwait(false);
    }
}
