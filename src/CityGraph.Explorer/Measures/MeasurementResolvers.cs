using System.Collections.Immutable;
using CityGraph.Explorer.Jobs;
using CityGraph.Explorer.Networks;
using CityGraph.Explorer.Ties;
using CityGraph.Explorer.Time;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Measures;

/// <summary>What <c>Mutation.startAnalysis</c> takes to measure a network in its time, and what comes of it.</summary>
internal static class MeasurementResolvers
{
    /// <summary>The member of the request that asks for it.</summary>
    public const string Member = "measureNetwork";

    /// <summary>The kind of analysis whose result it is.</summary>
    public const string Kind = "measurement";

    private const int MostMeasures = 20;

    private static readonly FieldError Unreadable = new(ResultJson.Unreadable, "UNREADABLE_RESULT");

    public static ImmutableArray<ResolverBinding> Bindings { get; } =
    [
        new("Analysis", "measurement", new PropertyResolver(parent =>
            ((AnalysisView)parent).ContentOf(Kind) is { } content ? ResultJson.Read<NetworkMeasurement>(content) ?? (object)Unreadable : null)),
        Of("checksum", measurement => measurement.Checksum),
        Of("changeNumber", measurement => measurement.ChangeNumber),
        Of("selectionInWords", measurement => measurement.SelectionInWords),
        Of("selectionText", measurement => measurement.SelectionText),
        Of("networkChecksum", measurement => measurement.NetworkChecksum),
        Of("nodeCount", measurement => measurement.Cities.Length),
        Of("edgeCount", measurement => measurement.EdgeCount),
        Of("numbers", measurement => measurement.Numbers.ToArray()),
        Of("scores", measurement => measurement.Scores.Select(scores => new ScoresView(measurement.Cities, scores)).ToArray()),
        new("NamedNumber", "measure", new PropertyResolver(parent => ((NamedNumber)parent).Measure)),
        new("NamedNumber", "value", new PropertyResolver<double?>(parent => ((NamedNumber)parent).Value)),
        new("NamedNumber", "reason", new PropertyResolver(parent => ((NamedNumber)parent).Reason)),
        new("NamedScores", "measure", new PropertyResolver(parent => ((ScoresView)parent).Scores.Measure)),
        new("NamedScores", "reason", new PropertyResolver(parent => ((ScoresView)parent).Scores.Reason)),
        NetworkList.Of("NamedScores", "scores", parent => CityScoresOf((ScoresView)parent)),
        new("CityScore", "city", new PropertyResolver(parent => ((CityScore)parent).City)),
        new("CityScore", "score", new PropertyResolver<double?>(parent => ((CityScore)parent).Score)),
    ];

    /// <summary>What measures a network, or what is wrong with it. Two trips.</summary>
    /// <param name="context">The field.</param>
    /// <param name="given">The members of the input.</param>
    /// <param name="stages">The stages of agreements.</param>
    public static async ValueTask<(AnalysisTask? Task, FieldError? Error)> ReadTaskAsync(FieldContext context, ArgumentValues given, TieStages stages)
    {
        var (selection, wrong) = NetworkArguments.Read(given.Get<ArgumentValues>("selection"), RootTime.Of(given));
        if (selection is null) return (null, wrong);
        var (measures, nodeMeasures) = (Names(given, "measures"), Names(given, "nodeMeasures"));
        if (measures.Length + nodeMeasures.Length is var count && count is 0 or > MostMeasures)
        {
            return (null, new($"'measures' and 'nodeMeasures' of '{Member}' take 1 to {MostMeasures} together, not {count}.", MeasureArguments.OutOfBounds));
        }

        var (graph, error) = await NetworkGraph.ReadAsync(context, selection);
        if (graph is null) return (null, error);
        var (network, tooLarge) = NetworkWeaver.Weave(graph, selection, stages, context.CancellationToken);
        if (network is null) return (null, tooLarge);
        var request = new MeasurementRequest(
            network,
            [.. measures.Select(name => NetworkMeasures.All.First(measure => measure.Name == name))],
            [.. nodeMeasures.Select(name => NodeMeasures.All.First(measure => measure.Name == name))]);
        var what = measures.Length + nodeMeasures.Length == 1 ? measures.Concat(nodeMeasures).Single() : $"{measures.Length + nodeMeasures.Length} measures";
        var title = $"{what} of {network.Places.Length} {(network.Places.Length == 1 ? "city" : "cities")}";
        return (new(request.Checksum, Kind, title, run => ResultJson.Write(request.Measure(run)), kept => ResultJson.Read<NetworkMeasurement>(kept) is not null), null);
    }

    /// <summary>Repetitions count once.</summary>
    private static string[] Names(ArgumentValues given, string name) => [.. given.Get<IReadOnlyList<object?>>(name).Cast<string>().Distinct()];

    private static IReadOnlyList<CityScore> CityScoresOf(ScoresView view) => [.. view.Scores.Values.Select((score, node) => new CityScore(view.Cities[node], score))];

    private static ResolverBinding Of<T>(string field, Func<NetworkMeasurement, T> read) =>
        new("NetworkMeasurement", field, new PropertyResolver<T>(parent => read((NetworkMeasurement)parent)));

    private sealed record ScoresView(ImmutableArray<string> Cities, NamedScores Scores);

    private sealed record CityScore(string City, double? Score);
}
