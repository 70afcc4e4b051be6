using System.Collections.Immutable;
using CityGraph.Analysis;
using CityGraph.Analysis.Clustering;
using CityGraph.Analysis.Degrees;
using CityGraph.Explorer.Networks;
using CityGraph.GraphQL.Execution;
using static CityGraph.Explorer.Measures.MeasureFields;

namespace CityGraph.Explorer.Measures;

/// <summary><c>Network.degreeDistribution</c> with its power law, and <c>Network.richClub</c>.</summary>
internal static class DegreeFields
{
    private const int MaxSamples = 2_500;

    private const int MaxBins = 100;

    public static ImmutableArray<ResolverBinding> Bindings { get; } =
    [
        new("Network", "degreeDistribution", Each<NetworkView>((context, network) => DegreesOf(network.Network.Network, context))),
        NetworkList.Of("NetworkDegrees", "counts", parent => Degrees(parent).Counts),
        new("DegreeCount", "degree", new PropertyResolver<int>(parent => ((DegreeCount)parent).Degree)),
        new("DegreeCount", "nodes", new PropertyResolver<int>(parent => ((DegreeCount)parent).Nodes)),
        new("DegreeCount", "atLeast", new PropertyResolver<double>(parent => ((DegreeCount)parent).AtLeast)),
        new("NetworkDegrees", "bins", Each<DegreesView>(BinsOf)),
        new("DegreeBin", "from", new PropertyResolver<int>(parent => ((DegreeBin)parent).From)),
        new("DegreeBin", "to", new PropertyResolver<int>(parent => ((DegreeBin)parent).To)),
        new("DegreeBin", "nodes", new PropertyResolver<int>(parent => ((DegreeBin)parent).Nodes)),
        new("DegreeBin", "density", new PropertyResolver<double>(parent => ((DegreeBin)parent).Density)),
        new("DegreeBin", "atLeast", new PropertyResolver<double>(parent => ((DegreeBin)parent).AtLeast)),
        new("NetworkDegrees", "mean", new PropertyResolver(parent => Mean(Degrees(parent)))),
        new("NetworkDegrees", "gini", new PropertyResolver(parent => GiniOf(Degrees(parent)))),
        new("NetworkDegrees", "entropy", new PropertyResolver(parent => DegreeEntropy.OfDistribution(Degrees(parent).Distribution))),
        new("NetworkDegrees", "relativeEdgeEntropy", new PropertyResolver(parent => DegreeEntropy.RelativeOfEdges(Degrees(parent).Values))),
        new("NetworkDegrees", "exponentFromOne", new PropertyResolver(parent => PowerLawExponent.FromOne(Degrees(parent).Values))),
        new("NetworkDegrees", "powerLaw", Each<DegreesView>(FitPowerLaw)),
        new("PowerLaw", "reason", new PropertyResolver(parent => Fit(parent).Reason)),
        new("PowerLaw", "exponent", new PropertyResolver<double?>(parent => Fit(parent).Value?.Exponent)),
        new("PowerLaw", "from", new PropertyResolver<int?>(parent => Fit(parent).Value?.From)),
        new("PowerLaw", "tailCount", new PropertyResolver<int?>(parent => Fit(parent).Value?.TailCount)),
        new("PowerLaw", "distance", new PropertyResolver<double?>(parent => Fit(parent).Value?.Distance)),
        new("PowerLaw", "p", new PropertyResolver<double?>(parent => ((PowerLawView)parent).P)),
        NetworkList.Of("Network", "richClub", parent => RichClubOf((NetworkView)parent)),
        new("RichClub", "degree", new PropertyResolver<int>(parent => ((RichClubView)parent).Degree)),
        new("RichClub", "density", new PropertyResolver<double>(parent => ((RichClubView)parent).Density)),
    ];

    private static DegreesView Degrees(object parent) => (DegreesView)parent;

    private static Measured<PowerLawFit> Fit(object parent) => ((PowerLawView)parent).Fit;

    private static DegreeKind Direction(FieldContext context) => context.Arguments.Get<string>("direction") switch
    {
        "IN" => DegreeKind.In,
        "OUT" => DegreeKind.Out,
        _ => DegreeKind.Total,
    };

    /// <summary>Weights are whole numbers: of reasons, or of sources.</summary>
    private static DegreesView DegreesOf(Network network, FieldContext context) => new(context.Arguments.Get<bool>("weighted")
        ? Array.ConvertAll(Strength.OfNodes(network, Direction(context)), strength => checked((int)strength))
        : Degree.OfNodes(network, Direction(context)));

    private static Measured<double> Mean(DegreesView degrees) =>
        degrees.Values.Length == 0 ? new NotDefined("A mean degree needs at least one node.") : degrees.Values.Average();

    private static Measured<double> GiniOf(DegreesView degrees) => degrees.Values.Any(degree => degree > 0)
        ? Gini.Of(Array.ConvertAll(degrees.Values, degree => (double)degree))
        : new NotDefined("The Gini coefficient of degrees needs at least one edge.");

    private static object BinsOf(FieldContext context, DegreesView degrees)
    {
        if (MeasureArguments.Check(context, "most", DegreeBins.Fewest, MaxBins) is { } error) return error;
        var (distribution, most) = (degrees.Distribution, context.Arguments.Get<int>("most"));
        var greatest = distribution.Counts.Count - 1;
        return distribution.In(context.Arguments.Get<string>("scale") == "LINEAR" ? DegreeBins.Linear(greatest, most) : DegreeBins.Logarithmic(greatest, most)).ToArray();
    }

    private static object FitPowerLaw(FieldContext context, DegreesView degrees)
    {
        if (MeasureArguments.Check(context, "samples", 0, MaxSamples) is { } error) return error;
        var (fit, samples) = (PowerLawFit.Of(degrees.Values), context.Arguments.Get<int>("samples"));
        if (!fit.IsDefined || samples == 0) return new PowerLawView(fit, null);
        var p = PowerLawGoodness.Of(degrees.Values, samples, context.Arguments.Get<long>("seed"), RunOf(context));
        return new PowerLawView(fit, p.IsDefined ? p.Value : null);
    }

    private static IReadOnlyList<RichClubView> RichClubOf(NetworkView network) =>
        [.. RichClub.OfDegrees(network.Network.Network).Select((density, degree) => new RichClubView(degree, density))];

    /// <summary>The degrees, or strengths, of all nodes.</summary>
    private sealed record DegreesView(int[] Values)
    {
        public DegreeDistribution Distribution => field ??= DegreeDistribution.Of(Values);

        /// <summary>The degrees that occur, in rising order.</summary>
        public IReadOnlyList<DegreeCount> Counts
        {
            get
            {
                var (counts, shares) = (Distribution.Counts, Distribution.SharesWithAtLeast());
                return [.. Enumerable.Range(0, counts.Count).Where(degree => counts[degree] > 0).Select(degree => new DegreeCount(degree, counts[degree], shares[degree]))];
            }
        }
    }

    private sealed record DegreeCount(int Degree, int Nodes, double AtLeast);

    /// <param name="Fit">The power law, or why there is none.</param>
    /// <param name="P">Null where no samples were asked for.</param>
    private sealed record PowerLawView(Measured<PowerLawFit> Fit, double? P);

    private sealed record RichClubView(int Degree, double Density);
}
