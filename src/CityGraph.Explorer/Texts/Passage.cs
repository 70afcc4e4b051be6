using System.Collections.Immutable;

namespace CityGraph.Explorer.Texts;

/// <summary>A line of a source's text with those beside it.</summary>
/// <param name="Lines">One to three, in order.</param>
/// <param name="Marked">The number of the line that is meant; one of them.</param>
internal sealed record Passage(ImmutableArray<PassageLine> Lines, int Marked);

/// <summary>A line of a source's text.</summary>
/// <param name="Number">As claims count: 0 is the title.</param>
/// <param name="Text">As it stands there, without white space at its ends.</param>
internal sealed record PassageLine(int Number, string Text);
