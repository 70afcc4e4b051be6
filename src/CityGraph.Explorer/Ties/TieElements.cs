using System.Collections.Immutable;
using CityGraph.Explorer.Fetching;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Ties;

/// <summary>
/// The nodes that answers are made of, each read once, with what the request selects of it. What is not selected is not read.
/// </summary>
internal sealed class TieElements
{
    private readonly TieElementIds _ids;
    private readonly Row?[]?[] _rows = new Row?[TieElementIds.Kinds][];

    private TieElements(TieElementIds ids) => _ids = ids;

    /// <summary>Reads them in one trip; in none where only what is already known was selected.</summary>
    public static async ValueTask<TieElements> FetchAsync(GraphResolvers generated, FieldContext context, TieAnswer[] answers)
    {
        var shapes = generated.Planner(context).Once(planner => Shapes(generated, planner, new TieSelections(context)));
        var elements = new TieElements(answers is [var only] ? only.Elements : TieElementIds.Of(answers));
        var queries = ImmutableArray.CreateBuilder<GraphQuery>(TieElementIds.Kinds);
        var kinds = new List<int>(TieElementIds.Kinds);
        for (var kind = 0; kind < TieElementIds.Kinds; kind++)
        {
            var ids = elements._ids[(TieElement)kind];
            if (shapes[kind] is not { } shape || ids.IsEmpty) continue;
            queries.Add(new(new Start.Ids(ids), Window.All, shape));
            kinds.Add(kind);
        }

        if (queries.Count == 0) return elements;
        var answer = await RequestState.FetchAsync(context, queries.ToImmutable());
        elements.ChangeNumber = answer.ChangeNumber;
        for (var i = 0; i < kinds.Count; i++) elements._rows[kinds[i]] = answer.Pages[i].Nodes;
        return elements;
    }

    /// <summary>The change number at which the nodes were read; null if none were.</summary>
    public long? ChangeNumber { get; private set; }

    public TiesView View(TieAnswer answer) => new(answer, View(answer.Matching.Ties), View(answer.SectorNotStated.Ties));

    private TieView[] View(ImmutableArray<Tie> ties)
    {
        var views = new List<TieView>(ties.Length);
        foreach (var tie in ties)
        {
            var reasons = new List<ReasonView>(tie.Reasons.Length);
            foreach (var reason in tie.Reasons)
            {
                if (!IsGone(TieElement.Shared, reason.Shared.Id)) reasons.Add(View(reason));
            }

            if (reasons.Count == 0 || IsGone(TieElement.City, tie.OtherId)) continue;
            if (IsGone(TieElement.Place, tie.OneId) || IsGone(TieElement.Place, tie.OtherId)) continue;
            views.Add(new(
                tie,
                Find(TieElement.City, tie.OtherId),
                Find(TieElement.Place, tie.OneId),
                Find(TieElement.Place, tie.OtherId),
                FindAll(TieElement.Sector, tie.SectorIds),
                [.. reasons]));
        }

        return [.. views];
    }

    private ReasonView View(TieReason reason)
    {
        var sectors = new List<SectorView>(reason.Sectors.Length);
        foreach (var sector in reason.Sectors)
        {
            if (!IsGone(TieElement.Sector, sector.SectorId)) sectors.Add(new(sector.Match, sector.IndependentSources, Find(TieElement.Sector, sector.SectorId)));
        }

        return new(
            reason,
            Find(TieElement.Shared, reason.Shared.Id),
            FindAll(TieElement.Paper, reason.Shared.PaperIds),
            [.. sectors],
            FindAll(TieElement.Through, reason.ThroughIds),
            FindAll(TieElement.Claim, reason.ClaimIds),
            FindAll(TieElement.Place, reason.OneIds),
            FindAll(TieElement.Place, reason.OtherIds),
            Path(reason.Path));
    }

    /// <summary>The steps; none if a node on the way was deleted between the trips.</summary>
    private StepView[] Path(ImmutableArray<TieStep> steps)
    {
        var views = new StepView[steps.Length];
        for (var i = 0; i < views.Length; i++)
        {
            var step = steps[i];
            if (IsGone(TieElement.Step, step.FromId) || IsGone(TieElement.Step, step.ToId)) return [];
            views[i] = new(step, Find(TieElement.Step, step.FromId), Find(TieElement.Step, step.ToId));
        }

        return views;
    }

    /// <summary>The row, or null if the node was deleted between the trips or nothing of its kind was selected.</summary>
    private Row? Find(TieElement kind, string id) => _rows[(int)kind]?[_ids.PlaceOf(kind, id)];

    /// <summary>Whether a node that was selected was deleted between the trips: what cannot be without it is left out.</summary>
    private bool IsGone(TieElement kind, string id) => _rows[(int)kind] is { } rows && rows[_ids.PlaceOf(kind, id)] is null;

    private Row?[] FindAll(TieElement kind, ImmutableArray<string> ids)
    {
        if (_rows[(int)kind] is null || ids.IsEmpty) return [];
        var rows = new Row?[ids.Length];
        var found = 0;
        foreach (var id in ids)
        {
            if (Find(kind, id) is { } row) rows[found++] = row;
        }

        return found == rows.Length ? rows : rows[..found];
    }

    /// <summary>What is selected of each kind; null where nothing is.</summary>
    private static Shape?[] Shapes(GraphResolvers generated, FetchPlanner planner, TieSelections selected)
    {
        var shapes = new Shape?[TieElementIds.Kinds];
        for (var kind = 0; kind < shapes.Length; kind++)
        {
            var owners = selected.Owners[kind];
            if (owners.Count > 0) shapes[kind] = planner.NodeShape(generated.Graph.FindType(TieSelections.Types[kind])!, [.. owners]);
        }

        return shapes;
    }
}
