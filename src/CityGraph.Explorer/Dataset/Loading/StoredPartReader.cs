using System.Collections.Immutable;
using CityGraph.Graph;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Dataset.Loading;

/// <summary>
/// Reads what a store holds of a dataset: what it names, what its sources said and decided before, the claims of others about all that, and the
/// agreements that its papers and events are of. Trips of at most 500 ids, one after another, and as much memory as these elements and claims
/// take, however large the rest of the graph is. For one comparison.
/// </summary>
internal sealed class StoredPartReader(IGraphStore store, DatasetGraph dataset)
{
    private const int BatchSize = 500;
    private const int PageSize = 1_000;

    /// <summary>What says and proves, and is no subject of claims itself.</summary>
    private static readonly ImmutableArray<string> Bookkeeping = ["FROM", "SAID_BY", "CONCERNS"];

    private readonly StoredPart _part = new();
    private readonly StoredShapes _shapes = new(store.Model);
    private long? _number;
    private bool _isTorn;

    /// <summary>Of what was read; 0 before.</summary>
    public long Number => _number ?? 0;

    /// <summary>Null if the graph changed meanwhile.</summary>
    public async ValueTask<StoredPart?> ReadAsync(CancellationToken cancellationToken)
    {
        await ReadOwnAsync("Claim", "FROM", cancellationToken).ConfigureAwait(false);
        await ReadOwnAsync("MergedId", "DECIDED_IN", cancellationToken).ConfigureAwait(false);
        var subjects = Subjects();
        await ReadNodesAsync(subjects, cancellationToken).ConfigureAwait(false);
        await ReadRelationshipsAsync(subjects, cancellationToken).ConfigureAwait(false);
        await ReadClaimsAsync(subjects, cancellationToken).ConfigureAwait(false);
        if (AgreementStages.Order(store.Model) is not null) await ReadAgreementsAsync(subjects, cancellationToken).ConfigureAwait(false);
        return _isTorn ? null : _part;
    }

    /// <summary>Which of some nodes have relationships beside some; null if the graph changed meanwhile.</summary>
    public async ValueTask<HashSet<string>?> FindHeldAsync(
        IReadOnlyCollection<string> nodes, IReadOnlyCollection<Relationship> beside, CancellationToken cancellationToken)
    {
        var held = new HashSet<string>(StringComparer.Ordinal);
        var touching = beside.SelectMany(edge => new[] { (Node: edge.From, edge.Id), (Node: edge.To, edge.Id) }).ToLookup(end => end.Node, end => end.Id);
        foreach (var batch in nodes.Chunk(BatchSize))
        {
            var result = await store.ExpandAsync(_shapes.Beside([.. batch], [.. batch.SelectMany(id => touching[id]).Distinct()]), cancellationToken).ConfigureAwait(false);
            Note(result.ChangeNumber);
            if (_isTorn) return null;
            held.UnionWith(batch.Where((_, i) => result.Nodes[i].EdgeCount > 0));
        }

        return held;
    }

    private ValueTask ReadOwnAsync(string label, string type, CancellationToken cancellationToken) => store.Model.FindNodeType(label) is null
        ? default
        : ReadAsync(dataset.Sources, batch => _shapes.Of(batch, label, type), cancellationToken);

    /// <summary>What the stored claims of the dataset's sources, and those that they make now, are about: the type of each.</summary>
    private Dictionary<string, string> Subjects()
    {
        var subjects = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var claim in _part.Nodes.Values.Concat(dataset.Nodes).Where(node => node.Label == "Claim"))
        {
            subjects[(string)claim.Properties["subject"]!] = (string)claim.Properties["subjectType"]!;
        }

