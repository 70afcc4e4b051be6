using CityGraph.Analysis;

namespace CityGraph.Explorer.Jobs;

/// <summary>An analysis that this process runs, or will. Its view is replaced as it goes on; those who watch are woken each time.</summary>
internal sealed class AnalysisJob(AnalysisTask task, ulong client, AnalysisView view) : IProgress<double>, IDisposable
{
    /// <summary>The least progress that those who watch are told of.</summary>
    private const double Step = 0.01;

    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _end = new();
    private TaskCompletionSource _changed = NewSignal();

    /// <summary>One saving at a time, each of the view of its own moment: the store never goes back.</summary>
    public SemaphoreSlim Saving { get; } = new(1);

    public AnalysisTask Task => task;

    public ulong Client => client;

    public AnalysisView View { get; private set; } = view;

    public AnalysisRun Run => new() { CancellationToken = _end.Token, Progress = this };

    /// <summary>The view, and what ends when there is another.</summary>
    public (AnalysisView View, Task Changed) Look()
    {
        lock (_gate) return (View, _changed.Task);
    }

    /// <summary>Replaces the view, unless it has ended.</summary>
    public void Update(Func<AnalysisView, AnalysisView> change)
    {
        TaskCompletionSource changed;
        lock (_gate)
        {
            if (View.HasEnded) return;
            View = change(View);
            (changed, _changed) = (_changed, NewSignal());
        }

        changed.SetResult();
    }

    /// <summary>Ends the work, unless it has ended.</summary>
    public void Cancel()
    {
        lock (_gate)
        {
            if (!View.HasEnded) _end.Cancel();
        }
    }

    void IProgress<double>.Report(double value)
    {
        if (double.IsNaN(value) || value < View.Progress + Step) return;
        Update(view => view with { Progress = Math.Clamp(value, view.Progress, 1) });
    }

    /// <summary>When its work is over, and so it has ended.</summary>
    public void Dispose() => _end.Dispose();

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
