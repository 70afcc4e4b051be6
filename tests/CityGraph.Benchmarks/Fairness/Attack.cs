using System.Net;

namespace CityGraph.Benchmarks.Fairness;

/// <summary>One way to be a burden.</summary>
/// <param name="Name">As the report shows it.</param>
/// <param name="RunAsync">Attacks the server from an address of its own until it is cancelled; counts what it has done.</param>
internal sealed record Attack(string Name, Func<Uri, IPAddress, AttackCount, CancellationToken, Task> RunAsync);

/// <summary>What the clients of one attack have done. Safe for use by several threads.</summary>
internal sealed class AttackCount
{
    private long _done;
    private long _refused;

    public void Done() => Interlocked.Increment(ref _done);

    public void Refused() => Interlocked.Increment(ref _refused);

    public override string ToString() => $"{_done:N0} served, {_refused:N0} refused or cut off";
}
