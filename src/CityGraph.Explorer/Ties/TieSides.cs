namespace CityGraph.Explorer.Ties;

/// <summary>Who is on either side of a tie.</summary>
/// <param name="OneId">The first place.</param>
/// <param name="OtherId">The other place.</param>
/// <param name="Ones">Of something shared, the standings of each place that is, or belongs to, the first one.</param>
/// <param name="Others">Of something shared, the standings of each place that is, or belongs to, the other one.</param>
internal sealed record TieSides(string OneId, string OtherId, Func<SharedThing, IEnumerable<Standing[]>> Ones, Func<SharedThing, IEnumerable<Standing[]>> Others)
{
    /// <summary>Only the places themselves, which both have part.</summary>
    public static TieSides OfTwo(string one, string other) => new(one, other, thing => [thing.Parts[one]], thing => [thing.Parts[other]]);

    /// <summary>All places that a condition tells to be on a side.</summary>
    public static TieSides OfMany(string one, string other, Func<string, bool> isOne, Func<string, bool> isOther) => new(
        one,
        other,
        thing => thing.Parts.Where(part => isOne(part.Key)).Select(part => part.Value),
        thing => thing.Parts.Where(part => isOther(part.Key)).Select(part => part.Value));
}
