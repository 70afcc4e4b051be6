using System.Collections.Immutable;
using CityGraph.Explorer.Claims;
using CityGraph.Explorer.Fetching;
using CityGraph.Explorer.Sources;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Walks;

/// <summary>
/// The entities and the claims about relationships that an answer is made of, each read once, with all that the request selects of it wherever
/// in the answer: one trip, and where it is asked how many sources are independent, maybe one more (<see cref="FoundSources"/>).
/// </summary>
internal sealed class WalkElements
{
    private static readonly Row[] NoClaims = [];

    private readonly Dictionary<string, Row> _entities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Row>> _claims = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _independentSources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RelationshipView> _relationships = new(StringComparer.Ordinal);

    private WalkElements(WalkShapes shapes) => HasEntities = shapes.Entity is not null;

    /// <summary>Whether anything is selected of entities: else they are not read, and nobody asks for them.</summary>
    public bool HasEntities { get; }

    /// <param name="generated">Plans what is selected.</param>
    /// <param name="context">The field that is resolved.</param>
    /// <param name="entities">Ids, each once.</param>
    /// <param name="relationships">Ids, each once.</param>
    public static async ValueTask<WalkElements> FetchAsync(
        GraphResolvers generated, FieldContext context, ImmutableArray<string> entities, ImmutableArray<string> relationships)
    {
        var shapes = generated.Planner(context).Once(planner => WalkShapes.Of(generated, planner, context));
        var elements = new WalkElements(shapes);
        var (queries, readers) = (ImmutableArray.CreateBuilder<GraphQuery>(4), new List<Action<Page>>(4));
        if (shapes.Entity is { } entity && !entities.IsEmpty) Ask(new(new Start.Ids(entities, generated.Entity.Name), Window.All, entity), elements.AddEntities);
        var (few, counted) = ((Page?)null, ImmutableArray<ClaimRecord>.Empty);
        if (!relationships.IsEmpty)
        {
            var evidence = generated.Graph.Evidence;
            var about = new Start.Referring(relationships, evidence.Label, evidence.Property);
            if (shapes.Claim is { } claim) Ask(new(about, Window.All, claim), page => elements.AddClaims(page, shapes.Subject));
            if (shapes.CountsSources)
            {
                Ask(FoundSources.Few(SourceOrigins.Query), page => few = page);
                Ask(new(about, Window.All, ClaimRecord.Shape), page => counted = [.. page.Nodes.Select(row => ClaimRecord.Of(row!)).Where(one => one.CarriesFact)]);
            }
        }

        if (queries.Count == 0) return elements;
        var answer = await RequestState.FetchAsync(context, queries.ToImmutable());
        for (var i = 0; i < readers.Count; i++) readers[i](answer.Pages[i]);
        if (few is not null)
        {
            var sources = counted.Select(claim => claim.SourceId).OfType<string>();
            elements.CountSources(counted, SourceOrigins.Read(await FoundSources.ReadAsync(context, SourceOrigins.Query, few, sources)));
        }

        return elements;

        void Ask(GraphQuery query, Action<Page> read)
        {
            queries.Add(query);
            readers.Add(read);
        }
    }

    /// <summary>The entity, or null if it was deleted between the trips or nothing is selected of entities.</summary>
    public Row? Entity(string id) => _entities.GetValueOrDefault(id);

    /// <summary>Whether it is there to be shown.</summary>
    public bool IsThere(string id) => !HasEntities || _entities.ContainsKey(id);

    /// <summary>A relationship between two entities, the same view each time.</summary>
    public RelationshipView Relationship(string id, string type, string from, string to)
    {
        if (_relationships.TryGetValue(id, out var known)) return known;
        var evidence = _claims.TryGetValue(id, out var claims) ? [.. claims] : NoClaims;
        var view = new RelationshipView(id, type, Entity(from), Entity(to), evidence, _independentSources.GetValueOrDefault(id));
        _relationships.Add(id, view);
        return view;
    }

    private void AddEntities(Page page)
    {
        foreach (var row in page.Nodes)
        {
            if (row is not null) _entities.Add(row.Id, row);
        }
    }

    private void AddClaims(Page page, int subjectPosition)
    {
        foreach (var row in page.Nodes)
        {
            var subject = (string)row!.Values[subjectPosition]!;
            if (!_claims.TryGetValue(subject, out var claims)) _claims.Add(subject, claims = []);
            claims.Add(row);
        }
    }

    private void CountSources(ImmutableArray<ClaimRecord> claims, SourceOrigins origins)
    {
        foreach (var of in claims.GroupBy(claim => claim.Subject, StringComparer.Ordinal))
        {
            _independentSources.Add(of.Key, IndependentSources.Count(of.Select(claim => claim.SourceId).OfType<string>(), origins));
        }
    }
}

/// <summary>What is selected of the entities and claims below a field; null where nothing is.</summary>
/// <param name="Entity">Of all entities.</param>
/// <param name="Claim">Of all claims; with their subject.</param>
/// <param name="Subject">The position of the subject among the properties of claims.</param>
/// <param name="CountsSources">Whether it is asked how many independent sources tell of relationships.</param>
internal sealed record WalkShapes(Shape? Entity, Shape? Claim, int Subject, bool CountsSources)
{
    /// <summary>Of relationships.</summary>
    public const string IndependentSourcesField = "independentSources";

    public static WalkShapes Of(GraphResolvers generated, FetchPlanner planner, FieldContext context)
    {
        var (evidence, entities, claims, countsSources) = (generated.Graph.Evidence, new List<Selection>(), new List<Selection>(), false);
        Collect(context.Selection);
        var entity = entities.Count == 0 ? null : planner.NodeShape(generated.Entity, [.. entities]);
        if (claims.Count == 0) return new(entity, null, -1, countsSources);
        var claim = planner.NodeShape(generated.Graph.FindType(evidence.Label)!, [.. claims]);
        if (!claim.Properties.Contains(evidence.Property)) claim = claim with { Properties = claim.Properties.Add(evidence.Property) };
        return new(entity, claim, claim.Properties.IndexOf(evidence.Property), countsSources);

        void Collect(Selection selection)
        {
            foreach (var type in selection.ChildTypes)
            {
                foreach (var child in context.Children(selection, type))
                {
                    var name = child.Field.Type.Innermost.Name;
                    countsSources |= child.Field.Name == IndependentSourcesField;
                    if (name == generated.Entity.Name) entities.Add(child);
                    else if (name == evidence.Label) claims.Add(child);
                    else Collect(child);
                }
            }
        }
    }
}
