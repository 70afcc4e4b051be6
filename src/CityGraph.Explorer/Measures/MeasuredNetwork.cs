using System.Collections.Concurrent;
using CityGraph.Analysis;
using CityGraph.Explorer.Networks;

namespace CityGraph.Explorer.Measures;

/// <summary>What was measured of one network: each measure is worked out when it is first asked for, once. Safe for concurrent use.</summary>
internal sealed class MeasuredNetwork(NetworkSnapshot network)
{
    private readonly ConcurrentDictionary<string, Measured<double>> _numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Measured<double?[]>> _ofNodes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Measured<double[]>> _ofEdges = new(StringComparer.Ordinal);

    public Measured<double> Number(string measure, AnalysisRun run) =>
        _numbers.GetOrAdd(measure, name => NetworkMeasures.All.First(one => one.Name == name).Measure(network, run));

    public Measured<double?[]> OfNodes(string measure, AnalysisRun run) =>
        _ofNodes.GetOrAdd(measure, name => NodeMeasures.All.First(one => one.Name == name).Measure(network, run));

    public Measured<double[]> OfEdges(string measure, AnalysisRun run) =>
        _ofEdges.GetOrAdd(measure, name => EdgeMeasures.All.First(one => one.Name == name).Measure(network, run));
}
