using CityGraph.Analysis.Comparison;
using CityGraph.Explorer.Networks;

namespace CityGraph.Explorer.Comparisons;

/// <summary>How much work a comparison is, estimated before it is begun, so that what takes long is refused at once.</summary>
internal static class ComparisonCost
{
    /// <summary>The most steps of a comparison that is answered at once: some two seconds, as others who read wait meanwhile.</summary>
    public const double MostAtOnce = 40_000_000;

    /// <summary>To make a sample, for each node and edge.</summary>
    private const int StepsOfSample = 20;

    /// <summary>To measure what goes over nodes and edges a few times.</summary>
    private const int StepsOfMeasure = 5;

    /// <summary>To measure what goes over them again and again until nothing changes.</summary>
    private const int StepsOfIteration = 200;

    /// <summary>To search for the best of many divisions.</summary>
    private const int StepsOfSearch = 3_000;

    /// <summary>To draw a portrait, for each node, and each node and edge: a search serves many nodes at once.</summary>
    private const double StepsOfPortrait = 0.05;

    /// <summary>To count graphlets, for each step that they are bounded by.</summary>
    private const double StepsOfGraphletStep = 0.2;

    private static readonly string[] OverAllPairs = ["BETWEENNESS", "CLOSENESS", "HARMONIC", "DISTANCE", "DIAMETER", "RADIUS", "ECCENTRICITY"];

    private static readonly string[] Iterated = ["EIGEN", "SPECTRAL", "KATZ", "PAGERANK", "HUB", "AUTHORIT", "MODULARITY", "COMMUNIT", "LOUVAIN", "LEIDEN", "POWER_LAW"];

    /// <summary>Core and periphery are searched for from many beginnings, or until thousands of rounds change nothing.</summary>
    private static readonly string[] Searched = ["CORE_PERIPHERY", "CORE_FIT"];

    /// <summary>
    /// The estimated steps: for each network, the samples of each pair that it is one of and of two null models, one without each city and each publisher, and those
    /// that drop ties; each is made and measured. Its portrait and its graphlets are held against those of each other network.
    /// </summary>
    public static double Of(ComparisonRequest request) => request.Networks.Sum(compared =>
    {
        var network = compared.Network;
        var samples = ((request.Networks.Length + 1.0) * request.Samples) + ValueEvidence.DroppedSamples + network.Region.Length + ValueEvidence.PublishersOf(network).Length;
        return (samples * ((StepsOfSample * SizeOf(network)) + request.Measures.Sum(measure => StepsOf(measure.Name, network))))
            + ((request.Networks.Length - 1) * StepsOfDistance(network));
    });

    private static double StepsOfDistance(NetworkSnapshot network)
    {
        var graphlets = GraphletOrbits.MostStepsOf(network.Network);
        return (StepsOfSample * SizeOf(network))
            + (graphlets > NetworkDistance.MostGraphletSteps ? 0 : StepsOfGraphletStep * graphlets)
            + (network.Places.Length > NetworkDistance.MostNodes ? 0 : StepsOfPortrait * network.Places.Length * SizeOf(network));
    }

    private static double SizeOf(NetworkSnapshot network) => network.Places.Length + network.Edges.Length + 1;

    private static double StepsOf(string measure, NetworkSnapshot network)
    {
        if (OverAllPairs.Any(measure.Contains)) return StepsOfMeasure * SizeOf(network) * (network.Places.Length + 1);
        if (Searched.Any(measure.Contains)) return StepsOfSearch * SizeOf(network);
        return (Iterated.Any(measure.Contains) ? StepsOfIteration : StepsOfMeasure) * SizeOf(network);
    }
}
