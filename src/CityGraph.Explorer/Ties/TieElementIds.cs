using System.Collections.Immutable;

namespace CityGraph.Explorer.Ties;

/// <summary>What the nodes in an answer are to it.</summary>
internal enum TieElement
{
    City,
    Sector,
    Shared,
    Paper,
    Through,
    Claim,
    Place,
    Step,
}

/// <summary>The nodes that answers are made of, by what they are, each once.</summary>
internal sealed class TieElementIds
{
    public static readonly int Kinds = Enum.GetValues<TieElement>().Length;

    private readonly Dictionary<string, int>[] _places = new Dictionary<string, int>[Kinds];
    private readonly ImmutableArray<string>[] _ids = new ImmutableArray<string>[Kinds];

    private TieElementIds()
    {
        for (var kind = 0; kind < Kinds; kind++) _places[kind] = new(StringComparer.Ordinal);
    }

    public static TieElementIds Of(params IEnumerable<TieAnswer> answers)
    {
        var elements = new TieElementIds();
        foreach (var tie in answers.SelectMany(answer => answer.Matching.Ties.Concat(answer.SectorNotStated.Ties))) elements.Add(tie);
        for (var kind = 0; kind < Kinds; kind++) elements._ids[kind] = [.. elements._places[kind].Keys];
        return elements;
    }

    public ImmutableArray<string> this[TieElement kind] => _ids[(int)kind];

    /// <summary>The place of an id in the list of its kind.</summary>
    public int PlaceOf(TieElement kind, string id) => _places[(int)kind][id];

    private void Add(Tie tie)
    {
        Add(TieElement.City, tie.OtherId);
        Add(TieElement.Place, tie.OneId);
        Add(TieElement.Place, tie.OtherId);
        AddAll(TieElement.Sector, tie.SectorIds);
        foreach (var reason in tie.Reasons)
        {
            Add(TieElement.Shared, reason.Shared.Id);
            AddAll(TieElement.Paper, reason.Shared.PaperIds);
            AddAll(TieElement.Through, reason.ThroughIds);
            AddAll(TieElement.Claim, reason.ClaimIds);
            AddAll(TieElement.Place, reason.OneIds);
            AddAll(TieElement.Place, reason.OtherIds);
            foreach (var step in reason.Path)
            {
                Add(TieElement.Step, step.FromId);
                Add(TieElement.Step, step.ToId);
            }
        }
    }

    private void Add(TieElement kind, string id) => _places[(int)kind].TryAdd(id, _places[(int)kind].Count);

    private void AddAll(TieElement kind, ImmutableArray<string> ids)
    {
        foreach (var id in ids) Add(kind, id);
    }
}
