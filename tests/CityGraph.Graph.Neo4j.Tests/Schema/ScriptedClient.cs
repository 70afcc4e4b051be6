using CityGraph.Graph.Neo4j.Client;

namespace CityGraph.Graph.Neo4j.Tests.Schema;

/// <summary>Answers each statement by a function, or fails.</summary>
internal sealed class ScriptedClient(Func<string, object?[][]> answer) : ICypherClient
{
    public string? Outage => null;

    public TimeSpan Way => TimeSpan.Zero;

    /// <summary>How many starts are under way.</summary>
    public int Starting { get; private set; }

    public IDisposable BeginStart()
    {
        Starting++;
        return new Start(this);
    }

    public Task<CypherAnswer> RunAsync(CypherStatement statement, CancellationToken cancellationToken) => Task.FromResult(new CypherAnswer(answer(statement.Text), default));

    public Task<T> WriteAsync<T>(Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken) => work(new Transaction(this), cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed class Start(ScriptedClient client) : IDisposable
    {
        public void Dispose() => client.Starting--;
    }

    private sealed class Transaction(ScriptedClient client) : ICypherTransaction
    {
        public Task<CypherAnswer> RunAsync(CypherStatement statement, CancellationToken cancellationToken) => client.RunAsync(statement, cancellationToken);

        public Task<CypherAnswer> CommitAsync(CypherStatement statement, CancellationToken cancellationToken) => client.RunAsync(statement, cancellationToken);
    }
}
