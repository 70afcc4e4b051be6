using System.Collections.Immutable;

namespace CityGraph.Explorer.Ties;

/// <summary>The way in the graph that a reason takes from one place to the other.</summary>
internal static class TiePath
{
    /// <summary>
    /// The shortest way by which both have part: to what is shared, or to a paper of it in which both have. Of ways of one length the first by
    /// the ids of their relationships, from the place with the smaller id: the same from either place.
    /// </summary>
    /// <param name="thing">What they share.</param>
    /// <param name="one">How the first place has part, itself or through an organisation.</param>
    /// <param name="other">How the other one has.</param>
    public static ImmutableArray<TieStep> Between(SharedThing thing, Standing one, Standing other)
    {
        if (string.CompareOrdinal(one.PlaceId, other.PlaceId) > 0) return [.. Between(thing, other, one).Reverse().Select(step => step.Back())];
        return Ways(thing, one)
            .SelectMany(there => Ways(thing, other).Select(back => Join(there, back)))
            .OrderBy(way => way.Length)
            .ThenBy(way => string.Join('\n', way.Select(step => step.RelationshipId)), StringComparer.Ordinal)
            .First();
    }

    private static IEnumerable<ImmutableArray<TieStep>> Ways(SharedThing thing, Standing part) =>
        thing.Parts[part.PlaceId].Where(standing => standing.ThroughId == part.ThroughId).Select(standing => standing.Way);

    /// <summary>One way there and the other back, without the end that both have in common.</summary>
    private static ImmutableArray<TieStep> Join(ImmutableArray<TieStep> there, ImmutableArray<TieStep> back)
    {
        var (lengthThere, lengthBack) = (there.Length, back.Length);
        while (lengthThere > 1 && lengthBack > 1 && there[lengthThere - 1].RelationshipId == back[lengthBack - 1].RelationshipId)
        {
            lengthThere--;
            lengthBack--;
        }

        return [.. there.Take(lengthThere), .. back.Take(lengthBack).Reverse().Select(step => step.Back())];
    }
}
