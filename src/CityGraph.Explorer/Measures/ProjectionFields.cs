using System.Collections.Immutable;
using CityGraph.Analysis;
using CityGraph.Analysis.Backbone;
using CityGraph.Analysis.TwoMode;
using CityGraph.Explorer.Fetching;
using CityGraph.Explorer.Networks;
using CityGraph.GraphQL.Execution;
using static CityGraph.Explorer.Measures.MeasureFields;

namespace CityGraph.Explorer.Measures;

/// <summary><c>Network.projection</c> and <c>Network.backbone</c>.</summary>
internal static class ProjectionFields
{
    private const int MaxSamples = 10_000;

    /// <summary>The most pairs that the nodes of the other mode may join, each pair counted as often as it is joined: what a projection costs.</summary>
    private const long MaxPairs = 5_000_000;

    public static ImmutableArray<ResolverBinding> Bindings(GraphResolvers generated) =>
    [
        new("Network", "projection", Each<NetworkView>(Project)),
        new("NetworkProjection", "reason", new PropertyResolver(parent => ((ProjectionView)parent).Projected.Reason)),
        new("NetworkProjection", "edgeCount", new PropertyResolver<int>(parent => ((ProjectionView)parent).Projected.Value?.Length ?? 0)),
        NetworkList.OfElements(generated, "NetworkProjection", "edges", ["source", "target"], (_, parent) =>
            new ListWithNodes<NetworkLink>(((ProjectionView)parent).Of, ((ProjectionView)parent).Projected.Value ?? [], NetworkLink.Ends)),
        new("Network", "backbone", Each<NetworkView>(Extract)),
        new("NetworkBackbone", "reason", new PropertyResolver(parent => Backbone(parent).Extracted.Reason)),
        new("NetworkBackbone", "caution", new PropertyResolver(parent => Backbone(parent).Caution)),
        new("NetworkBackbone", "tests", new PropertyResolver(parent => Backbone(parent).Extracted.Value?.Tests ?? 0)),
        new("NetworkBackbone", "edgeCount", new PropertyResolver<int>(parent => Backbone(parent).Extracted.Value?.Kept.EdgeCount ?? 0)),
        NetworkList.OfElements(generated, "NetworkBackbone", "edges", ["source", "target"], (context, parent) => EdgesOf(Backbone(parent), context.Arguments.Get<bool>("all"))),
        new("BackboneEdge", "source", new PropertyResolver(parent => ((WithNodes<BackboneEdge>)parent).Nodes[0])),
        new("BackboneEdge", "target", new PropertyResolver(parent => ((WithNodes<BackboneEdge>)parent).Nodes[1])),
        new("BackboneEdge", "weight", new PropertyResolver<double>(parent => Edge(parent).Weight)),
        new("BackboneEdge", "p", new PropertyResolver<double>(parent => Edge(parent).P)),
        new("BackboneEdge", "adjustedP", new PropertyResolver<double>(parent => Edge(parent).AdjustedP)),
    ];

    private static BackboneView Backbone(object parent) => (BackboneView)parent;

    private static BackboneEdge Edge(object parent) => ((WithNodes<BackboneEdge>)parent).Value;

    private static bool IsOfPartners(FieldContext context) => context.Arguments.Get<string>("of") == "PARTNERS";

    /// <summary>The network of two modes with those as rows that are to be projected.</summary>
    private static Measured<TwoModeNetwork> Rows(NetworkSnapshot network, bool ofPartners) => network.OfTwoModes<TwoModeNetwork>(twoMode =>
    {
        var rows = ofPartners ? twoMode.Transposed() : twoMode;
        var pairs = Enumerable.Range(0, rows.ColumnCount).Sum(column => (long)rows.RowsOf(column).Length * (rows.RowsOf(column).Length - 1) / 2);
        if (pairs > MaxPairs) return new NotDefined($"The projection would join {pairs} pairs of cities; at most {MaxPairs} are joined. Select fewer cities.");
        return rows;
    });

