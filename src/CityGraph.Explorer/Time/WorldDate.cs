using CityGraph.Graph.Dates;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Time;

/// <summary>A date at which the world is looked at, and how sure it must be that what is answered was there.</summary>
/// <param name="Date">A day, or a time within which a day is meant (possibly) or all days are (certainly).</param>
/// <param name="Match">How dates that are not exact count.</param>
internal sealed record WorldDate(PartialDate Date, DateMatch Match)
{
    /// <summary>
    /// Whether an element was there. Possibly: it may have begun by then, and need not have ended before; a missing date excludes nothing.
    /// Certainly: it had begun, or was seen, by then, and had not ended, or was seen, from then on; a missing date never says so. Null: no condition.
    /// </summary>
    public Predicate? Holds(Validity validity)
    {
        if (validity.From is null) return Match == DateMatch.Possibly ? null : Any();
        Predicate begun = Reached(validity.From);
        if (Match == DateMatch.Possibly)
        {
            // True for a missing date, and for a list without any: nothing in it lies later.
            begun = Any(begun, new Predicate.Not(Is(validity.From, Comparison.Greater)));
            if (validity.Undated is not null) begun = Any(begun, new Predicate.Compare(validity.Undated, Comparison.Equal, true));
            return validity.To is null ? begun : All(begun, Any(Is(validity.To, Comparison.GreaterOrEqual), new Predicate.Not(Is(validity.To, Comparison.Less))));
        }

        if (validity.Shown is not null) begun = Any(begun, Reached(validity.Shown));
        if (validity.To is null) return begun;
        var lasts = Is(validity.To, Comparison.GreaterOrEqual);
        return All(begun, validity.Shown is null ? lasts : Any(lasts, Is(validity.Shown, Comparison.GreaterOrEqual)));
    }

    /// <summary>Whether the date in a property, or any in its list, is not after this one; false for none.</summary>
    public Predicate Reached(string property) => Is(property, Comparison.LessOrEqual);

    /// <summary>The same of a date that was read.</summary>
    public bool Reaches(PartialDate? date) => date is not null
        && date.IsNotAfter(Date) >= (Match == DateMatch.Certainly ? Certainty.Certainly : Certainty.Possibly);

    private Predicate.Compare Is(string property, Comparison comparison) => new(property, comparison, Date, Match);

    private static Predicate.Or Any(params ReadOnlySpan<Predicate> operands) => new([.. operands]);

    private static Predicate.And All(params ReadOnlySpan<Predicate> operands) => new([.. operands]);
}
