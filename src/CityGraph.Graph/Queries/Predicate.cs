using System.Collections.Immutable;

namespace CityGraph.Graph.Queries;

/// <summary>
/// A condition on an element, with two truth values: a comparison with a missing value is false,
/// and <see cref="Not"/> is the complement. The name <c>id</c> stands for the element's id.
/// </summary>
public abstract record Predicate
{
    /// <summary>How deep conditions may lie in one another.</summary>
    public const int MaxDepth = 64;

    private Predicate() { }

    /// <summary>All of them; true when there are none.</summary>
    public sealed record And(ImmutableArray<Predicate> Operands) : Predicate;

    /// <summary>At least one of them; false when there are none.</summary>
    public sealed record Or(ImmutableArray<Predicate> Operands) : Predicate;

    public sealed record Not(Predicate Operand) : Predicate;

    public sealed record IsMissing(string Property) : Predicate;

    /// <summary>
    /// Compares the property with a value of its kind; on a list property it asks whether any item fits.
    /// <see cref="Comparison.Contains"/> and its kin take strings and compare by code point.
    /// </summary>
    /// <param name="Property">A property of the element, or <c>id</c>.</param>
    /// <param name="Comparison">How.</param>
    /// <param name="Value">Never null: <see cref="IsMissing"/> asks for that.</param>
    /// <param name="Dates">For dates: whether the comparison must hold for every day that each may be, or for some.</param>
    public sealed record Compare(string Property, Comparison Comparison, object Value, DateMatch Dates = DateMatch.Possibly) : Predicate;

    /// <summary>Whether the property, or any item of a list, equals one of the values (possibly, for dates); false for none.</summary>
    public sealed record In(string Property, ImmutableArray<object> Values) : Predicate;

    /// <summary>
    /// Whether the text, or any item of a list of texts, compares so with one of the given, both without case and diacritics
    /// (<see cref="Folding.LetterFolding"/>); false for none. Reads all elements: no index has folded texts. Not on long texts.
    /// </summary>
    /// <param name="Property">A property of texts.</param>
    /// <param name="Comparison"><see cref="Comparison.Equal"/>, or one of those of parts of texts.</param>
    /// <param name="Texts">As they were given, not folded.</param>
    public sealed record Folded(string Property, Comparison Comparison, ImmutableArray<string> Texts) : Predicate;

    /// <summary>
    /// Whether a node is at most so far from a point along a great circle of the sphere of <see cref="GreatCircle.EarthRadiusMetres"/>, to the
    /// nearest millimetre. False where a coordinate is missing or not on the globe. Not on relationships.
    /// </summary>
    /// <param name="Latitude">The property of degrees north.</param>
    /// <param name="Longitude">The property of degrees east.</param>
    /// <param name="FromLatitude">-90 to 90.</param>
    /// <param name="FromLongitude">-180 to 180.</param>
    /// <param name="Metres">0 or more.</param>
    public sealed record Near(string Latitude, string Longitude, double FromLatitude, double FromLongitude, double Metres) : Predicate;

    /// <summary>
    /// Whether a list has an item that fulfils all conditions by itself; false for a missing or empty list.
    /// The conditions are on the same property: comparisons, and their <see cref="And"/>, <see cref="Or"/> and <see cref="Not"/>.
    /// An item is never missing.
    /// </summary>
    public sealed record AnyItem(string Property, ImmutableArray<Predicate> Conditions) : Predicate;

    /// <summary>
    /// Whether a node lies between two parallels and two meridians, them included; across the antimeridian where west is larger than east. False
    /// where a coordinate is missing. Not on relationships.
    /// </summary>
    /// <param name="Latitude">The property of degrees north.</param>
    /// <param name="Longitude">The property of degrees east.</param>
    /// <param name="South">-90 to 90.</param>
    /// <param name="West">-180 to 180.</param>
    /// <param name="North">-90 to 90.</param>
    /// <param name="East">-180 to 180.</param>
    public sealed record Within(string Latitude, string Longitude, double South, double West, double North, double East) : Predicate;

    /// <summary>Whether the node carries one of these labels, own or of an interface.</summary>
    public sealed record HasLabel(ImmutableArray<string> Labels) : Predicate;

    /// <summary>A condition on the relationships of a node and the nodes at their other ends.</summary>
    /// <param name="Step">Which relationships.</param>
    /// <param name="Quantifier">How many of them must fit; <see cref="Quantifier.All"/> is true when there are none.</param>
    /// <param name="Node">What the other node must fulfil; null: nothing.</param>
    /// <param name="Relationship">What the relationship must fulfil; null: nothing.</param>
    public sealed record Related(Step Step, Quantifier Quantifier, Predicate? Node, Predicate? Relationship) : Predicate;

    /// <summary>How the number of a node's relationships that fit compares with another number.</summary>
    /// <param name="Step">Which relationships.</param>
    /// <param name="Node">What the other node must fulfil; null: nothing.</param>
    /// <param name="Relationship">What the relationship must fulfil; null: nothing.</param>
    /// <param name="Comparison"><see cref="Comparison.Equal"/> or one of order.</param>
    /// <param name="Count">The number.</param>
    public sealed record RelatedCount(Step Step, Predicate? Node, Predicate? Relationship, Comparison Comparison, long Count) : Predicate;
}
