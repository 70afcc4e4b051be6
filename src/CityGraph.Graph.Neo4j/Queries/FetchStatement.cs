using System.Collections.Immutable;
using CityGraph.Graph.Neo4j.Client;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Neo4j.Queries;

/// <summary>
/// Queries as one Cypher statement, and how its answer is read. The text depends on the shape of the queries alone: on labels, types,
/// properties, predicates, orders, windows, and on which keys of positions are null; never on a value or the length of a list.
/// </summary>
internal sealed class FetchStatement
{
    private readonly StartReader[] _readers;

    private FetchStatement(CypherQuestion question, StartReader[] readers) => (Question, _readers) = (question, readers);

    public CypherQuestion Question { get; }

    /// <exception cref="ArgumentException">A query names what the model does not have, or breaks a rule of its type.</exception>
    public static FetchStatement Of(QueryModel model, ImmutableArray<GraphQuery> queries)
    {
        var writer = new StatementWriter(model);
        var readers = writer.Write(queries.AsSpan());
        return new(writer.Text.ToQuestion(), readers);
    }

    /// <exception cref="TooManyRowsException">The answer has more rows than a trip may bring.</exception>
    public QueryResult Read(object?[] columns)
    {
        var (at, budget) = (2, new RowBudget());
        var pages = ImmutableArray.CreateBuilder<Page>(_readers.Length);
        foreach (var reader in _readers) pages.Add(reader.Read(columns, ref at, budget));
        return new((long)columns[1]!, pages.MoveToImmutable());
    }
}
