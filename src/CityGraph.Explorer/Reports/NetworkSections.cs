using System.Collections.Immutable;
using CityGraph.Explorer.Comparisons;

namespace CityGraph.Explorer.Reports;

/// <summary>What was compared, and what stands behind it.</summary>
internal static class NetworkSections
{
    public static ReportSection Networks(NetworkComparison comparison) => new(
        "The networks",
        [
            new ReportBlock.Table(
                "How large they are",
                [new("Network", false), new("Cities"), new("Partners elsewhere"), new("Nodes in all"), new("Ties")],
                [.. comparison.Networks.Select(Size)]),
        ],
        [.. comparison.Networks.Select(Network)]);

    public static ReportSection Coverage(NetworkComparison comparison) => new(
        "What stands behind them",
        new ReportBlock.Paragraph("Differences between networks may be differences between those who wrote about them. Facts are what ties take: that something is there, that a city has part in it, what it is about."),
        new ReportBlock.Table(
            "Evidence of each network",
            [
                new("Network", false), new("Facts"), new("On one source alone"), new("Share"), new("Sources"), new("Independent sources"), new("Publishers"),
                new("Months of publication"),
            ],
            [.. comparison.Networks.Select(Evidence)]));

    public static ReportSection Distances(NetworkComparison comparison) => new(
        "How far apart they are as a whole",
        new ReportBlock.Paragraph(
            "Both go from 0 to 1 and do not depend on which cities the networks have. Portrait divergence is 0 where as many nodes have as many others at each "
            + "distance. Graphlet-degree agreement is 1 where nodes are part of small patterns, of two to four nodes, as often."),
        new ReportBlock.Table(
            "Distances between networks",
            [new("Pair", false), new("Portrait divergence"), new("Graphlet-degree agreement")],
            [
                .. comparison.Distances.Select(distance => ImmutableArray.Create(
                    $"{distance.One} and {distance.Other}", ReportNumbers.Of(distance.PortraitDivergence), ReportNumbers.Of(distance.GraphletDegreeAgreement))),
            ])
        {
            Notes = [.. comparison.Distances.SelectMany(distance => new[] { distance.NoPortraitDivergence, distance.NoGraphletDegreeAgreement }).OfType<string>().Distinct()],
        });

    private static ImmutableArray<string> Size(ComparedNetwork network) =>
    [
        network.Name, ReportNumbers.Of(network.RegionCount), ReportNumbers.Of(network.PartnerCount), ReportNumbers.Of(network.NodeCount),
        ReportNumbers.Of(network.EdgeCount),
    ];

    private static ReportSection Network(ComparedNetwork network) => new(
        network.Name,
        new ReportBlock.Paragraph(network.SelectionInWords),
        new ReportBlock.Items(network.Warnings, ItemKind.Warning),
        new ReportBlock.Facts([new("Checksum", network.Checksum, true), new("Selection", network.SelectionText, true)]));

    private static ImmutableArray<string> Evidence(ComparedNetwork network)
    {
        var coverage = network.Coverage;
        return
        [
            network.Name,
            ReportNumbers.Of(coverage.Facts),
            ReportNumbers.Of(coverage.FactsOnOneSource),
            coverage.Facts == 0 ? ReportNumbers.None : ReportNumbers.Percent((double)coverage.FactsOnOneSource / coverage.Facts),
            ReportNumbers.Of(coverage.Sources),
            ReportNumbers.Of(coverage.IndependentSources),
            ReportNumbers.Of(coverage.Publishers),
            ReportNumbers.Of(coverage.Months),
        ];
    }
}
