using System.Collections.Immutable;
using CityGraph.Analysis;
using CityGraph.Analysis.Centrality;
using CityGraph.Analysis.Clustering;
using CityGraph.Analysis.Communities;
using CityGraph.Analysis.Components;
using CityGraph.Analysis.Degrees;
using CityGraph.Analysis.Distances;
using CityGraph.Analysis.Mixing;
using CityGraph.Analysis.Roles;
using CityGraph.Analysis.Spectral;
using CityGraph.Analysis.TwoMode;
using CityGraph.Explorer.Networks;

namespace CityGraph.Explorer.Measures;

/// <summary>The measures of a whole network, in the order of the schema's <c>NetworkMeasure</c>, whose descriptions say what each is.</summary>
internal static class NetworkMeasures
{
    public static ImmutableArray<NetworkMeasure> All { get; } =
    [
        new("NODE_COUNT", (network, _) => network.Places.Length),
        new("EDGE_COUNT", (network, _) => network.Edges.Length),
        new("DENSITY", (network, _) => network.TwoMode is { } twoMode ? TwoModeDensity.Of(twoMode) : Density.Of(network.Network)),
        new("ISOLATE_COUNT", (network, _) => NetworkSize.Of(network.Network).Isolates),
        new("TOTAL_WEIGHT", (network, _) => NetworkSize.Of(network.Network).TotalWeight),
        new("GREATEST_DEGREE", (network, _) => NetworkSize.Of(network.Network).GreatestDegree),
        new("MEAN_DEGREE", (network, _) => Degree.Mean(network.Network)),
        new("DEGREE_GINI", (network, _) => Gini.OfDegrees(network.Network)),
        new("DEGREE_ENTROPY", (network, _) => DegreeEntropy.OfDistribution(network.Network)),
        new("RELATIVE_EDGE_ENTROPY", (network, _) => DegreeEntropy.RelativeOfEdges(network.Network)),
        new("POWER_LAW_EXPONENT_FROM_ONE", (network, _) => PowerLawExponent.FromOne(Degree.OfNodes(network.Network))),
        new("POWER_LAW_EXPONENT", (network, _) => PowerLawFit.Of(Degree.OfNodes(network.Network)).Select(fit => fit.Exponent)),
        new("DEGREE_CENTRALISATION", (network, _) => Centralisation.Degree(network.Network)),
        new("IN_DEGREE_CENTRALISATION", (network, _) => network.OfDirected(directed => Centralisation.Degree(directed, PathDirection.In))),
        new("CLOSENESS_CENTRALISATION", (network, run) => Centralisation.Closeness(network.Network, run)),
        new("BETWEENNESS_CENTRALISATION", (network, run) => Centralisation.Betweenness(network.Network, run)),
        new("EIGENVECTOR_CENTRALISATION", (network, run) => EigenvectorCentralisation(network.Network, run)),
        new("WEDGES", (network, _) => Stars.Wedges(network.Network)),
        new("CLAWS", (network, _) => Stars.Claws(network.Network)),
        new("CROSSES", (network, _) => Stars.Crosses(network.Network)),
        new("TRIANGLES", (network, run) => Triangles.Count(network.Network, run)),
        new("SQUARES", (network, run) => Squares.Count(network.Network, run)),
        new("SPECTRAL_NORM", (network, run) => SpectralNorm.Of(network.Network, run)),
        new("SPECTRAL_SEPARATION", (network, run) => SpectralSeparation.Of(network.Network, run)),
        new("TRANSITIVITY", (network, run) => Transitivity.Of(network.Network, run)),
        new("AVERAGE_CLUSTERING", (network, run) => LocalClustering.Mean(network.Network, DegreeBelowTwo.CountsAsZero, run)),
        new("AVERAGE_CLUSTERING_FROM_TWO", (network, run) => LocalClustering.Mean(network.Network, DegreeBelowTwo.LeftOut, run)),
        new("AVERAGE_CLUSTERING_BARRAT", (network, run) => LocalClustering.Mean(WeightedClustering.Barrat(network.Network, run), DegreeBelowTwo.CountsAsZero)),
        new("AVERAGE_CLUSTERING_ONNELA", (network, run) => LocalClustering.Mean(WeightedClustering.Onnela(network.Network, run), DegreeBelowTwo.CountsAsZero)),
        new("RECIPROCITY", (network, _) => network.OfDirected(Reciprocity.OfEdges)),
        new("RECIPROCITY_OF_CONNECTED_PAIRS", (network, _) => network.OfDirected(Reciprocity.OfConnectedPairs)),
        new("RECIPROCITY_OF_PAIRS", (network, _) => network.OfDirected(Reciprocity.OfPairs)),
        new("WEAK_COMPONENTS", (network, _) => WeakComponents.Of(network.Network).Count),
        new("STRONG_COMPONENTS", (network, _) => StrongComponents.Of(network.Network).Count),
        new("LARGEST_COMPONENT_SHARE", (network, _) => LargestShare(WeakComponents.Of(network.Network))),
        new("ARTICULATION_POINTS", (network, _) => Biconnectivity.ArticulationPoints(network.Network).Length),
        new("BRIDGES", (network, _) => Biconnectivity.Bridges(network.Network).Length),
        new("GREATEST_CORE_NUMBER", (network, _) => CoreNumbers.OfNodes(network.Network).DefaultIfEmpty().Max()),
        new("DIAMETER", (network, run) => Eccentricity.Diameter(network.Network, run: run)),
        new("RADIUS", (network, run) => Eccentricity.Radius(network.Network, run: run)),
        new("MEAN_DISTANCE", (network, run) => MeanDistance.Of(network.Network, run: run)),
        new("EFFECTIVE_DIAMETER", (network, run) => DistanceDistribution.Of(network.Network, run).Within(0.9)),
        new("DEGREE_ASSORTATIVITY", (network, _) => Assortativity.ByDegree(network.Network)),
        new("COUNTRY_ASSORTATIVITY", (network, _) => GroupAssortativity(PlaceGroups.Of(network, PlaceGrouping.Country))),
        new("REGION_ASSORTATIVITY", (network, _) => GroupAssortativity(PlaceGroups.Of(network, PlaceGrouping.Region))),
        new("COUNTRY_EI_INDEX", (network, _) => GroupEIIndex(PlaceGroups.Of(network, PlaceGrouping.Country))),
        new("REGION_EI_INDEX", (network, _) => GroupEIIndex(PlaceGroups.Of(network, PlaceGrouping.Region))),
        new("MEAN_COUNTRY_DIVERSITY", (network, _) => MeasuredResults.Mean(
            CountryDiversity.Of(network, diversity => diversity.Blau).Take(network.RegionCount), "Country diversity needs a city of the region with a partner whose country is known.")),
        new("MODULARITY", (network, run) => Modularity.Of(network.Network, Leiden.CommunitiesOf(network.Network, run: run))),
        new("COUNTRY_MODULARITY", (network, _) => GroupModularity(PlaceGroups.Of(network, PlaceGrouping.Country))),
        new("CORE_PERIPHERY_FIT", (network, run) => DiscreteCore.Find(network.Network, CorePattern.CoreReachesAll, run: run).Select(core => core.Fit)),
        new("CONTINUOUS_CORE_FIT", (network, run) => ContinuousCore.Find(network.Network, run).Select(core => core.Fit)),
        new("TWO_MODE_TRANSITIVITY", (network, run) => network.OfTwoModes(twoMode => TwoModeTransitivity.Of(twoMode, run))),
        new("TWO_MODE_CLUSTERING_OF_CITIES", (network, run) => network.OfTwoModes(twoMode => LatapyClustering.Average(twoMode, run: run))),
        new("TWO_MODE_CLUSTERING_OF_PARTNERS", (network, run) => network.OfTwoModes(twoMode => LatapyClustering.Average(twoMode.Transposed(), run: run))),
        new("TIES_PER_CITY", (network, _) => TiesPerCity(network)),
    ];

