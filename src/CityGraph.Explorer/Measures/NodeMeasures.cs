using System.Collections.Immutable;
using CityGraph.Analysis;
using CityGraph.Analysis.Centrality;
using CityGraph.Analysis.Clustering;
using CityGraph.Analysis.Components;
using CityGraph.Analysis.Degrees;
using CityGraph.Analysis.Distances;
using CityGraph.Analysis.Mixing;
using CityGraph.Analysis.Roles;
using CityGraph.Analysis.Spectral;
using CityGraph.Analysis.TwoMode;
using CityGraph.Explorer.Networks;

namespace CityGraph.Explorer.Measures;

/// <summary>The measures of single nodes, in the order of the schema's <c>NodeMeasure</c>, whose descriptions say what each is.</summary>
internal static class NodeMeasures
{
    private static readonly NotDefined NoneReached = new("No other city is reached from this one.");

    private static readonly NotDefined TooFewNeighbours = new("The city has fewer than two neighbours.");

    private static readonly NotDefined NoContacts = new("The city has no neighbours.");

    private static readonly NotDefined NoCountry = new("The city has no neighbour whose country is known, or its own is not known.");

    private static readonly NotDefined NoRegion = new("The city has no neighbour whose region is known, or its own is not known.");

    private static readonly NotDefined NothingShared = new("The city shares no neighbour with another of its mode.");

    private static readonly BetweennessOptions NormalisedPaths = new() { IsNormalised = true };

    private static readonly BetweennessOptions WeightedPaths = new() { Length = EdgeLength.InverseWeight };

    private static readonly DistanceOptions WeightedDistances = new() { Length = EdgeLength.InverseWeight };

