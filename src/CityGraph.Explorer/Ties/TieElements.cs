using System.Collections.Immutable;
using CityGraph.Explorer.Api;
using CityGraph.Explorer.Fetching;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Ties;

/// <summary>
/// The nodes that answers are made of, each read once, with what the request selects of it. What is not selected is not read.
/// </summary>
internal sealed class TieElements
{
    private readonly Dictionary<string, Row>?[] _rows = new Dictionary<string, Row>?[Kinds];

    private const int Cities = 0;
    private const int Sectors = 1;
    private const int Shared = 2;
    private const int Papers = 3;
    private const int Through = 4;
    private const int Claims = 5;
    private const int Kinds = 6;

    private TieElements()
    {
    }

    /// <summary>Reads them in one trip; in none where only what is already known was selected.</summary>
    public static async ValueTask<TieElements> FetchAsync(
        GraphResolvers generated, FieldContext context, RequestState request, TieAnswer[] answers)
    {
        var shapes = generated.Planner(context).Once(planner => Shapes(generated, planner, new TieSelections(context)));
        var ids = Ids(answers);
        var queries = ImmutableArray.CreateBuilder<GraphQuery>(Kinds);
        var kinds = new List<int>(Kinds);
        for (var kind = 0; kind < Kinds; kind++)
        {
            if (shapes[kind] is not { } shape || ids[kind].Count == 0) continue;
            queries.Add(new(new Start.Ids([.. ids[kind]]), Window.All, shape));
            kinds.Add(kind);
        }

        var elements = new TieElements();
        if (queries.Count == 0) return elements;
        var answer = await request.FetchAsync(queries.ToImmutable(), context.CancellationToken);
        for (var i = 0; i < kinds.Count; i++)
        {
            elements._rows[kinds[i]] = answer.Pages[i].Nodes.OfType<Row>().ToDictionary(row => row.Id, StringComparer.Ordinal);
        }

        return elements;
    }

    public TiesView View(TieAnswer answer) => new(View(answer.Matching), View(answer.SectorNotStated));

    private TieView[] View(ImmutableArray<Tie> ties) => [.. ties.Select(tie => new TieView(
        tie,
        Find(Cities, tie.CityId),
        FindAll(Sectors, tie.SectorIds),
        [.. tie.Reasons.Select(View)]))];

    private ReasonView View(TieReason reason) => new(
        reason,
        Find(Shared, reason.Shared.Id),
        FindAll(Papers, reason.Shared.PaperIds),
        [.. reason.Sectors.Select(sector => new SectorView(sector.Match, Find(Sectors, sector.SectorId)))],
        FindAll(Through, reason.ThroughIds),
        FindAll(Claims, reason.ClaimIds));

    private Row? Find(int kind, string id) => _rows[kind]?.GetValueOrDefault(id);

    private Row?[] FindAll(int kind, ImmutableArray<string> ids) =>
        _rows[kind] is { } rows ? [.. ids.Select(id => rows.GetValueOrDefault(id)).Where(row => row is not null)] : [];

    /// <summary>What is selected of each kind; null where nothing is.</summary>
    private static Shape?[] Shapes(GraphResolvers generated, FetchPlanner planner, TieSelections selected)
    {
        var shapes = new Shape?[Kinds];
        for (var kind = 0; kind < Kinds; kind++)
        {
            var owners = selected.Owners[kind];
            if (owners.Count > 0) shapes[kind] = planner.NodeShape(generated.Graph.FindType(TieSelections.Types[kind])!, [.. owners]);
        }

        return shapes;
    }

    private static HashSet<string>[] Ids(TieAnswer[] answers)
    {
        var ids = new HashSet<string>[Kinds];
        for (var kind = 0; kind < Kinds; kind++) ids[kind] = new(StringComparer.Ordinal);
        foreach (var tie in answers.SelectMany(answer => answer.Matching.Concat(answer.SectorNotStated)))
        {
            ids[Cities].Add(tie.CityId);
            ids[Sectors].UnionWith(tie.SectorIds);
            foreach (var reason in tie.Reasons)
            {
                ids[Shared].Add(reason.Shared.Id);
                ids[Papers].UnionWith(reason.Shared.PaperIds);
                ids[Through].UnionWith(reason.ThroughIds);
                ids[Claims].UnionWith(reason.ClaimIds);
            }
        }

        return ids;
    }
}
