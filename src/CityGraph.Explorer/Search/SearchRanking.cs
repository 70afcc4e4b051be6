using System.Collections.Immutable;
using CityGraph.Graph.Search;

namespace CityGraph.Explorer.Search;

/// <summary>An entity that was found, by the text that fits best.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Matched">The text, of the entity itself or of a name of it.</param>
/// <param name="Rank">How well it fits.</param>
internal sealed record RankedEntity(SearchedNode Entity, SearchHit Matched, TextRank Rank);

/// <summary>Orders the candidates of a search: a pure function of them, thus the same on every store.</summary>
/// <param name="types">The types of entity, in the order in which they stand where texts fit equally well.</param>
internal sealed class SearchRanking(ImmutableArray<string> types)
{
    /// <summary>The property of an entity that is its name.</summary>
    public const string NameProperty = "name";

    /// <summary>The types whose names may follow a name to say where it is, <c>Denpasar Bali</c>, and those whose names they may follow.</summary>
    private static readonly ImmutableArray<string> Wholes = ["Region", "Country"], Located = ["City", "Region", "Official"];

    /// <summary>
    /// The entities of the candidates that fit, each once, the best first; equals by type, then by id. Of texts of one entity that fit equally well
    /// its own comes before its names, and these come by id. O(candidates × words²).
    /// </summary>
    public ImmutableArray<RankedEntity> Rank(SearchedText question, ImmutableArray<SearchHit> candidates)
    {
        var best = new Dictionary<string, RankedEntity>(StringComparer.Ordinal);
        var named = NamedInPlace(question, candidates);
        foreach (var candidate in candidates)
        {
            var entity = EntityOf(candidate);
            if (!types.Contains(entity.Type) || RankOf(question, named, candidate) is not { } rank) continue;
            var ranked = new RankedEntity(entity, candidate, rank);
            if (!best.TryGetValue(entity.Id, out var known) || CompareTexts(ranked, known) < 0) best[entity.Id] = ranked;
        }

        return [.. best.Values.Order(Comparer<RankedEntity>.Create(CompareEntities))];
    }

    /// <summary>The place of a type in their order.</summary>
    public int PlaceOf(string type) => types.IndexOf(type);

    private static SearchedNode EntityOf(SearchHit candidate) => candidate.Bearer ?? candidate.Node;

    private static bool IsName(SearchHit candidate) => candidate.Bearer is not null || candidate.Property == NameProperty;

    /// <summary>What the question names, if the rest of it says where that is: after a comma, or the whole name of a place of the types for it.</summary>
    private static SearchedText? NamedInPlace(SearchedText question, ImmutableArray<SearchHit> candidates)
    {
        if (question.BeforeComma is { } beforeComma) return beforeComma;
        if (question.Core.Length < 2) return null;
        var places = candidates
            .Where(candidate => IsName(candidate) && Wholes.Contains(EntityOf(candidate).Type))
            .Select(candidate => SearchedText.Of(candidate.Text).CoreJoined)
            .ToHashSet(StringComparer.Ordinal);
        for (var words = 1; words < question.Core.Length; words++)
        {
            if (places.Contains(string.Concat(question.Core.Skip(words)))) return question.Beginning(words);
        }

        return null;
    }

    private static TextRank? RankOf(SearchedText question, SearchedText? named, SearchHit candidate)
    {
        var type = EntityOf(candidate).Type;
        if (!IsName(candidate)) return TextRanking.OfDescription(question, type);
        var rank = TextRanking.OfName(question, candidate.Text, type);
        if (named is null || !Located.Contains(type) || TextRanking.OfNameInPlace(question, named, candidate.Text, type) is not { } inPlace) return rank;
        return rank is { } whole && whole.CompareTo(inPlace) < 0 ? rank : inPlace;
    }

    private static int CompareTexts(RankedEntity a, RankedEntity b)
    {
        var byRank = a.Rank.CompareTo(b.Rank);
        if (byRank != 0) return byRank;
        var byNode = (a.Matched.Bearer is not null).CompareTo(b.Matched.Bearer is not null);
        if (byNode != 0) return byNode;
        var byId = string.CompareOrdinal(a.Matched.Node.Id, b.Matched.Node.Id);
        return byId != 0 ? byId : string.CompareOrdinal(a.Matched.Property, b.Matched.Property);
    }

    private int CompareEntities(RankedEntity a, RankedEntity b)
    {
        var byRank = a.Rank.CompareTo(b.Rank);
        if (byRank != 0) return byRank;
        var byType = PlaceOf(a.Entity.Type).CompareTo(PlaceOf(b.Entity.Type));
        return byType != 0 ? byType : string.CompareOrdinal(a.Entity.Id, b.Entity.Id);
    }
}
