using CityGraph.Graph.Embedded.Storage;
using CityGraph.Graph.Results;

namespace CityGraph.Graph.Embedded;

/// <summary>Results that are kept in the store's own database. Commits and they wait for each other.</summary>
internal sealed class KeptResults(StoreFiles files, SemaphoreSlim commits, TimeProvider time) : IKeptResults
{
    private bool _isClosed;

    /// <summary>When the store is disposed. Whoever calls it holds the commits.</summary>
    public void Close() => _isClosed = true;

    public async ValueTask PutAsync(KeptResult result, CancellationToken cancellationToken)
    {
        KeptResultRules.Check(result);
        await AloneAsync(
            table =>
            {
                table.Put(result, time.GetUtcNow());
                return true;
            },
            cancellationToken).ConfigureAwait(false);
    }

    public ValueTask<KeptResult?> FindAsync(string key, CancellationToken cancellationToken) =>
        AloneAsync(table => table.Find(key, time.GetUtcNow()), cancellationToken);

    private async ValueTask<T> AloneAsync<T>(Func<ResultTable, T> work, CancellationToken cancellationToken)
    {
        await commits.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_isClosed, typeof(EmbeddedGraphStore));
            return await Task.Run(() => work(files.Results), CancellationToken.None).ConfigureAwait(false);
        }
        catch (SqliteErrorException error)
        {
            throw new IOException($"SQLite answers \"{error.Message}\" for '{files.Path}'. Nothing was changed.", error);
        }
        finally
        {
            commits.Release();
        }
    }
}
