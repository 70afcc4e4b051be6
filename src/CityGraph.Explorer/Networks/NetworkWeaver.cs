using System.Collections.Immutable;
using CityGraph.Explorer.Sources;
using CityGraph.Explorer.Ties;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Networks;

/// <summary>Makes the network of a selection: finds the pairs of cities that share something, and the reasons among it that count.</summary>
internal sealed class NetworkWeaver
{
    /// <summary>The most nodes of a network.</summary>
    public const int MaxPlaces = 50_000;

    /// <summary>The most pairs of cities that are looked at.</summary>
    public const int MaxPairs = 200_000;

    private readonly NetworkGraph _graph;
    private readonly NetworkSelection _selection;
    private readonly TieReasons _reasons;
    private readonly CancellationToken _cancellationToken;
    private readonly HashSet<string> _region;

    private NetworkWeaver(NetworkGraph graph, NetworkSelection selection, TieStages stages, CancellationToken cancellationToken)
    {
        (_graph, _selection, _cancellationToken) = (graph, selection, cancellationToken);
        _region = graph.Cities
            .Where(city => selection.CountryId is not { } country || graph.Shared.Places.WiderOf(city, "Country") == country)
            .ToHashSet(StringComparer.Ordinal);
        _reasons = new(MatchesOf(selection, graph.Sectors), stages, new(null, false, false)
        {
            Kinds = selection.Kinds,
            MinStage = selection.MinStage,
            MinCertainty = selection.MinCertainty ?? Certainty.Inferred,
        });
    }

    /// <summary>The network, or why it is too large. O(pairs that share something · log of what they share).</summary>
    /// <param name="graph">What the cities have part in; it may be more than the selection asks for.</param>
    /// <param name="selection">Which ties count.</param>
    /// <param name="stages">The stages of agreements.</param>
    /// <param name="cancellationToken">Ends it between two things, or two pairs.</param>
    public static (NetworkSnapshot? Network, FieldError? Error) Weave(
        NetworkGraph graph, NetworkSelection selection, TieStages stages, CancellationToken cancellationToken)
    {
        var (ties, error) = FindTies(graph, selection, stages, cancellationToken);
        return ties is null ? (null, error) : ties.At(selection);
    }

    /// <summary>The ties of a selection at any time, or why they are too many.</summary>
    public static (WovenTies? Ties, FieldError? Error) FindTies(
        NetworkGraph graph, NetworkSelection selection, TieStages stages, CancellationToken cancellationToken) =>
        new NetworkWeaver(graph, selection, stages, cancellationToken).FindTies();

    /// <summary>The error of a network that is too large.</summary>
    public static FieldError TooMany(string found, int most) => new(
        $"The network has {found}; at most {most} are worked out at once. Name fewer places, ask for 'boundary: INDUCED', for fewer 'kinds' or 'sectors'.",
        ExecutionErrorCodes.LimitExceeded);

    /// <summary>How each sector fits that is asked for by any of those of the selection; null if every one does, and none too.</summary>
    private static Dictionary<string, SectorMatch>? MatchesOf(NetworkSelection selection, SectorTree sectors)
    {
        if (selection.SectorIds is not { } asked) return null;
        var matches = new Dictionary<string, SectorMatch>(StringComparer.Ordinal);
        foreach (var (sector, match) in asked.SelectMany(sector => sectors.Matches(sector, selection.IncludesNarrower, selection.IncludesRelated)))
        {
            if (!matches.TryGetValue(sector, out var known) || match < known) matches[sector] = match;
        }

        return matches;
    }

    private (WovenTies? Ties, FieldError? Error) FindTies()
    {
        if (_region.Count > MaxPlaces) return (null, TooMany($"{_region.Count} cities", MaxPlaces));
        if (FindPairs() is not { } pairs) return (null, TooMany($"more than {MaxPairs} pairs of cities that share something", MaxPairs));
        var (fitting, open) = (new List<NetworkTie>(pairs.Count), new List<NetworkTie>());
        foreach (var ((source, target), things) in pairs)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            var (reasons, notStated) = _reasons.Find(SidesOf(source, target), things);
            fitting.Add(new(source, target, Counted(reasons)));
            if (!notStated.IsEmpty) open.Add(new(source, target, Counted(notStated)));
        }

