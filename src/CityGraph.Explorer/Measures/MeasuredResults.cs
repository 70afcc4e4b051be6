using CityGraph.Analysis;
using CityGraph.Explorer.Networks;

namespace CityGraph.Explorer.Measures;

/// <summary>Makes a number, or numbers of nodes, of what measures give.</summary>
internal static class MeasuredResults
{
    private static readonly NotDefined OneMode = new("The measure is one of two modes, the region's cities and their partners: ask for 'boundary: TWO_MODE'.");

    private static readonly NotDefined Undirected = new("The measure needs edges with a direction: ask for 'direction: VISITS'.");

    /// <summary>What is made of a result; the reason where there is none.</summary>
    public static Measured<TResult> Select<T, TResult>(this Measured<T> measured, Func<T, TResult> result)
        where T : notnull
        where TResult : notnull => measured.IsDefined ? result(measured.Value) : new NotDefined(measured.Reason);

    /// <summary>A score for each node as one that a node may lack.</summary>
    public static Measured<double?[]> OfEach(this Measured<double[]> scores) => scores.Select(all => Array.ConvertAll(all, score => (double?)score));

    /// <summary>The mean of the scores that there are.</summary>
    /// <param name="scores">By node.</param>
    /// <param name="needs">Why there is no mean where no node has a score.</param>
    public static Measured<double> Mean(IEnumerable<double?> scores, string needs) => scores.Average() is { } mean ? mean : new NotDefined(needs);

    /// <summary>The measure of a network of two modes; not defined for another.</summary>
    public static Measured<T> OfTwoModes<T>(this NetworkSnapshot network, Func<TwoModeNetwork, Measured<T>> measure)
        where T : notnull => network.TwoMode is { } twoMode ? measure(twoMode) : OneMode;

    /// <summary>The measure of a network with direction; not defined for another.</summary>
    public static Measured<T> OfDirected<T>(this NetworkSnapshot network, Func<Network, Measured<T>> measure)
        where T : notnull => network.Network.IsDirected ? measure(network.Network) : Undirected;
}