    private static object Project(FieldContext context, NetworkView network)
    {
        var (ofPartners, byCount) = (IsOfPartners(context), context.Arguments.Get<string>("weight") == "COUNT");
        var first = ofPartners ? network.Network.RegionCount : 0;
        return new ProjectionView(network, Rows(network.Network, ofPartners).Select(rows =>
            LinksOf(byCount ? Projection.ByCount(rows, RunOf(context)) : Projection.Newman(rows, RunOf(context)), first)));
    }

    /// <summary>The heaviest first.</summary>
    private static NetworkLink[] LinksOf(Network projection, int firstNode)
    {
        var (sources, targets) = (new int[projection.EdgeCount], new int[projection.EdgeCount]);
        projection.CopyEnds(sources, targets);
        return
        [
            .. Enumerable.Range(0, sources.Length)
                .OrderByDescending(projection.Weight)
                .Select(edge => new NetworkLink(firstNode + sources[edge], firstNode + targets[edge], projection.Weight(edge))),
        ];
    }

    private static object Extract(FieldContext context, NetworkView network)
    {
        if (MeasureArguments.CheckPositive(context, "alpha", 1) is { } badAlpha) return badAlpha;
        if (MeasureArguments.Check(context, "samples", 1, MaxSamples) is { } badSamples) return badSamples;
        var options = new BackboneOptions { Alpha = context.Arguments.Get<double>("alpha"), Correction = CorrectionOf(context) };
        var (method, run) = (context.Arguments.Get<string>("method"), RunOf(context));
        if (method == "DISPARITY" && network.Network.TwoMode is null) return new BackboneView(network, DisparityFilter.Of(network.Network.Network, options), 0, null);
        var rows = Rows(network.Network, IsOfPartners(context));
        var extracted = !rows.IsDefined
            ? new NotDefined(rows.Reason)
            : method switch
            {
                "DISPARITY" => DisparityFilter.Of(Projection.ByCount(rows.Value, run), options),
                "FDSM" => FixedDegreeSequenceModel.Of(rows.Value, context.Arguments.Get<int>("samples"), context.Arguments.Get<long>("seed"), options, run),
                _ => StochasticDegreeSequenceModel.Of(rows.Value, options, run),
            };
        return new BackboneView(
            network,
            extracted,
            IsOfPartners(context) ? network.Network.RegionCount : 0,
            method == "DISPARITY" ? "The disparity filter misleads on a projection, whose weights depend on the degrees in both modes: compare SDSM or FDSM." : null);
    }

    private static Correction CorrectionOf(FieldContext context) => context.Arguments.Get<string>("correction") switch
    {
        "HOLM" => Correction.Holm,
        "BENJAMINI_HOCHBERG" => Correction.BenjaminiHochberg,
        _ => Correction.None,
    };

    /// <summary>The least p first, of equal ones the heaviest.</summary>
    private static ListWithNodes<BackboneEdge> EdgesOf(BackboneView backbone, bool all)
    {
        var edges = backbone.Extracted.Value is { } extracted ? extracted.Edges.Where(edge => all || edge.AdjustedP <= extracted.Alpha) : [];
        return new(
            backbone.Of,
            [.. edges.OrderBy(edge => edge.AdjustedP).ThenBy(edge => edge.P).ThenByDescending(edge => edge.Weight)],
            edge => [backbone.FirstNode + edge.Source, backbone.FirstNode + edge.Target]);
    }

    private sealed record ProjectionView(NetworkView Of, Measured<NetworkLink[]> Projected);

    /// <param name="Of">The network.</param>
    /// <param name="Extracted">The backbone, or why there is none.</param>
    /// <param name="FirstNode">The number of the first of the nodes that it is of.</param>
    /// <param name="Caution">What a reader should know of the method; null for nothing.</param>
    private sealed record BackboneView(NetworkView Of, Measured<ExtractedBackbone> Extracted, int FirstNode, string? Caution);
}
