using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Ties;

/// <summary>The sectors, which of them contain which, and which name each other as related.</summary>
internal sealed class SectorTree
{
    private readonly Dictionary<string, Row> _sectors;
    private readonly ILookup<string, string> _narrower;
    private readonly ILookup<string, string> _related;

    /// <param name="sectors">What <see cref="TieShapes.AllSectors"/> brings.</param>
    public SectorTree(Page sectors)
    {
        _sectors = sectors.Nodes.ToDictionary(sector => sector!.Id, sector => sector!, StringComparer.Ordinal);
        _narrower = Pairs(TieShapes.Broader).ToLookup(pair => pair.To, pair => pair.From, StringComparer.Ordinal);
        _related = Pairs(TieShapes.Related).SelectMany(pair => new[] { pair, (From: pair.To, To: pair.From) })
            .ToLookup(pair => pair.From, pair => pair.To, StringComparer.Ordinal);
    }

    public IEnumerable<string> Ids => _sectors.Keys;

    public bool Contains(string sectorId) => _sectors.ContainsKey(sectorId);

    public string NameOf(string sectorId) => (string)_sectors[sectorId].Values[0]!;

    /// <summary>
    /// How each sector that fits the one asked for does so. Narrower sectors are all that lie below it, at any depth;
    /// related ones are those that it, or with narrower ones any of them, names or is named by, and that are not part of it.
    /// </summary>
    public Dictionary<string, SectorMatch> Matches(string sectorId, bool includeNarrower, bool includeRelated)
    {
        var matches = new Dictionary<string, SectorMatch>(StringComparer.Ordinal) { [sectorId] = SectorMatch.Same };
        var open = new Queue<string>(includeNarrower ? _narrower[sectorId] : []);
        while (open.TryDequeue(out var narrower))
        {
            if (!matches.TryAdd(narrower, SectorMatch.Narrower)) continue;
            foreach (var next in _narrower[narrower]) open.Enqueue(next);
        }

        if (!includeRelated) return matches;
        foreach (var related in matches.Keys.SelectMany(part => _related[part]).ToArray()) matches.TryAdd(related, SectorMatch.Related);
        return matches;
    }

    private IEnumerable<(string From, string To)> Pairs(int page) =>
        _sectors.Values.SelectMany(sector => sector.Pages[page].Nodes.Select(other => (sector.Id, other!.Id)));
}
