using CityGraph.Explorer.Api;
using CityGraph.Explorer.Fetching;
using CityGraph.Graph.Dates;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Ties;

/// <summary>Reads the arguments that all fields named <c>ties</c> have in common.</summary>
internal static class TieArguments
{
    /// <summary>What is asked, or what is wrong with it.</summary>
    /// <param name="arguments">Of the field.</param>
    /// <param name="scope">Whose ties it asks for, see <see cref="TieScope.Kind"/>.</param>
    public static (TieQuestion Question, FieldError? Error) Read(ArgumentValues arguments, string scope)
    {
        var question = new TieQuestion(
            arguments["sector"] as string, arguments.Get<bool>("includeNarrower"), arguments.Get<bool>("includeRelated"))
        {
            Scope = scope,
            Kinds = KindsOf(arguments),
            MinStage = arguments["minStage"] as string,
            MinCertainty = arguments["minCertainty"] is string certainty ? CertaintyNames.Parse(certainty) : Certainty.Inferred,
            During = arguments["during"] as PartialDate,
            IsByStrength = arguments["order"] is "STRENGTH",
            First = arguments.Get<int>("first"),
        };
        if (Check(question) is { } error) return (question, error);
        if (arguments["after"] is not string cursor) return (question, null);
        return TieCursor.Decode(cursor, question) is { } after
            ? (question with { After = after }, null)
            : (question, new("The cursor in 'after' was not given by 'ties' with these arguments: take it from 'endCursor' of the page before.", WindowReader.BadPage));
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

        if (question is { SectorId: null, IncludeRelated: true })
        {
            return new(
                "'includeRelated: true' stands without 'sector': name the sector that others are to be related to, or leave it out, as all ties count.",
                FilterReader.BadFilter);
        }

        return question.First is < 0 or > ApiSchemaWriter.MaxPageSize
            ? new($"'first: {question.First}' of 'ties' is out of bounds: ask for 0 to {ApiSchemaWriter.MaxPageSize}, and for the rest by cursor.", WindowReader.BadPage)
            : null;
    }
}