        return subjects;
    }

    private async ValueTask ReadNodesAsync(Dictionary<string, string> subjects, CancellationToken cancellationToken)
    {
        var wanted = dataset.Nodes.Select(node => (node.Id, node.Label))
            .Concat(subjects.Where(subject => store.Model.FindNodeType(subject.Value) is not null).Select(subject => (subject.Key, subject.Value)))
            .Where(node => !_part.Nodes.ContainsKey(node.Item1))
            .Distinct();
        foreach (var type in wanted.GroupBy(node => node.Item2, node => node.Item1).ToArray())
        {
            await ReadAsync([.. type], batch => _shapes.Of(batch, type.Key), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>A relationship is found at the node where it starts: its id tells which, else the claim about it does.</summary>
    private async ValueTask ReadRelationshipsAsync(Dictionary<string, string> subjects, CancellationToken cancellationToken)
    {
        var starts = dataset.Relationships.Where(edge => _part.Nodes.ContainsKey(edge.From)).Select(edge => (edge.Id, edge.Type, edge.From)).ToHashSet();
        starts.UnionWith(
            from subject in subjects
            where store.Model.FindRelationshipType(subject.Value) is not null
            where ElementIds.StartOf(subject.Key, subject.Value) is not null
            select (subject.Key, subject.Value, ElementIds.StartOf(subject.Key, subject.Value)!));
        starts.UnionWith(
            from concern in _part.Relationships.Values
            where concern.Type == "CONCERNS" && _part.Nodes.ContainsKey(concern.From)
            let subject = (string)_part.Nodes[concern.From].Properties["subject"]!
            where store.Model.FindRelationshipType(subjects[subject]) is not null
            select (subject, subjects[subject], concern.To));
        starts.RemoveWhere(start => _part.Relationships.ContainsKey(start.Id));
        foreach (var type in starts.GroupBy(start => start.Type))
        {
            foreach (var batch in type.Chunk(BatchSize))
            {
                var (from, ids) = (batch.Select(start => start.From).Distinct(), batch.Select(start => start.Id).Distinct());
                await ReadAsync(_shapes.Of([.. from], type.Key, [.. ids]), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private ValueTask ReadClaimsAsync(Dictionary<string, string> subjects, CancellationToken cancellationToken)
    {
        var ids = dataset.Nodes.Where(node => node.Label != "Claim").Select(node => node.Id)
            .Concat(dataset.Relationships.Concat(_part.Relationships.Values).Where(edge => !Bookkeeping.Contains(edge.Type)).Select(edge => edge.Id))
            .Concat(subjects.Keys)
            .Distinct();
        return store.Model.FindNodeType("Claim") is null ? default : ReadAsync([.. ids], _shapes.ClaimsAbout, cancellationToken);
    }

    private ValueTask ReadAgreementsAsync(Dictionary<string, string> subjects, CancellationToken cancellationToken)
    {
        var ids = dataset.Nodes.Where(node => node.Label is "Agreement" or "Instrument" or "Event").Select(node => node.Id)
            .Concat(subjects.Where(subject => subject.Value is "Agreement" or "Instrument" or "Event").Select(subject => subject.Key))
            .Concat(_part.Relationships.Values.Where(edge => edge.Type is "UNDER" or "ABOUT").SelectMany(edge => new[] { edge.From, edge.To }))
            .Distinct();
        return ReadAsync([.. ids], _shapes.AgreementsOf, cancellationToken);
    }

    private async ValueTask ReadAsync(ImmutableArray<string> ids, Func<ImmutableArray<string>, GraphQuery> queryOf, CancellationToken cancellationToken)
    {
        foreach (var batch in ids.Chunk(BatchSize)) await ReadAsync(queryOf([.. batch]), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>By pages, where the list is not one of ids.</summary>
    private async ValueTask ReadAsync(GraphQuery query, CancellationToken cancellationToken)
    {
        if (query.Start is not Start.Ids) query = query with { Window = new() { Limit = PageSize } };
        while (!_isTorn)
        {
            var result = await store.FetchAsync([query], cancellationToken).ConfigureAwait(false);
            Note(result.ChangeNumber);
            _part.Add(result.Pages[0]);
            if (!result.Pages[0].HasNext) return;
            query = query with { Window = query.Window with { After = new Position([], result.Pages[0].Nodes[^1]!.Id) } };
        }
    }

    private void Note(long number)
    {
        _number ??= number;
        _isTorn |= number != _number;
    }
}
