using CityGraph.Explorer.Api;
using CityGraph.Explorer.Fetching;
using CityGraph.Graph.Dates;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Ties;

/// <summary>Reads the arguments that all fields named <c>ties</c> have in common.</summary>
internal static class TieArguments
{
    /// <summary>What is asked, or what is wrong with it.</summary>
    public static (TieQuestion Question, FieldError? Error) Read(ArgumentValues arguments)
    {
        var question = new TieQuestion(
            arguments["sector"] as string, arguments.Get<bool>("includeNarrower"), arguments.Get<bool>("includeRelated"))
        {
            Kinds = KindsOf(arguments),
            MinStage = arguments["minStage"] as string,
            MinCertainty = arguments["minCertainty"] is string certainty ? CertaintyNames.Parse(certainty) : Certainty.Inferred,
            During = arguments["during"] as PartialDate,
            IsByStrength = arguments["order"] is "STRENGTH",
            First = arguments.Get<int>("first"),
        };
        if (Check(question) is { } error) return (question, error);
        if (arguments["after"] is not string cursor) return (question, null);
        return TieCursor.Decode(cursor, question.IsByStrength) is { } after
            ? (question with { After = after }, null)
            : (question, new("The cursor in 'after' was not given by 'ties' in this order: take it from 'endCursor' of the page before.", WindowReader.BadPage));
    }

    public static TieKinds KindsOf(ArgumentValues arguments) => arguments.TryGet<IReadOnlyList<object?>>("kinds", out var given)
        ? given.Aggregate(TieKinds.None, (kinds, kind) => kinds | (TieKinds)(1 << (int)TieNames.Kind((string)kind!)))
        : TieKinds.All;

    /// <summary>What is wrong with a list of kinds that leaves none.</summary>
    public static FieldError? CheckKinds(TieKinds kinds) => kinds == TieKinds.None
        ? new("'kinds' is empty, so that nothing would count: name at least one kind, or leave it out for all.", FilterReader.BadFilter)
        : null;

    private static FieldError? Check(TieQuestion question)
    {
        if (CheckKinds(question.Kinds) is { } error) return error;
        if (question.MinStage is { } stage && question.Kinds is not (TieKinds.All or TieKinds.Agreement))
        {
            return new(
                $"'minStage: {stage}' and 'kinds' contradict each other: only agreements have stages. Leave out 'minStage', or ask for 'kinds: [AGREEMENT]'.",
                FilterReader.BadFilter);
        }

        return question.First is < 0 or > ApiSchemaWriter.MaxPageSize
            ? new($"'first: {question.First}' of 'ties' is out of bounds: ask for 0 to {ApiSchemaWriter.MaxPageSize}, and for the rest by cursor.", WindowReader.BadPage)
            : null;
    }
}

/// <summary>Cursors of lists of ties: the place in the order, whether or not a tie is still there.</summary>
internal static class TieCursor
{
    // Any numbers that differ from each other, so that the cursor of another order is told apart.
    private const uint ByStrength = 0x7E5_0001;
    private const uint ById = 0x7E5_0002;

    public static string Encode(TieRank rank) =>
        Cursor.Encode(rank.Keys.IsEmpty ? ById : ByStrength, new([.. rank.Keys.Select(key => (object?)key)], rank.Id));

    public static TieRank? Decode(string text, bool isByStrength) =>
        Cursor.Decode(text, isByStrength ? ByStrength : ById, isByStrength ? TieRank.KeyCount : 0) is { } position && position.Keys.All(key => key is long)
            ? new([.. position.Keys.Select(key => (long)key!)], position.TieBreaker)
            : null;
}
