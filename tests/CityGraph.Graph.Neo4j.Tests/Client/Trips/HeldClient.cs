using System.Threading.Channels;
using CityGraph.Graph.Neo4j.Client;

namespace CityGraph.Graph.Neo4j.Tests.Client.Trips;

/// <summary>Holds each statement until the test answers it; a caller's row is <c>[place, number, value]</c>.</summary>
internal sealed class HeldClient : ICypherClient
{
    private readonly Channel<Held> _sent = Channel.CreateUnbounded<Held>();

    public string? Outage => null;

    public TimeSpan Way { get; set; }

    /// <summary>How many were sent and not taken by the test.</summary>
    public int Untaken => _sent.Reader.Count;

    /// <summary>The next statement, as soon as it is sent.</summary>
    public async Task<Held> NextAsync() => await _sent.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public Task<CypherAnswer> RunAsync(CypherStatement statement, CancellationToken cancellationToken)
    {
        var held = new Held(statement, cancellationToken);
        _sent.Writer.TryWrite(held);
        return held.Answered.WaitAsync(cancellationToken);
    }

    public Task<T> WriteAsync<T>(Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IDisposable BeginStart() => throw new NotSupportedException();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <summary>A statement that is under way.</summary>
internal sealed class Held(CypherStatement statement, CancellationToken given)
{
    private readonly TaskCompletionSource<CypherAnswer> _answer = new();

    public Task<CypherAnswer> Answered => _answer.Task;

    public bool IsCancelled => given.IsCancellationRequested;

    /// <summary>The values that its callers ask for.</summary>
    public string[] Values { get; } = ValuesOf(statement);

    public static string[] ValuesOf(CypherStatement statement) =>
        [.. ((IReadOnlyList<object>)((IReadOnlyDictionary<string, object?>)statement.Parameters["p"]!)["c"]!).Select(values => (string)((IReadOnlyDictionary<string, object?>)values)["p0"]!)];

    /// <summary>The rows, the last caller's first.</summary>
    public static CypherAnswer AnswerOf(string[] values) => new([.. values.Select((value, i) => new object?[] { (long)i, 7L, value }).Reverse()], default);

    public void Answer() => _answer.SetResult(AnswerOf(Values));

    public void AnswerFirstOnly() => _answer.SetResult(AnswerOf(Values[..1]));

    public void Fail(string message) => _answer.SetException(new CypherException(CypherFailure.Refused, null, message));
}
