using System.Collections.Immutable;

namespace CityGraph.Graph.Queries;

/// <summary>What to read of an element. Rows hold values and pages by position in these lists.</summary>
/// <param name="Properties">Names; an element without the property gives null.</param>
/// <param name="Follows">Steps to take from it.</param>
public sealed record Shape(ImmutableArray<string> Properties, ImmutableArray<Follow> Follows)
{
    public static Shape Nothing { get; } = new([], []);
}

/// <summary>A step, which of the nodes it leads to, and what to read there.</summary>
/// <param name="Step">Where to.</param>
/// <param name="Window">Which of them, in which order. Conditions and order are on the far node unless they say otherwise.</param>
/// <param name="Node">What to read of each far node.</param>
/// <param name="Relationship">What to read of the relationship that led there; must be null for <see cref="Step.Referring"/>.</param>
public sealed record Follow(Step Step, Window Window, Shape Node, Shape? Relationship = null);
