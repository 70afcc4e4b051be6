using System.Collections.Immutable;
using CityGraph.Analysis;
using CityGraph.Analysis.NullModels;
using CityGraph.Explorer.Measures;
using CityGraph.Explorer.Networks;

namespace CityGraph.Explorer.Comparisons;

/// <summary>Measures several networks at once: as observed, and in samples.</summary>
/// <param name="measures">The measures.</param>
internal sealed class MeasuredTable(ImmutableArray<NetworkMeasure> measures)
{
    /// <summary>All measures of the first network, then of the next.</summary>
    public Measured<double>[] Of(IEnumerable<NetworkSnapshot> networks, AnalysisRun run)
    {
        var alone = new AnalysisRun { CancellationToken = run.CancellationToken };
        return [.. networks.SelectMany(network => measures.Select(measure => Measure(measure, network, alone)))];
    }

    /// <summary>The same of samples.</summary>
    /// <param name="observed">What was observed, network by network.</param>
    /// <param name="sample">Draws the networks of a stream; from several threads at once.</param>
    /// <param name="samples">How many.</param>
    /// <param name="run">How it is run.</param>
    public SampleTable Draw(Measured<double>[] observed, Func<long, AnalysisRun, NetworkSnapshot[]> sample, int samples, AnalysisRun run) => new(
        measures.Length,
        observed,
        NullSamples.Measure<NetworkSnapshot[], Measured<double>[]>(() => (_, stream, alone) => sample(stream, alone ?? AnalysisRun.Default), Of, samples, seed: 0, run));

    private static Measured<double> Measure(NetworkMeasure measure, NetworkSnapshot network, AnalysisRun run)
    {
        run.CancellationToken.ThrowIfCancellationRequested();
        return measure.Measure(network, run);
    }
}
