using System.Collections.Immutable;
using CityGraph.Analysis;
using CityGraph.Analysis.Inference;
using CityGraph.Explorer.Networks;

namespace CityGraph.Explorer.Comparisons;

/// <summary>
/// Compares networks: each measure of each, against what chance gives, with intervals and with what it rests on; the differences, against what they would be
/// if what tells the networks apart meant nothing; and what all that says. Pure: equal requests give equal results, on one thread or many.
/// </summary>
internal sealed class Comparison
{
    private readonly ComparisonRequest _request;
    private readonly ImmutableArray<NetworkSnapshot> _networks;
    private readonly MeasuredTable _table;
    private readonly Measured<double>[] _observed;

    private Comparison(ComparisonRequest request, AnalysisRun run)
    {
        _request = request;
        _networks = [.. request.Networks.Select(compared => compared.Network)];
        _table = new(request.Measures);
        _observed = _table.Of(_networks, run);
    }

    /// <summary>Compares. Progress goes from 0 to 1. See <see cref="ComparisonCost"/> for how long it takes.</summary>
    public static NetworkComparison Of(ComparisonRequest request, AnalysisRun run) => new Comparison(request, run).Run(run);

    private NetworkComparison Run(AnalysisRun run)
    {
        ImmutableArray<ComparedPair> pairs = [.. DrawPairs(run.Part(0, 0.3))];
        var ofSizes = _request.NullModel == ReferenceModel.FixedEdges || DifferInSize() ? DrawNull(keepsDegrees: false, run.Part(0.3, 0.6)) : null;
        var reference = _request.NullModel switch
        {
            ReferenceModel.FixedDegrees => DrawNull(keepsDegrees: true, run.Part(0.6, 0.9)),
            ReferenceModel.FixedEdges => ofSizes!,
            _ => pairs.Length == 1 ? pairs[0].Relabelled : DrawAllRelabelled(run.Part(0.6, 0.9)),
        };
        ImmutableArray<ValueEvidence> evidence =
        [
            .. _request.Networks.Select((compared, network) => ValueEvidence.Of(
                compared, _table, ObservedOf(network), new(_request.Seed, network + 1, SamplePurpose.DroppedTies), PartOf(run, network))),
        ];
        var differences = new ComparedDifferences(_request, _observed, pairs, DifferInSize() ? ofSizes : null, evidence).Of();
        ImmutableArray<ComparedNetwork> networks = [.. _request.Networks.Select(ComparedNetworks.Of)];
        var words = new ComparisonWords(_request, networks, differences.SelectMany(ofMeasure => ofMeasure).Count(difference => difference.AdjustedP is not null));
        return new()
        {
            Checksum = ComparisonChecksum.Of(_request),
            ChangeNumber = _networks[0].ChangeNumber,
            Of = ComparisonNames.Of(_request.Of),
            Seed = _request.Seed,
            Samples = _request.Samples,
            NullModel = ComparisonNames.Of(_request.NullModel),
            Method = ComparisonMethod.Of(_request, pairs.Any(pair => pair.Relabelled is not null), DifferInSize()),
            Networks = networks,
            Measures = [.. _request.Measures.Select((measure, i) => Compared(measure.Name, i, reference, evidence, differences[i], words))],
            Distances = NetworkDistance.Of(_request.Networks, run with { Progress = null }),
            Warnings = ComparisonWarnings.Of(_request, networks, pairs, DifferInSize()),
        };
    }

    private ComparedMeasure Compared(
        string name, int measure, SampleTable? reference, ImmutableArray<ValueEvidence> evidence, ImmutableArray<MeasureDifference> differences, ComparisonWords words)
    {
        ImmutableArray<ComparedValue> values =
        [
            .. _request.Networks.Select((compared, network) => evidence[network].Complete(
                ValueOf(compared.Name, ObservedOf(network)[measure]) with { ByChance = NullOf(reference?.Of(network, measure)) }, measure)),
        ];
        return new(name, values, differences, words.Says(name, values, differences), words.DoesNotSay(values, differences));
    }

    private static ComparedValue ValueOf(string network, Measured<double> measured) =>
        new(network, measured is { IsDefined: true, Value: var value } ? value : null, measured.Reason);

    private static NullDistribution? NullOf(SampledStatistic? statistic)
    {
        if (statistic is null || PermutationTest.Of(statistic) is not { IsDefined: true, Value: var test } || !statistic.Mean.IsDefined) return null;
        return new(
            statistic.Mean.Value,
            SampleTable.DeviationOf(statistic),
            statistic.Quantile(0.025).Value,
            statistic.Quantile(0.5).Value,
            statistic.Quantile(0.975).Value,
            test.Effect is { IsDefined: true, Value: var z } ? z : null,
            test.PValue,
            test.UndefinedSamples);
    }

    private Measured<double>[] ObservedOf(int network) => _observed[(network * _request.Measures.Length)..((network + 1) * _request.Measures.Length)];

    private bool DifferInSize() => _networks.Any(network => Size(network) != Size(_networks[0]));

    private static (int, int, int) Size(NetworkSnapshot network) => (network.RegionCount, network.PartnerCount, network.Edges.Length);

    private IEnumerable<ComparedPair> DrawPairs(AnalysisRun run)
    {
        var pairs = ComparedPair.Of(_networks.Length);
        for (var i = 0; i < pairs.Length; i++)
        {
            var (one, other) = pairs[i];
            if (RelabellingProblem.Of(_request with { Networks = [_request.Networks[one], _request.Networks[other]] }) is { } problem)
            {
                yield return new(one, other, null, problem, 0);
                continue;
            }

            var relabelled = RelabelledOf([_networks[one], _networks[other]]);
            var table = Draw(relabelled, [.. ObservedOf(one), .. ObservedOf(other)], new(_request.Seed, i, SamplePurpose.Labels), run.Part((double)i / pairs.Length, (i + 1.0) / pairs.Length));
            yield return new(one, other, table, null, relabelled.Ways);
        }
    }

    /// <summary>Samples in which chance says what belongs to which of all networks; null where it cannot.</summary>
    private SampleTable? DrawAllRelabelled(AnalysisRun run) => RelabellingProblem.Of(_request) is null
        ? Draw(RelabelledOf(_networks), _observed, new(_request.Seed, 0, SamplePurpose.AllLabels), run)
        : null;

    private Relabelled RelabelledOf(ImmutableArray<NetworkSnapshot> networks) =>
        _request.Of == ComparedThings.Regions ? Relabelled.OfRegions(networks, _request.Pool!) : Relabelled.OfSameCities(networks);

    private SampleTable Draw(Relabelled relabelled, Measured<double>[] observed, ComparisonStreams streams, AnalysisRun run) =>
        _table.Draw(observed, (stream, _) => relabelled.Sample(streams, stream), _request.Samples, run);

    private SampleTable DrawNull(bool keepsDegrees, AnalysisRun run)
    {
        var purpose = keepsDegrees ? SamplePurpose.FixedDegrees : SamplePurpose.FixedEdges;
        var models = _networks.Select((network, i) => (Model: new NullNetworks(network, keepsDegrees), Streams: new ComparisonStreams(_request.Seed, i + 1, purpose))).ToArray();
        return _table.Draw(
            _observed, (stream, alone) => Array.ConvertAll(models, one => one.Model.Sample(one.Streams, stream, alone)), _request.Samples, run);
    }

    private AnalysisRun PartOf(AnalysisRun run, int network) =>
        run.Part(0.9 + (0.1 * network / _networks.Length), 0.9 + (0.1 * (network + 1) / _networks.Length));
}
