using CityGraph.Graph.Contract;
using CityGraph.Graph.Neo4j.Client;
using CityGraph.Graph.Neo4j.Commits;

namespace CityGraph.Graph.Neo4j.Tests.Commits;

/// <summary>A client whose statements that write something happens to.</summary>
internal sealed class MeddledClient(ICypherClient inner) : ICypherClient
{
    private static readonly CommitTexts Texts = new(TestGraph.Model);

    private int _writes;

    public string? Outage => inner.Outage;

    public TimeSpan Way => inner.Way;

    /// <summary>How many statements were asked for.</summary>
    public int Statements { get; private set; }

    /// <summary>Whether the answer of each statement that writes is lost on its way, so that it is run again.</summary>
    public bool LosesAnswers { get; init; }

    /// <summary>What happens before each statement that writes elements; given how many such there were before.</summary>
    public Func<int, Task> BeforeWrite { get; init; } = _ => Task.CompletedTask;

    public IDisposable BeginStart() => inner.BeginStart();

    public async Task<CypherAnswer> RunAsync(CypherStatement statement, CancellationToken cancellationToken)
    {
        Statements++;
        if (statement.Text == Texts.Write || statement.Text == Texts.Create) await BeforeWrite(_writes++);
        if (statement.Writes && LosesAnswers) await inner.RunAsync(statement, cancellationToken);
        return await inner.RunAsync(statement, cancellationToken);
    }

    public Task<T> WriteAsync<T>(Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        inner.WriteAsync(work, cancellationToken);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
