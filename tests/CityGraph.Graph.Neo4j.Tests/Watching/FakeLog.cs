using CityGraph.Graph.Neo4j.Client;

namespace CityGraph.Graph.Neo4j.Tests.Watching;

/// <summary>A database that holds a log of so many sets and nothing else, or cannot be asked.</summary>
internal sealed class FakeLog : ICypherClient
{
    private const string Changes = """[{"deleteNode":"x"}]""";

    private long _number;
    private int _looks;
    private int _readings;

    public string? Outage => Failure?.ToString();

    public TimeSpan Way => TimeSpan.Zero;

    public long Number
    {
        get => Interlocked.Read(ref _number);
        set => Interlocked.Exchange(ref _number, value);
    }

    public CypherFailure? Failure { get; set; }

    /// <summary>A set that is committed and not seen yet, though those after it are: until the lock of the sequence was taken once.</summary>
    public long? Unseen { get; set; }

    /// <summary>How often the newest number was asked for.</summary>
    public int Looks => _looks;

    /// <summary>How often sets were read.</summary>
    public int Readings => _readings;

    public Task<CypherAnswer> RunAsync(CypherStatement statement, CancellationToken cancellationToken)
    {
        var isLook = statement.Parameters.Count == 0;
        if (isLook) Interlocked.Increment(ref _looks);
        else Interlocked.Increment(ref _readings);
        if (Failure is { } failure) return Task.FromException<CypherAnswer>(new CypherException(failure, null, failure.ToString()));
        if (statement.Writes) Unseen = null;
        return Task.FromResult(new CypherAnswer(isLook ? [[Number]] : Sets((long)statement.Parameters["after"]!), default));
    }

    public IDisposable BeginStart() => throw new NotSupportedException();

    public Task<T> WriteAsync<T>(Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("Watching writes nothing.");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private List<object?[]> Sets(long after)
    {
        List<object?[]> sets = [];
        for (var number = after + 1; number <= Number; number++)
        {
            if (number != Unseen) sets.Add([number, "2026-01-01T00:00:00.000Z", $"s{number}", "test", "", null, Changes]);
        }

        return sets;
    }
}
