using System.Collections.Immutable;
using CityGraph.Analysis;
using CityGraph.Analysis.Inference;
using CityGraph.Explorer.Networks;

namespace CityGraph.Explorer.Comparisons;

/// <summary>How measures of one network change when what it rests on does: without sources, ties, cities.</summary>
internal sealed class ValueEvidence
{
    /// <summary>The share of ties that is dropped.</summary>
    public const double DroppedShare = 0.1;

    /// <summary>How often ties are dropped.</summary>
    public const int DroppedSamples = 100;

    private readonly Measured<double>[] _observed;
    private readonly Measured<double>[] _withoutSingleSource;
    private readonly ImmutableArray<string?> _publishers;
    private readonly Measured<double>[][] _withoutPublishers;
    private readonly SampleTable _dropped;
    private readonly SampleTable _withoutCities;
    private readonly bool _isInduced;
    private readonly int _edgeCount;
    private readonly (Measured<double>[] Certain, Measured<double>[] Possible)? _bounds;

    private ValueEvidence(NetworkToCompare compared, MeasuredTable table, Measured<double>[] observed, ComparisonStreams streams, AnalysisRun run)
    {
        var network = compared.Network;
        (_observed, _edgeCount) = (observed, network.Edges.Length);
        _withoutSingleSource = table.Of([network.WithIndependentSources(2)], run);
        _publishers = PublishersOf(network);
        _withoutPublishers =
        [
            .. _publishers.Select(left => table.Of([network.WithoutSources(source => network.Sources.Origins.PublisherOf(source) == left)], run)),
        ];
        if (compared.Bounds is var (certain, possible)) _bounds = (table.Of([certain], run), table.Of([possible], run));

        var pool = new PlacePool(network.Region.Concat(network.Places));
        var (edges, isInRegion) = (pool.EdgesOf(network), pool.RegionOf(network));
        _dropped = table.Draw(observed, (stream, _) => [pool.Make(network, isInRegion, Dropped(edges, streams.Dealing, stream))], DroppedSamples, run.Part(0, 0.5));
        int[] cities = [.. network.Region.Select(place => pool[place.Id])];
        _isInduced = network.Selection.Boundary == NetworkBoundary.Induced;
        _withoutCities = table.Draw(observed, (left, _) => [Without(pool, network, isInRegion, edges, cities[left])], cities.Length, run.Part(0.5, 1));
    }

    /// <param name="compared">The network.</param>
    /// <param name="table">The measures.</param>
    /// <param name="observed">What they are of it.</param>
    /// <param name="streams">Chance.</param>
    /// <param name="run">How it is run.</param>
    public static ValueEvidence Of(NetworkToCompare compared, MeasuredTable table, Measured<double>[] observed, ComparisonStreams streams, AnalysisRun run) =>
        new(compared, table, observed, streams, run);

    /// <summary>The publishers of a network's facts; null, for all sources of unknown publisher, first.</summary>
    public static ImmutableArray<string?> PublishersOf(NetworkSnapshot network) =>
    [
        .. network.Edges.SelectMany(edge => edge.Reasons).SelectMany(reason => reason.Facts).SelectMany(fact => fact.SourceIds).Distinct()
            .Select(network.Sources.Origins.PublisherOf).Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>The interval of a measure by the jackknife over cities.</summary>
    public Measured<Interval> IntervalOf(int measure)
    {
        var statistic = _withoutCities.Of(0, measure);
        if (!statistic.Observed.IsDefined) return new NotDefined(statistic.Observed.Reason);
        if (statistic.Samples.Count < ComparedNetworks.FewestCities)
        {
            return new NotDefined($"An interval needs {ComparedNetworks.FewestCities} cities to leave out one of; there are {statistic.Samples.Count}.");
        }

        if (SampleTable.DeviationOf(statistic) == 0) return new NotDefined("It is the same whichever city is left out.");
        return _isInduced ? Jackknife.OverNodes(statistic) : Jackknife.OverRows(statistic);
    }

    /// <summary>The value with all that shows how much it hangs on.</summary>
    public ComparedValue Complete(ComparedValue value, int measure)
    {
        if (!_observed[measure].IsDefined) return value;
        var interval = IntervalOf(measure);
        return value with
        {
            Interval = interval.IsDefined ? Shown(interval.Value) : null,
            NoInterval = interval.Reason,
            WithoutSingleSource = _withoutSingleSource[measure] is { IsDefined: true, Value: var without } ? without : null,
            LeavingOutPublishers = RangeOf([.. _publishers.Select(publisher => (publisher, WithoutPublisher(publisher, measure)))]),
            DroppingTies = OverDropped(_dropped.Of(0, measure), _edgeCount),
            UncertainDates = OverDates(measure),
        };
    }

    public static ValueInterval Shown(Interval interval) => new(interval.Lower, interval.Upper, interval.Level, "Jackknife over cities");

    /// <summary>The range of the difference to another network when each publisher of either is left out of both in turn; null without publishers.</summary>
    public PublisherRange? DifferenceOverPublishers(ValueEvidence other, int measure) => RangeOf(
    [
        .. _publishers.Union(other._publishers).Order(StringComparer.Ordinal)
            .Select(publisher => (publisher, SampleTable.Difference(WithoutPublisher(publisher, measure), other.WithoutPublisher(publisher, measure)))),
    ]);

    private Measured<double> WithoutPublisher(string? publisher, int measure) =>
        _publishers.IndexOf(publisher) is >= 0 and var at ? _withoutPublishers[at][measure] : _observed[measure];

    private static PublisherRange? RangeOf((string? Publisher, Measured<double> Without)[] all)
    {
        var defined = Array.FindAll(all, one => one.Without.IsDefined);
        if (defined.Length == 0) return null;
        var (low, high) = (defined.MinBy(one => one.Without.Value), defined.MaxBy(one => one.Without.Value));
        return new(low.Without.Value, high.Without.Value, low.Publisher, high.Publisher, all.Length - defined.Length);
    }

    private static DroppedTiesRange? OverDropped(SampledStatistic dropped, int edges)
    {
        var (low, high) = (dropped.Quantile(0.025), dropped.Quantile(0.975));
        return low.IsDefined ? new((double)DroppedOf(edges) / Math.Max(edges, 1), low.Value, high.Value, dropped.Samples.Count, dropped.UndefinedCount) : null;
    }

    private ValueRange? OverDates(int measure)
    {
        if (_bounds is not var (certain, possible) || !certain[measure].IsDefined || !possible[measure].IsDefined) return null;
        var (one, other) = (certain[measure].Value, possible[measure].Value);
        return new(Math.Min(one, other), Math.Max(one, other));
    }

    /// <summary>How many of so many edges are dropped: <see cref="DroppedShare"/>, rounded, but one at least where there are any.</summary>
    private static int DroppedOf(int edges) => Math.Min(edges, Math.Max(1, (int)Math.Round(DroppedShare * edges)));

    private static NetworkEdge[] Dropped(ImmutableArray<NetworkEdge> edges, long seed, long stream)
    {
        var order = edges.ToArray();
        new SeededRandom(seed, stream).Shuffle<NetworkEdge>(order);
        return order[DroppedOf(order.Length)..];
    }

    private static NetworkSnapshot Without(PlacePool pool, NetworkSnapshot network, bool[] isInRegion, ImmutableArray<NetworkEdge> edges, int city)
    {
        var others = (bool[])isInRegion.Clone();
        others[city] = false;
        return pool.Make(network, others, [.. edges.Where(edge => edge.Source != city && edge.Target != city)]);
    }
}
