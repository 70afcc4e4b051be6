using CityGraph.Graph.Neo4j.Client;

namespace CityGraph.Graph.Neo4j.Tests.Commits;

/// <summary>A client whose write transactions something happens to.</summary>
internal sealed class MeddledClient(ICypherClient inner) : ICypherClient
{
    public string? Outage => inner.Outage;

    /// <summary>How many statements were run in transactions.</summary>
    public int Statements { get; private set; }

    /// <summary>Whether the answer of each commit is lost on its way, so that the work is run again.</summary>
    public bool LosesAnswers { get; init; }

    /// <summary>What happens before the last statement of a transaction; given how many there were before.</summary>
    public Func<int, Task> BeforeCommit { get; init; } = _ => Task.CompletedTask;

    private int Commits { get; set; }

    public Task<CypherAnswer> RunAsync(CypherStatement statement, CancellationToken cancellationToken) => inner.RunAsync(statement, cancellationToken);

    public async Task<T> WriteAsync<T>(Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        Task<T> Work(ICypherTransaction transaction, CancellationToken cancel) => work(new Transaction(this, transaction), cancel);
        var result = await inner.WriteAsync(Work, cancellationToken);
        return LosesAnswers ? await inner.WriteAsync(Work, cancellationToken) : result;
    }

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private sealed class Transaction(MeddledClient client, ICypherTransaction inner) : ICypherTransaction
    {
        public Task<CypherAnswer> RunAsync(CypherStatement statement, CancellationToken cancellationToken)
        {
            client.Statements++;
            return inner.RunAsync(statement, cancellationToken);
        }

        public async Task<CypherAnswer> CommitAsync(CypherStatement statement, CancellationToken cancellationToken)
        {
            client.Statements++;
            await client.BeforeCommit(client.Commits++);
            return await inner.CommitAsync(statement, cancellationToken);
        }
    }
}
