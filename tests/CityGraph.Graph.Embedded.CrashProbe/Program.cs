using CityGraph.Graph.Changes;
using CityGraph.Graph.Embedded;
using CityGraph.Graph.Embedded.CrashProbe;

// commit FOLDER: prints "ready", then each number when its commit is acknowledged, until it is killed.
// hold FOLDER: prints "ready", or why the store does not open, and waits for the end of its input.
if (args is not [("commit" or "hold") and var mode, var folder])
{
    Console.Error.WriteLine("Usage: commit FOLDER | hold FOLDER");
    return 2;
}

var result = await EmbeddedGraphStore.OpenAsync(Batches.Model, new(folder), TimeProvider.System, CancellationToken.None);
if (result is not OpenResult.Opened { Store: var store })
{
    Console.WriteLine(((OpenResult.Failed)result).Message);
    return 1;
}

await using (store)
{
    var next = (await store.FetchAsync([], CancellationToken.None)).ChangeNumber + 1;
    Tell("ready");
    if (mode == "hold") Console.In.ReadToEnd();
    while (mode == "commit")
    {
        var committed = await store.CommitAsync(Batches.Of(next), CancellationToken.None);
        if (committed != new CommitResult.Committed(next)) throw new InvalidOperationException(committed.ToString());
        Tell($"{next++}");
    }
}

return 0;

static void Tell(string line)
{
    Console.Out.WriteLine(line);
    Console.Out.Flush();
}
