using System.Collections.Immutable;
using CityGraph.Explorer.Tests.Dataset;
using CityGraph.Graph;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Tests.Networks;

/// <summary>
/// A graph that is made for one test. Each fact has the claims of the sources that are named with it, each claim being about that fact alone.
/// </summary>
internal sealed class MadeGraph
{
    private readonly ImmutableArray<Change>.Builder _changes = ImmutableArray.CreateBuilder<Change>();
    private readonly HashSet<string> _sources = new(StringComparer.Ordinal);
    private int _claims;

    /// <summary>Asks the API over the graph; the store is gone afterwards.</summary>
    public Task AskAsync(Func<ExplorerClient, Task> ask) => UseAsync(store => ask(new(store)));

    /// <summary>Does something with a store of the graph, which is gone afterwards.</summary>
    public async Task UseAsync(Func<IGraphStore, Task> use)
    {
        await using var temporary = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);
        var result = await temporary.Store.CommitAsync(new("made", "tests", "Made.", _changes.ToImmutable()), TestContext.Current.CancellationToken);
        Assert.True(result is CommitResult.Committed, result is CommitResult.Refused refused ? string.Join('\n', refused.Problems) : "");
        await use(temporary.Store);
    }

    public MadeGraph Country(string id) => Node(id, "Country", ("code", id));

    public MadeGraph City(string id, string? country = null)
    {
        Node(id, "City", ("kind", "CITY"));
        return country is null ? this : Along(id, "PART_OF", country);
    }

    /// <summary>An article with a publisher of its own, or the one that is named.</summary>
    public MadeGraph Source(string id, string? published = null, string? publisher = null)
    {
        if (!_sources.Add(id)) return this;
        var by = publisher ?? $"{id}-publisher";
        if (_sources.Add(by)) Node(by, "Organisation", ("kind", "PUBLISHER"));
        Node(id, "Source", [("kind", "ARTICLE"), .. Dated("published", published)]);
        return Along(id, "PUBLISHED_BY", by);
    }

    /// <summary>An agreement of cities, all of whose facts these sources tell.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="parties">The cities.</param>
    /// <param name="sources">Who tells of it.</param>
    /// <param name="signed">When its memorandum was signed; null for an agreement that no date is known of.</param>
    /// <param name="expired">When it expired; null if it did not.</param>
    public MadeGraph Agreement(string id, string[] parties, string[] sources, string? signed = null, string? expired = null)
    {
        string?[] milestones = [signed, expired];
        Node(
            id,
            "Agreement",
            [
                ("kind", "SISTER_CITY"),
                ("stage", expired is null ? "MEMORANDUM" : "EXPIRED"),
                ("milestones", ImmutableArray.CreateRange<object>(milestones.OfType<string>().Select(Date))),
                ("hasUndatedMilestones", signed is null),
                .. Dated("stageDate", expired ?? signed),
                .. Dated("memorandumDate", signed),
                .. Dated("expiredDate", expired),
            ]);
        Claims(id, "Agreement", sources);
        foreach (var party in parties) Fact(party, "PARTY_TO", id, sources);
        if (signed is null) return this;
        Node($"{id}-paper", "Instrument", [("kind", "MEMORANDUM"), ("status", "SIGNED"), .. Dated("date", signed)]);
        return Along($"{id}-paper", "UNDER", id);
    }

    /// <summary>An event that some hosted and others took part in.</summary>
    public MadeGraph Event(string id, string[] hosts, string[] guests, string[] sources, string? date = null)
    {
        Node(id, "Event", [("kind", "VISIT"), ("status", "OCCURRED"), .. Dated("date", date)]);
        Claims(id, "Event", sources);
        foreach (var host in hosts) Fact(host, "HOSTED", id, sources, ("status", "DONE"));
        foreach (var guest in guests) Fact(guest, "TOOK_PART_IN", id, sources, ("status", "DONE"));
        return this;
    }

    public MadeGraph Fact(string from, string type, string to, string[] sources, params (string, object)[] properties)
    {
        Along(from, type, to, properties);
        return Claims($"{from}.{type}.{to}", type, sources);
    }

    public MadeGraph Node(string id, string label, params (string, object)[] properties)
    {
        _changes.Add(SmallGraph.Node(id, label, properties));
        return this;
    }

    public MadeGraph Along(string from, string type, string to, params (string, object)[] properties)
    {
        _changes.Add(SmallGraph.Along(from, type, to, properties));
        return this;
    }

    private MadeGraph Claims(string subject, string type, string[] sources)
    {
        foreach (var source in sources)
        {
            Source(source);
            var id = $"claim-{++_claims}";
            _changes.Add(new Change.PutNode(new(id, "Claim", PropertySet.From(
                ("subject", subject),
                ("subjectType", type),
                ("stance", "SUPPORTS"),
                ("certainty", "STATED"),
                ("statement", $"{subject}, by {source}"),
                ("position", (long)_claims),
                ("recorded", Date("2026"))))));
            Along(id, "FROM", source);
        }

        return this;
    }

    private static (string, object)[] Dated(string property, string? date) => date is null ? [] : [(property, Date(date))];

    private static PartialDate Date(string text) => PartialDate.Parse(text).Date!;
}