        return (new(_graph, [.. _region.Select(city => _graph.Place(city, true))], fitting, open), null);
    }

    /// <summary>What each pair of cities shares that fits the boundary; null for more than <see cref="MaxPairs"/>.</summary>
    private Dictionary<(string Source, string Target), List<SharedThing>>? FindPairs()
    {
        var pairs = new Dictionary<(string, string), List<SharedThing>>();
        foreach (var thing in _graph.Shared.All)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (!MayCount(thing.Kind)) continue;
            foreach (var pair in _selection.IsDirected ? Visits(thing) : PairsOf(thing))
            {
                if (!pairs.TryGetValue(pair, out var things))
                {
                    if (pairs.Count == MaxPairs) return null;
                    pairs.Add(pair, things = []);
                }

                things.Add(thing);
            }
        }

        return pairs;
    }

    /// <summary>Agreements and events tell of each other even where only one of these kinds counts.</summary>
    private bool MayCount(TieKind kind) => _selection.IsDirected
        ? kind == TieKind.Event
        : kind != TieKind.Membership || _selection.Kinds.HasFlag(TieKinds.Membership);

    private IEnumerable<(string Source, string Target)> PairsOf(SharedThing thing)
    {
        var cities = thing.Parts.Keys.Where(_graph.Shared.Places.IsCity).ToArray();
        var own = cities.Where(_region.Contains).ToArray();
        if (_selection.Boundary != NetworkBoundary.TwoMode)
        {
            for (var i = 0; i < own.Length; i++)
            {
                for (var j = i + 1; j < own.Length; j++) yield return string.CompareOrdinal(own[i], own[j]) < 0 ? (own[i], own[j]) : (own[j], own[i]);
            }
        }

        if (_selection.Boundary == NetworkBoundary.Induced) yield break;
        foreach (var partner in cities)
        {
            if (_region.Contains(partner)) continue;
            foreach (var city in own) yield return (city, partner);
        }
    }

    private IEnumerable<(string Source, string Target)> Visits(SharedThing happening)
    {
        var cities = happening.Parts.Keys.Where(_graph.Shared.Places.IsCity).ToArray();
        foreach (var host in cities)
        {
            if (!happening.Parts[host].Any(HasHosted)) continue;
            foreach (var guest in cities)
            {
                if (guest != host && Fits(_region.Contains(guest), _region.Contains(host)) && !happening.Parts[guest].All(HasHosted)) yield return (guest, host);
            }
        }
    }

    private bool Fits(bool isOneInRegion, bool isOtherInRegion) => _selection.Boundary switch
    {
        NetworkBoundary.TwoMode => isOneInRegion != isOtherInRegion,
        NetworkBoundary.Incident => isOneInRegion || isOtherInRegion,
        _ => isOneInRegion && isOtherInRegion,
    };

    private static bool HasHosted(Standing standing) => standing.Way[^1].Type == "HOSTED";

    private TieSides SidesOf(string source, string target) => _selection.IsDirected
        ? new(
            source,
            target,
            visit => [[.. visit.Parts[source].Where(standing => !HasHosted(standing))]],
            visit => [[.. visit.Parts[target].Where(HasHosted)]])
        : TieSides.OfTwo(source, target);

    private ImmutableArray<NetworkReason> Counted(ImmutableArray<TieReason> reasons)
    {
        var counted = ImmutableArray.CreateBuilder<NetworkReason>(reasons.Length);
        foreach (var tie in reasons)
        {
            var reason = NetworkReason.Of(tie);
            if (_selection.MinIndependentSources > 1 && reason.Facts.Any(IsThin)) continue;
            counted.Add(reason);
        }

        return counted.DrainToImmutable();
    }

    private bool IsThin(NetworkFact fact) => IndependentSources.Count(fact.SourceIds, _graph.Sources.Origins) < _selection.MinIndependentSources;
}
