using CityGraph.Explorer.Networks;
using CityGraph.Explorer.Ties;
using CityGraph.Explorer.Time;
using CityGraph.Graph.Model;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Regressions;

/// <summary>Reads a variable from an argument.</summary>
internal static class PairVariableReader
{
    private const int MaxSectors = 100;

    private const int MaxIndependentSources = 100;

    /// <summary>The variable, or what is wrong with it.</summary>
    /// <param name="given">One of <c>ties</c> and <c>pair</c>.</param>
    /// <param name="path">Where it stands, such as <c>on[1]</c>.</param>
    /// <param name="time">When ties are to hold.</param>
    public static (PairVariable? Variable, FieldError? Error) Read(ArgumentValues given, string path, RootTime time)
    {
        if (given["pair"] is string pair) return (new PairVariable.Known(PairKinds.Parse(pair)), null);
        var ties = given.Get<ArgumentValues>("ties");
        var selection = new NetworkSelection
        {
            Boundary = NetworkBoundary.Induced,
            SectorIds = ties.TryGet<IReadOnlyList<object?>>("sectors", out var sectors)
                ? [.. sectors.Cast<string>().Distinct().Order(CodePointComparer.Instance)]
                : null,
            IncludesNarrower = ties.Get<bool>("includeNarrower"),
            IncludesRelated = ties.Get<bool>("includeRelated"),
            Kinds = TieArguments.KindsOf(ties),
            MinStage = ties["minStage"] as string,
            MinCertainty = ties["minCertainty"] is string certainty ? CertaintyNames.Parse(certainty) : null,
            MinIndependentSources = ties.Get<int>("minIndependentSources"),
            UnknownEnds = NetworkNames.UnknownEnds(ties.Get<string>("unknownEnds")),
            Weight = NetworkNames.Weight(ties.Get<string>("weight")),
            Time = time,
        };
        return WhatIsWrong(selection) is { } wrong
            ? (null, new($"'{path}.ties': {wrong}", RegressionArguments.BadRegression))
            : (new PairVariable.Ties(selection), null);
    }

    private static string? WhatIsWrong(NetworkSelection selection) => selection switch
    {
        { SectorIds: { Length: 0 or > MaxSectors } sectors } =>
            $"'sectors' takes 1 to {MaxSectors} ids, not {sectors.Length}; leave it out for all.",
        { SectorIds: null, IncludesRelated: true } =>
            "'includeRelated: true' stands without 'sectors': name the sectors that others are to be related to, or leave it out, as all ties count.",
        { Kinds: TieKinds.None } => "'kinds' is empty, so that nothing would count: name at least one kind, or leave it out.",
        { MinStage: { } stage } when !selection.Kinds.HasFlag(TieKinds.Agreement) =>
            $"'minStage: {stage}' and 'kinds' contradict each other: only agreements have stages.",
        { MinIndependentSources: < 1 or > MaxIndependentSources } =>
            $"'minIndependentSources: {selection.MinIndependentSources}' is out of bounds: give 1 to {MaxIndependentSources}.",
        _ => null,
    };
}
