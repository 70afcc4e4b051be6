using CityGraph.Graph.Neo4j.Client;

namespace CityGraph.Graph.Neo4j.Tests.Client.Trips;

/// <summary>Answers after a while, or refuses a statement for its first caller whose value begins with <c>bad</c>.</summary>
internal sealed class BusyClient : ICypherClient
{
    private int _shared;

    public string? Outage => null;

    public TimeSpan Way => TimeSpan.Zero;

    /// <summary>How many statements several callers shared.</summary>
    public int Shared => _shared;

    public async Task<CypherAnswer> RunAsync(CypherStatement statement, CancellationToken cancellationToken)
    {
        var values = Held.ValuesOf(statement);
        if (values.Length > 1) Interlocked.Increment(ref _shared);
        for (var i = 0; i < 5; i++) await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        if (values.FirstOrDefault(value => value.StartsWith("bad", StringComparison.Ordinal)) is { } bad) throw new CypherException(CypherFailure.Refused, null, $"{bad} is refused");
        return Held.AnswerOf(values);
    }

    public Task<T> WriteAsync<T>(Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IDisposable BeginStart() => throw new NotSupportedException();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
