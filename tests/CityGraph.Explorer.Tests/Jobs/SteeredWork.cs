using CityGraph.Analysis;
using CityGraph.Explorer.Jobs;

namespace CityGraph.Explorer.Tests.Jobs;

/// <summary>Work that begins and ends when the test wants it to.</summary>
internal sealed class SteeredWork : IDisposable
{
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ManualResetEventSlim _finish = new();
    private IProgress<double>? _progress;

    public SteeredWork(string id, string result)
    {
        Id = id;
        Task = new(id, "kind", id.ToUpperInvariant(), run => Do(run, result), kept => kept == result);
    }

    public string Id { get; }

    public AnalysisTask Task { get; }

    public bool HasBegun => _begun.Task.IsCompleted;

    public Task BegunAsync() => _begun.Task.WaitAsync(TestContext.Current.CancellationToken);

    public Task CancelledAsync() => _cancelled.Task.WaitAsync(TestContext.Current.CancellationToken);

    public void Report(double progress) => _progress!.Report(progress);

    public void Finish() => _finish.Set();

    public void Dispose()
    {
        // Not the event: the work may still wait for it.
        _finish.Set();
    }

    private string Do(AnalysisRun run, string result)
    {
        _progress = run.Progress;
        _begun.SetResult();
        try
        {
            _finish.Wait(run.CancellationToken);
            return result;
        }
        catch (OperationCanceledException)
        {
            _cancelled.SetResult();
            throw;
        }
    }
}
