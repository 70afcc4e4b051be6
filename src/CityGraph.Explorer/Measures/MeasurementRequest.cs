using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CityGraph.Analysis;
using CityGraph.Explorer.Networks;

namespace CityGraph.Explorer.Measures;

/// <summary>A network and what to measure of it.</summary>
internal sealed record MeasurementRequest(NetworkSnapshot Network, ImmutableArray<NetworkMeasure> OfNetwork, ImmutableArray<NodeMeasure> OfNodes)
{
    /// <summary>Changes whenever the same request comes to mean another result.</summary>
    private const int Version = 1;

    /// <summary>SHA-256 in lower-case hexadecimal of these lines, each ended by a line feed: the version, the network's checksum, and each measure's name.</summary>
    public string Checksum => field ??= ChecksumOf();

    /// <summary>Measures one after the other.</summary>
    public NetworkMeasurement Measure(AnalysisRun run)
    {
        var (numbers, scores) = (ImmutableArray.CreateBuilder<NamedNumber>(OfNetwork.Length), ImmutableArray.CreateBuilder<NamedScores>(OfNodes.Length));
        foreach (var measure in OfNetwork)
        {
            var measured = measure.Measure(Network, Next());
            numbers.Add(new(measure.Name, measured.IsDefined ? measured.Value : null, measured.Reason));
        }

        foreach (var measure in OfNodes)
        {
            var measured = measure.Measure(Network, Next());
            scores.Add(new(measure.Name, measured.Reason, measured.IsDefined ? [.. measured.Value] : []));
        }

        return new()
        {
            Checksum = Checksum,
            ChangeNumber = Network.ChangeNumber,
            SelectionInWords = NetworkSelectionWords.Of(Network.Selection),
            SelectionText = NetworkSelectionText.Of(Network.Selection),
            NetworkChecksum = Network.Checksum,
            EdgeCount = Network.Edges.Length,
            Cities = [.. Network.Places.Select(place => place.Id)],
            Numbers = numbers.MoveToImmutable(),
            Scores = scores.MoveToImmutable(),
        };

        AnalysisRun Next()
        {
            run.CancellationToken.ThrowIfCancellationRequested();
            double done = numbers.Count + scores.Count, all = OfNetwork.Length + OfNodes.Length;
            return run.Part(done / all, (done + 1) / all);
        }
    }

    private string ChecksumOf()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Version}\n{Network.Checksum}\n");
        foreach (var measure in OfNetwork) text.Append(CultureInfo.InvariantCulture, $"network\t{measure.Name}\n");
        foreach (var measure in OfNodes) text.Append(CultureInfo.InvariantCulture, $"nodes\t{measure.Name}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