    public static ImmutableArray<NodeMeasure> All { get; } =
    [
        new("DEGREE", (network, _) => Counts(Degree.OfNodes(network.Network))),
        new("IN_DEGREE", (network, _) => network.OfDirected<double?[]>(directed => Counts(Degree.OfNodes(directed, DegreeKind.In)))),
        new("OUT_DEGREE", (network, _) => network.OfDirected<double?[]>(directed => Counts(Degree.OfNodes(directed, DegreeKind.Out)))),
        new("NORMALISED_DEGREE", (network, _) => Degree.Normalised(network.Network).OfEach()),
        new("STRENGTH", (network, _) => Numbers(Strength.OfNodes(network.Network))),
        new("IN_STRENGTH", (network, _) => network.OfDirected<double?[]>(directed => Numbers(Strength.OfNodes(directed, DegreeKind.In)))),
        new("OUT_STRENGTH", (network, _) => network.OfDirected<double?[]>(directed => Numbers(Strength.OfNodes(directed, DegreeKind.Out)))),
        new("BETWEENNESS", (network, run) => Betweenness.OfNodes(network.Network, run: run).OfEach()),
        new("NORMALISED_BETWEENNESS", (network, run) => Betweenness.OfNodes(network.Network, NormalisedPaths, run).OfEach()),
        new("WEIGHTED_BETWEENNESS", (network, run) => Betweenness.OfNodes(network.Network, WeightedPaths, run).OfEach()),
        new("CLOSENESS", (network, run) => Closeness.PerComponent(network.Network, run: run)) { Missing = NoneReached },
        new("CLOSENESS_WASSERMAN_FAUST", (network, run) => Closeness.WassermanFaust(network.Network, run: run).OfEach()),
        new("WEIGHTED_CLOSENESS", (network, run) => Closeness.PerComponent(network.Network, WeightedDistances, run)) { Missing = NoneReached },
        new("HARMONIC", (network, run) => Harmonic.Raw(network.Network, run: run).OfEach()),
        new("NORMALISED_HARMONIC", (network, run) => Harmonic.Normalised(network.Network, run: run).OfEach()),
        new("ECCENTRICITY", (network, run) => Eccentricity.OfNodes(network.Network, run: run).OfEach()),
        new("EIGENVECTOR", (network, run) => Eigenvector.OfNodes(network.Network, run).OfEach()),
        new("KATZ", (network, run) => Katz.OfNodes(network.Network, run: run).OfEach()),
        new("PAGE_RANK", (network, run) => PageRank.OfNodes(network.Network, run: run).OfEach()),
        new("HUB", (network, run) => HubsAndAuthorities.OfNodes(network.Network, run).Select(scores => scores.Hubs).OfEach()),
        new("AUTHORITY", (network, run) => HubsAndAuthorities.OfNodes(network.Network, run).Select(scores => scores.Authorities).OfEach()),
        new("TRIANGLES", (network, run) => Array.ConvertAll(Triangles.OfNodes(network.Network, run), count => (double?)count)),
        new("LOCAL_CLUSTERING", (network, run) => LocalClustering.OfNodes(network.Network, run)) { Missing = TooFewNeighbours },
        new("LOCAL_CLUSTERING_BARRAT", (network, run) => WeightedClustering.Barrat(network.Network, run)) { Missing = TooFewNeighbours },
        new("LOCAL_CLUSTERING_ONNELA", (network, run) => WeightedClustering.Onnela(network.Network, run)) { Missing = TooFewNeighbours },
        new("CORE_NUMBER", (network, _) => Counts(CoreNumbers.OfNodes(network.Network))),
        new("IN_CORE_NUMBER", (network, _) => network.OfDirected<double?[]>(directed => Counts(CoreNumbers.OfNodesByInDegree(directed)))),
        new("OUT_CORE_NUMBER", (network, _) => network.OfDirected<double?[]>(directed => Counts(CoreNumbers.OfNodesByOutDegree(directed)))),
        new("ARTICULATION_POINT", (network, _) => Marks(network.Places.Length, Biconnectivity.ArticulationPoints(network.Network))),
        new("COMPONENT", (network, _) => Counts(WeakComponents.Of(network.Network).OfNodes.ToArray())),
        new("CONSTRAINT", (network, _) => StructuralHoles.Constraint(network.Network)) { Missing = NoContacts },
        new("EFFECTIVE_SIZE", (network, _) => StructuralHoles.EffectiveSize(network.Network)) { Missing = NoContacts },
        new("EFFICIENCY", (network, _) => StructuralHoles.Efficiency(network.Network)) { Missing = NoContacts },
        new("HIERARCHY", (network, _) => StructuralHoles.Hierarchy(network.Network)) { Missing = NoContacts },
        new("CORENESS", (network, run) => ContinuousCore.Find(network.Network, run).Select(core => Numbers([.. core.Coreness]))),
        new("COUNTRY_EI_INDEX", (network, _) => EIIndexOf(PlaceGroups.Of(network, PlaceGrouping.Country))) { Missing = NoCountry },
        new("REGION_EI_INDEX", (network, _) => EIIndexOf(PlaceGroups.Of(network, PlaceGrouping.Region))) { Missing = NoRegion },
        new("COUNTRY_COUNT", (network, _) => CountryDiversity.Of(network, diversity => diversity.CategoryCount)) { Missing = NoCountry },
        new("COUNTRY_DIVERSITY", (network, _) => CountryDiversity.Of(network, diversity => diversity.Blau)) { Missing = NoCountry },
        new("COUNTRY_ENTROPY", (network, _) => CountryDiversity.Of(network, diversity => diversity.Shannon)) { Missing = NoCountry },
        new("TWO_MODE_DEGREE", (network, _) => OfBothModes(network, TwoModeCentrality.Degree)),
        new("TWO_MODE_CLOSENESS", (network, run) => OfBothModes(network, twoMode => TwoModeCentrality.Closeness(twoMode, run))),
        new("TWO_MODE_BETWEENNESS", (network, run) => OfBothModes(network, twoMode => TwoModeCentrality.Betweenness(twoMode, run))),
        new("TWO_MODE_EIGENVECTOR", (network, run) => OfBothModes(network, twoMode => TwoModeCentrality.Eigenvector(twoMode, run))),
        new("TWO_MODE_CLUSTERING", (network, run) => network.OfTwoModes<double?[]>(twoMode =>
            LatapyClustering.OfRows(twoMode, run: run).Concat(LatapyClustering.OfRows(twoMode.Transposed(), run: run)).ToArray())) { Missing = NothingShared },
    ];

    private static double?[] Counts(int[] counts) => Array.ConvertAll(counts, count => (double?)count);

    private static double?[] Numbers(double[] numbers) => Array.ConvertAll(numbers, number => (double?)number);

    private static double?[] Marks(int count, int[] marked)
    {
        var marks = new double?[count];
        Array.Fill(marks, 0);
        foreach (var node in marked) marks[node] = 1;
        return marks;
    }

    private static double?[] EIIndexOf(PlaceGroups groups) => groups.OfAll(EIIndex.OfNodes(groups.Network, groups.Categories.AsSpan()));

    /// <summary>Cities of the region are the rows and have the first numbers.</summary>
    private static Measured<double?[]> OfBothModes(NetworkSnapshot network, Func<TwoModeNetwork, Measured<TwoModeScores>> measure) =>
        network.OfTwoModes(measure).Select(scores => Numbers([.. scores.Rows, .. scores.Columns]));
}

/// <summary>A measure of each node.</summary>
/// <param name="Name">In the schema's <c>NodeMeasure</c>.</param>
/// <param name="Measure">Measures all nodes of a network; null where it is not defined for one of them.</param>
internal sealed record NodeMeasure(string Name, Func<NetworkSnapshot, AnalysisRun, Measured<double?[]>> Measure)
{
    /// <summary>Why it is not defined for a node, where it may be so for some.</summary>
    public NotDefined Missing { get; init; } = new("The measure is not defined for this city.");
}
