using System.Collections.Immutable;
using CityGraph.Analysis;
using CityGraph.Analysis.Comparison;
using CityGraph.Explorer.Networks;

namespace CityGraph.Explorer.Comparisons;

/// <summary>How far apart two networks are as a whole, whatever is measured of them.</summary>
/// <param name="One">The one.</param>
/// <param name="Other">The other.</param>
/// <param name="PortraitDivergence">Of their distances within, from 0 to 1; null with a reason.</param>
/// <param name="NoPortraitDivergence">Why there is none.</param>
/// <param name="GraphletDegreeAgreement">Of the small patterns that their nodes are part of, from 0 to 1; null with a reason.</param>
/// <param name="NoGraphletDegreeAgreement">Why there is none.</param>
internal sealed record NetworkDistance(
    string One, string Other, double? PortraitDivergence, string? NoPortraitDivergence, double? GraphletDegreeAgreement, string? NoGraphletDegreeAgreement)
{
    /// <summary>The most nodes of networks whose portraits are drawn: all pairs of nodes are looked at.</summary>
    public const int MostNodes = 5_000;

    /// <summary>The most steps, as <see cref="GraphletOrbits.MostStepsOf"/> tells them, in which graphlets are counted: some ten seconds.</summary>
    public const double MostGraphletSteps = 1_000_000_000;

    /// <summary>Of each pair of networks: the first with each after it, and so on.</summary>
    public static ImmutableArray<NetworkDistance> Of(ImmutableArray<NetworkToCompare> networks, AnalysisRun run)
    {
        var distances = ImmutableArray.CreateBuilder<NetworkDistance>();
        for (var one = 0; one < networks.Length; one++)
        {
            for (var other = one + 1; other < networks.Length; other++) distances.Add(Between(networks[one], networks[other], run));
        }

        return distances.ToImmutable();
    }

    private static NetworkDistance Between(NetworkToCompare one, NetworkToCompare other, AnalysisRun run)
    {
        var (portrait, graphlets) = (PortraitOf(one.Network, other.Network, run), GraphletsOf(one.Network.Network, other.Network.Network, run));
        return new(
            one.Name,
            other.Name,
            portrait.IsDefined ? portrait.Value : null,
            portrait.Reason,
            graphlets.Value?.Arithmetic,
            graphlets.Reason);
    }

    private static Measured<double> PortraitOf(NetworkSnapshot one, NetworkSnapshot other, AnalysisRun run) => Math.Max(one.Places.Length, other.Places.Length) > MostNodes
        ? new NotDefined($"Portraits are drawn of at most {MostNodes} nodes.")
        : Analysis.Comparison.PortraitDivergence.Of(one.Network, other.Network, run);

    private static Measured<GraphletDegreeAgreement> GraphletsOf(Network one, Network other, AnalysisRun run)
    {
        var steps = Math.Max(GraphletOrbits.MostStepsOf(one), GraphletOrbits.MostStepsOf(other));
        return steps > MostGraphletSteps
            ? new NotDefined(FormattableString.Invariant(
                $"Graphlets are counted in at most {MostGraphletSteps:N0} steps, and one of these networks may take {steps:N0}: compare networks with fewer ties, or cities with fewer."))
            : Analysis.Comparison.GraphletDegreeAgreement.Of(one, other, run);
    }
}
