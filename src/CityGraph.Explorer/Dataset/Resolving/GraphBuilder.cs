using System.Collections.Immutable;
using CityGraph.Explorer.Dataset.Reading;
using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Dataset.Resolving;

/// <summary>Makes the nodes and relationships of a dataset that was found free of problems.</summary>
internal sealed class GraphBuilder(Vocabulary vocabulary)
{
    private readonly Dictionary<string, Node> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Relationship> _relationships = new(StringComparer.Ordinal);
    private readonly List<string> _sources = [];

    public void AddElement(ElementDraft draft)
    {
        var properties = draft.ToProperties();
        if (draft.First is RelationshipFact fact)
        {
            _relationships.Add(fact.Subject, new Relationship(fact.Subject, fact.Type, fact.From.Id, fact.To.Id, properties));
            return;
        }

        AddNode(draft.First.Subject, draft.First.Type, properties);
        if (draft.First is NameFact name) Join(name.Owner.Id, "NAMED", name.Subject);
    }

    /// <summary>The source with its relationships, a claim for all that its statements say, and its decisions.</summary>
    public void AddSource(SourceFile file, Merges merges)
    {
        var source = file.Source!;
        _sources.Add(source.Id.Id);
        AddNode(source.Id.Id, "Source", PropertySet.From(source.Properties));
        if (source.Publisher is { } publisher) Join(source.Id.Id, "PUBLISHED_BY", publisher.Id);
        foreach (var other in source.DerivedFrom.DistinctBy(other => other.Id)) Join(source.Id.Id, "DERIVED_FROM", other.Id);
        foreach (var decision in file.Merges) AddMerge(source, decision, merges.SuccessorOf(decision.Former.Id));
        var claims = new ClaimMaker(source);
        foreach (var statement in file.Statements)
        {
            foreach (var fact in statement.Facts) AddClaims(source, statement, fact, claims);
        }
    }

    public DatasetGraph Build(string fingerprint)
    {
        if (AgreementStages.Order(vocabulary.Model) is not null)
        {
            foreach (var agreement in AgreementStages.Of(_nodes, _relationships.Values, vocabulary.Model)) _nodes[agreement.Id] = agreement;
        }

        foreach (var claim in ClaimStandings.Of(_nodes, _relationships, vocabulary.Model)) _nodes[claim.Id] = claim;

        return new DatasetGraph(
            fingerprint,
            [.. _sources.Order(StringComparer.Ordinal)],
            [.. _nodes.Values.OrderBy(node => node.Id, StringComparer.Ordinal)],
            [.. _relationships.Values.OrderBy(relationship => relationship.Id, StringComparer.Ordinal)]);
    }

    private void AddClaims(SourceHeader source, Statement statement, Fact fact, ClaimMaker claims)
    {
        ImmutableArray<(string Id, string Role)> concerned = fact switch
        {
            NameFact name => [(name.Owner.Id, "OWNER")],
            RelationshipFact relationship when relationship.From.Id != relationship.To.Id => [(relationship.From.Id, "FROM"), (relationship.To.Id, "TO")],
            RelationshipFact loop => [(loop.From.Id, "FROM")],
            _ => [(fact.Subject, "SUBJECT")],
        };
        foreach (var claim in claims.Make(statement, fact))
        {
            AddNode(claim.Id, "Claim", claim.Properties);
            Join(claim.Id, "FROM", source.Id.Id);
            foreach (var (entity, role) in concerned) Join(claim.Id, "CONCERNS", entity, ("role", role));
            foreach (var speaker in statement.SaidBy.DistinctBy(speaker => speaker.Id)) Join(claim.Id, "SAID_BY", speaker.Id);
        }
    }

    private void AddMerge(SourceHeader source, MergeDecision decision, string successor)
    {
        var id = ElementIds.Merged(decision.Former.Id);
        AddNode(id, "MergedId", PropertySet.From(("former", decision.Former.Id), ("because", decision.Because), ("recorded", source.Recorded)));
        Join(id, "MERGED_INTO", successor);
        Join(id, "DECIDED_IN", source.Id.Id);
    }

    private void AddNode(string id, string label, PropertySet properties) => _nodes.Add(id, new Node(id, label, properties));

    private void Join(string from, string type, string to, params ReadOnlySpan<(string Name, object Value)> properties)
    {
        var id = ElementIds.Relationship(from, type, to);
        _relationships.Add(id, new Relationship(id, type, from, to, PropertySet.From(properties)));
    }
}
