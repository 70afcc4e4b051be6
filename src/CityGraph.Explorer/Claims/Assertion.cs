using CityGraph.Graph.Dates;
using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Claims;

/// <summary>What a claim says of one property of its subject, or of its being there, as far as another can say otherwise.</summary>
/// <param name="Value">As the claim keeps it; null: that the subject exists or holds.</param>
/// <param name="Stance">One of those of the schema.</param>
/// <param name="AsOf">The date for which it says so; null if it names none.</param>
internal sealed record Assertion(string? Value, string Stance, PartialDate? AsOf)
{
    private const string Refutation = "REFUTES", Report = "REPORTS";

    public bool Refutes => Stance == Refutation;

    /// <summary>Whether it merely repeats what others say, and so takes no side.</summary>
    public bool Reports => Stance == Report;

    /// <summary>
    /// Whether two claims about the same property of the same subject cannot both be right: one refutes the value that the other supports, or
    /// both support values of which only one can be. Symmetric. Never if
    /// <list type="bullet">
    /// <item>one merely reports what others say;</item>
    /// <item>both name a date for which they speak, and it cannot be the same day;</item>
    /// <item>the property is a list, whose values add up, or a text of sentences, of which several may be right, unless one refutes;</item>
    /// <item>the values are dates that may be the same day, such as a month and a day of it.</item>
    /// </list>
    /// </summary>
    /// <param name="other">A claim about the same property of the same subject.</param>
    /// <param name="property">That property; null if they speak of the subject's being there, or the schema does not know it.</param>
    public bool Contradicts(Assertion other, PropertyDefinition? property)
    {
        if (Reports || other.Reports || (Refutes && other.Refutes) || AreApart(AsOf, other.AsOf)) return false;
        if (Refutes || other.Refutes) return Value == other.Value;
        return Value != other.Value && !AddsUp(property) && !MayBeSame(Value, other.Value, property);
    }

    /// <summary>Whether what it says may hold beside another value: at another date, or as a date that may be the same day.</summary>
    public bool MayStandBeside(Assertion other, PropertyDefinition? property) =>
        AreApart(AsOf, other.AsOf) || MayBeSame(Value, other.Value, property);

    /// <summary>Whether a property takes what several claims say, so that other values than those shown contradict nothing.</summary>
    public static bool AddsUp(PropertyDefinition? property) => property is { IsList: true } or { IsLongText: true };

    private static bool AreApart(PartialDate? one, PartialDate? other) => one is not null && other is not null && one.IsSameDay(other) == Certainty.Not;

    private static bool MayBeSame(string? one, string? other, PropertyDefinition? property) =>
        one == other
        || (property is { Kind: PropertyKind.Date }
            && one is not null && PartialDate.TryParse(one, out var left)
            && other is not null && PartialDate.TryParse(other, out var right)
            && left.IsSameDay(right) != Certainty.Not);
}
