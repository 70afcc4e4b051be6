using System.Collections.Immutable;
using CityGraph.Analysis;
using CityGraph.Analysis.Centrality;
using CityGraph.Analysis.Spectral;
using CityGraph.Explorer.Fetching;
using CityGraph.Explorer.Networks;
using CityGraph.GraphQL.Execution;
using static CityGraph.Explorer.Measures.MeasureFields;

namespace CityGraph.Explorer.Measures;

/// <summary>
/// <c>Network.betweennessFrom</c>, <c>Network.katz</c> and <c>Network.pageRank</c>: scores of cities that depend on what is chosen, beyond those of
/// <c>NodeMeasure</c>.
/// </summary>
internal static class ScoreFields
{
    private const int MaxCities = 500;

    private const double MaxAlpha = 1_000;

    /// <summary>Beyond, sweeps over a network with direction go into the ten thousands.</summary>
    private const double MaxDamping = 0.999;

    private const double MaxWeight = 1e9;

    public static ImmutableArray<ResolverBinding> Bindings(GraphResolvers generated) =>
    [
        new("Network", "betweennessFrom", Each<NetworkView>(BetweennessFrom)),
        new("Network", "katz", Each<NetworkView>(KatzOf)),
        new("Network", "pageRank", Each<NetworkView>(PageRankOf)),
        new("NetworkScores", "reason", new PropertyResolver(parent => ((ScoresView)parent).Scores.Reason)),
        NetworkList.OfElements(generated, "NetworkScores", "scores", ["node"], (_, parent) => ListOf((ScoresView)parent)),
        new("NetworkScore", "node", new PropertyResolver(parent => ((WithNodes<Score>)parent).Nodes[0])),
        new("NetworkScore", "score", new PropertyResolver<double>(parent => ((WithNodes<Score>)parent).Value.Value)),
    ];

    private static object BetweennessFrom(FieldContext context, NetworkView network)
    {
        string[] ids = [.. context.Arguments.Get<IReadOnlyList<object?>>("sources").Cast<string>().Distinct()];
        if (MeasureArguments.CheckCount(context, "sources", ids.Length, MaxCities) is { } error) return error;
        var options = new BetweennessOptions { IsNormalised = context.Arguments.Get<bool>("normalised") };
        return new ScoresView(network, NumbersOf(network, ids) switch
        {
            { IsDefined: true, Value: var sources } => Betweenness.OfNodes(network.Network.Network, options with { Sources = sources }, RunOf(context)),
            var missing => new NotDefined(missing.Reason!),
        });
    }

    private static object KatzOf(FieldContext context, NetworkView network)
    {
        var alpha = context.Arguments["alpha"] as double?;
        if (alpha is not null && MeasureArguments.CheckRange(context, "alpha", alpha.Value, MaxAlpha) is { } error) return error;
        return new ScoresView(network, Katz.OfNodes(network.Network.Network, alpha, RunOf(context)));
    }

    private static object PageRankOf(FieldContext context, NetworkView network)
    {
        var damping = context.Arguments.Get<double>("damping");
        if (MeasureArguments.CheckRange(context, "damping", damping, MaxDamping) is { } error) return error;
        var options = new PageRankOptions { Damping = damping };
        if (!context.Arguments.TryGet<IReadOnlyList<object?>>("jumps", out var given)) return Rank(options);

        if (MeasureArguments.CheckCount(context, "jumps", given.Count, MaxCities) is { } count) return count;
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var jump in given.Cast<ArgumentValues>())
        {
            var (city, weight) = (jump.Get<string>("city"), jump.Get<double>("weight"));
            if (!(weight is > 0 and <= MaxWeight)) return MeasureArguments.Bad(context, FormattableString.Invariant($"gives '{city}' the weight {weight}: give a number above 0, at most {MaxWeight:N0}."));
            if (!weights.TryAdd(city, weight)) return MeasureArguments.Bad(context, $"names '{city}' twice in 'jumps': name each city once.");
        }

        var numbers = NumbersOf(network, [.. weights.Keys]);
        if (!numbers.IsDefined) return new ScoresView(network, new NotDefined(numbers.Reason));
        var likely = new double[network.Network.Places.Length];
        foreach (var node in numbers.Value) likely[node] = weights[network.Network.Places[node].Id];
        return Rank(options with { Personalisation = likely });

        ScoresView Rank(PageRankOptions chosen) => new(network, PageRank.OfNodes(network.Network.Network, chosen, RunOf(context)));
    }

    /// <summary>The numbers of cities in a network, in the order of the ids.</summary>
    private static Measured<int[]> NumbersOf(NetworkView network, string[] ids)
    {
        var places = network.Network.Places;
        var numbers = Enumerable.Range(0, places.Length).ToDictionary(node => places[node].Id, StringComparer.Ordinal);
        return Array.Find(ids, id => !numbers.ContainsKey(id)) is { } missing
            ? new NotDefined($"'{missing}' is no city of this network: name cities that 'nodes' gives.")
            : Array.ConvertAll(ids, id => numbers[id]);
    }

    /// <summary>The greatest score first.</summary>
    private static ListWithNodes<Score> ListOf(ScoresView view) => new(
        view.Of,
        [.. (view.Scores.Value ?? []).Select((score, node) => new Score(node, score)).OrderByDescending(one => one.Value).ThenBy(one => one.Node)],
        one => [one.Node]);

    private sealed record ScoresView(NetworkView Of, Measured<double[]> Scores);

    private sealed record Score(int Node, double Value);
}
