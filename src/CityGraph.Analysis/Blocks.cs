using System.Runtime.ExceptionServices;

namespace CityGraph.Analysis;

/// <summary>
/// Work that is cut into blocks whose number depends on the work alone, never on the threads. What comes of each block is put together in the order
/// of the blocks, so that sums of floating-point numbers are the same on one core or many.
/// </summary>
internal static class Blocks
{
    /// <summary>Runs all blocks and hands what came of each to <paramref name="combine"/>, in the order of the blocks, one at a time.</summary>
    /// <typeparam name="TScratch">Memory of a thread, used for one block after another.</typeparam>
    /// <typeparam name="TResult">What comes of a block.</typeparam>
    /// <param name="count">How many blocks there are.</param>
    /// <param name="run">How many threads, and when to end; progress is told after each block.</param>
    /// <param name="createScratch">Makes the memory of a thread.</param>
    /// <param name="work">Does one block. It asks for cancellation itself where a block takes more than 50 milliseconds.</param>
    /// <param name="combine">Takes the number of a block and what came of it.</param>
    public static void Run<TScratch, TResult>(
        int count, AnalysisRun run, Func<TScratch> createScratch, Func<int, TScratch, TResult> work, Action<int, TResult> combine)
    {
        run.CancellationToken.ThrowIfCancellationRequested();
        var threads = Math.Min(run.Threads, count);
        if (threads <= 1)
        {
            var scratch = count > 0 ? createScratch() : default!;
            for (var block = 0; block < count; block++)
            {
                run.CancellationToken.ThrowIfCancellationRequested();
                combine(block, work(block, scratch));
                run.Progress?.Report((block + 1.0) / count);
            }

            return;
        }

        var waiting = new Dictionary<int, TResult>();
        var gate = new Lock();
        var (taken, combined) = (-1, 0);
        try
        {
            Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = run.CancellationToken }, (_, loop) => Work(loop));
        }
        catch (AggregateException several)
        {
            // As on one thread: what was thrown, not that something was.
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }

        void Work(ParallelLoopState loop)
        {
            var scratch = createScratch();
            for (int block; !loop.ShouldExitCurrentIteration && (block = Interlocked.Increment(ref taken)) < count;)
            {
                run.CancellationToken.ThrowIfCancellationRequested();
                var result = work(block, scratch);
                lock (gate)
                {
                    waiting.Add(block, result);
                    while (waiting.Remove(combined, out var next)) combine(combined++, next);
                    run.Progress?.Report((double)combined / count);
                }
            }
        }
    }
}