    private static Measured<double> EigenvectorCentralisation(Network network, AnalysisRun run)
    {
        var scores = Eigenvector.OfNodes(network, run);
        return scores.IsDefined ? Centralisation.Eigenvector(scores.Value, network.IsDirected) : new NotDefined(scores.Reason);
    }

    private static Measured<double> LargestShare(ComponentPartition components) => components.Largest is { } largest
        ? (double)components.Sizes[largest] / components.OfNodes.Length
        : new NotDefined("A largest component needs at least one node.");

    private static Measured<double> GroupAssortativity(PlaceGroups groups) => groups.Ids.Length > PlaceGroups.MaxMixing
        ? new NotDefined($"Assortativity is worked out for at most {PlaceGroups.MaxMixing} groups of cities; there are {groups.Ids.Length}.")
        : Assortativity.ByCategory(groups.Network, groups.Categories.AsSpan());

    private static Measured<double> GroupEIIndex(PlaceGroups groups) => EIIndex.OfNetwork(groups.Network, groups.Categories.AsSpan());

    private static Measured<double> GroupModularity(PlaceGroups groups) => Modularity.Of(groups.Network, Partition.By(groups.Categories.AsSpan()));

    private static Measured<double> TiesPerCity(NetworkSnapshot network)
    {
        if (network.RegionCount == 0) return new NotDefined("Ties per city need a city of the region.");
        return network.Edges.Sum(edge => Convert.ToInt32(network.Places[edge.Source].IsInRegion) + Convert.ToInt32(network.Places[edge.Target].IsInRegion))
            / (double)network.RegionCount;
    }
}

/// <summary>A measure of a whole network.</summary>
/// <param name="Name">In the schema's <c>NetworkMeasure</c>.</param>
/// <param name="Measure">Measures a network; progress goes from 0 to 1.</param>
internal sealed record NetworkMeasure(string Name, Func<NetworkSnapshot, AnalysisRun, Measured<double>> Measure);
