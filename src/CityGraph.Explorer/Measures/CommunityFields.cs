using System.Collections.Immutable;
using CityGraph.Analysis;
using CityGraph.Analysis.Communities;
using CityGraph.Explorer.Networks;
using CityGraph.GraphQL.Execution;
using static CityGraph.Explorer.Measures.MeasureFields;

namespace CityGraph.Explorer.Measures;

/// <summary><c>Network.communities</c>: found by a method, how stable, and how like countries or regions.</summary>
internal static class CommunityFields
{
    private const double MaxResolution = 1_000;

    private const int MaxSeeds = 50;

    public static ImmutableArray<ResolverBinding> Bindings { get; } =
    [
        new("Network", "communities", Each<NetworkView>(Find)),
        new("NetworkCommunities", "count", new PropertyResolver<int>(parent => View(parent).Found.Count)),
        new("NetworkCommunities", "modularity", new PropertyResolver(parent => ModularityOf(View(parent)))),
        NetworkList.Of("NetworkCommunities", "communities", parent => NetworkPart.BySize(View(parent).Of, View(parent).Found.Members())),
        new("NetworkCommunities", "stability", Each<CommunitiesView>(StabilityOf)),
        new("CommunityStability", "mutualInformation", new PropertyResolver(parent => Stability(parent).Select(all => all.MeanMutualInformation))),
        new("CommunityStability", "adjustedRandIndex", new PropertyResolver(parent => Stability(parent).Select(all => all.MeanAdjustedRandIndex))),
        new("NetworkCommunities", "agreement", Each<CommunitiesView>((context, communities) => AgreementOf(communities, MeasureArguments.Grouping(context, "with")))),
        new("PartitionAgreement", "mutualInformation", new PropertyResolver(parent => NormalisedMutualInformation.Between(((PartitionPair)parent).One, ((PartitionPair)parent).Other))),
        new("PartitionAgreement", "adjustedRandIndex", new PropertyResolver(parent => AdjustedRandIndex.Between(((PartitionPair)parent).One, ((PartitionPair)parent).Other))),
        new("PartitionAgreement", "variationOfInformation", new PropertyResolver(parent => VariationOfInformation.Between(((PartitionPair)parent).One, ((PartitionPair)parent).Other))),
    ];

    private static CommunitiesView View(object parent) => (CommunitiesView)parent;

    private static Measured<StabilityOverSeeds> Stability(object parent) => (Measured<StabilityOverSeeds>)parent;

    private static object Find(FieldContext context, NetworkView network)
    {
        if (MeasureArguments.CheckPositive(context, "resolution", MaxResolution) is { } error) return error;
        var (resolution, seed) = (context.Arguments.Get<double>("resolution"), context.Arguments.Get<long>("seed"));
        var ties = network.Network.Network;
        Func<long, AnalysisRun, Partition> method = context.Arguments.Get<string>("method") switch
        {
            "LOUVAIN" => (one, run) => Louvain.CommunitiesOf(ties, new() { Seed = one, Resolution = resolution }, run),
            "LABEL_PROPAGATION" => (one, run) => LabelPropagation.CommunitiesOf(ties, one, run),
            _ => (one, run) => Leiden.CommunitiesOf(ties, new() { Seed = one, Resolution = resolution }, run),
        };
        return new CommunitiesView(network, resolution, seed, method, method(seed, RunOf(context)));
    }

    private static Measured<double> ModularityOf(CommunitiesView view) => Modularity.Of(view.Of.Network.Network, view.Found, view.Resolution);

    private static object StabilityOf(FieldContext context, CommunitiesView communities) =>
        (object?)MeasureArguments.Check(context, "seeds", 2, MaxSeeds)
        ?? CommunityStability.OverSeeds(context.Arguments.Get<int>("seeds"), communities.Seed, communities.Method, RunOf(context));

    /// <summary>Cities whose country or region is not known are left out of both.</summary>
    private static PartitionPair AgreementOf(CommunitiesView communities, PlaceGrouping with)
    {
        var groups = PlaceGroups.Of(communities.Of.Network, with);
        int[] found = [.. groups.Nodes.Select(node => communities.Found[node])];
        return new(Partition.By<int>(found), Partition.By(groups.Categories.AsSpan()));
    }

    /// <param name="Of">The network.</param>
    /// <param name="Resolution">Of modularity.</param>
    /// <param name="Seed">The seed it was found with.</param>
    /// <param name="Method">Finds communities from a seed.</param>
    /// <param name="Found">What it found.</param>
    private sealed record CommunitiesView(NetworkView Of, double Resolution, long Seed, Func<long, AnalysisRun, Partition> Method, Partition Found);

    private sealed record PartitionPair(Partition One, Partition Other);
}
