namespace CityGraph.Analysis.Communities;

/// <summary>The weight that leaves a node or community, and that which enters it: the same without direction.</summary>
internal readonly record struct Strength(double Leaving, double Entering)
{
    public static Strength operator +(Strength one, Strength other) => new(one.Leaving + other.Leaving, one.Entering + other.Entering);

    public static Strength operator -(Strength one, Strength other) => new(one.Leaving - other.Leaving, one.Entering - other.Entering);
}
