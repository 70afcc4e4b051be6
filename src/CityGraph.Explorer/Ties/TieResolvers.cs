using System.Collections.Immutable;
using CityGraph.Explorer.Fetching;
using CityGraph.Explorer.Search;
using CityGraph.Explorer.Sources;
using CityGraph.Graph.Model;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Ties;

/// <summary>
/// The fields named <c>ties</c>: one trip reads what the places share, a second one what is selected of the elements that make up the answer.
/// </summary>
internal static class TieResolvers
{
    public const string UnknownSector = "UNKNOWN_SECTOR";

    private static readonly FieldError TooManyPairs = new(
        $"These are more than {TieFinder.MaxPairs} pairs of places that share something: ask for fewer places, or for 'ties' of one region or country.",
        ExecutionErrorCodes.LimitExceeded);

    public static ImmutableArray<ResolverBinding> Bindings(GraphResolvers generated)
    {
        var stages = new TieStages(generated.Graph.Model);
        return
        [
            new("City", "ties", Ties((_, parents) => (TieScope.OfCities(parents), null))),
            new("Region", "ties", Ties((_, parents) => (TieScope.OfPlaces(parents, "Region"), null))),
            new("Country", "ties", Ties((_, parents) => (TieScope.OfPlaces(parents, "Country"), null))),
            new("Query", "ties", Ties((context, _) => TieScope.Between(context.Arguments))),
            .. TieFields.Bindings,
        ];

        AsyncBatchResolver Ties(ScopeOf scopeOf) => StoreResolver.Of((context, parents, results) =>
        {
            var (scope, error) = scopeOf(context, parents.Span);
            return ResolveAsync(generated, stages, context, scope, error, results);
        });
    }

    private delegate (TieScope? Scope, FieldError? Error) ScopeOf(FieldContext context, ReadOnlySpan<object> parents);

    private static async ValueTask ResolveAsync(
        GraphResolvers generated, TieStages stages, FieldContext context, TieScope? scope, FieldError? error, Memory<object?> results)
    {
        if (scope is null)
        {
            results.Span.Fill(error);
            return;
        }

        var (question, wrong) = TieArguments.Read(context.Arguments, scope.Kind);
        if (wrong is not null)
        {
            results.Span.Fill(wrong);
            return;
        }

        var answers = new TieAnswer?[results.Length];
        if (!FindKept(context, question, scope, answers))
        {
            if (await WorkOutAsync(context, question, stages, scope, answers) is { } problem)
            {
                results.Span.Fill(problem);
                return;
            }
        }

        if (FindViews(context, answers, results.Span)) return;
        var elements = await TieElements.FetchAsync(generated, context, answers!);
        for (var i = 0; i < answers.Length; i++)
        {
            var view = elements.View(answers[i]!);
            if (context.Selection.IsConstantBelow && elements.ChangeNumber is { } number) MemoOf(context)?.Keep(number, context.Selection, answers[i]!, view);
            results.Span[i] = view;
        }
    }

    /// <summary>Whether the rows of all answers are known at the newest change number.</summary>
    private static bool FindViews(FieldContext context, TieAnswer?[] answers, Span<object?> results)
    {
        if (MemoOf(context) is not { } memo || NewestNumber(context) is not { } number) return false;
        for (var i = 0; i < answers.Length; i++)
        {
            results[i] = memo.FindView(number, context.Selection, answers[i]!);
            if (results[i] is null) return false;
        }

        return true;
    }

    /// <summary>Whether all answers are known at the newest change number.</summary>
    private static bool FindKept(FieldContext context, TieQuestion question, TieScope scope, TieAnswer?[] answers)
    {
        if (MemoOf(context) is not { } memo || NewestNumber(context) is not { } number) return false;
        for (var i = 0; i < answers.Length; i++)
        {
            answers[i] = memo.FindAnswer(number, scope.Asked[i], question);
            if (answers[i] is null) return false;
        }

        return true;
    }

    /// <summary>Reads what the places share in one trip, in one more the sources where there are many, and works out their ties.</summary>
    private static async ValueTask<FieldError?> WorkOutAsync(
        FieldContext context, TieQuestion question, TieStages stages, TieScope scope, TieAnswer?[] answers)
    {
        var memo = MemoOf(context);
        // A sector that is known not to be there costs no trip, however often it is asked for.
        if (NewestNumber(context) is { } number && memo?.FindSectors(number) is { } known
            && FindUnknown(question, known) is { } error) return error;

        var read = await RequestState.FetchAsync(context, TieShapes.SharedBy(scope.PlaceIds));
        var sectors = new SectorTree(read.Pages[TieShapes.AllSectors]);
        memo?.Keep(read.ChangeNumber, sectors);
        if (FindUnknown(question, sectors) is { } noSector) return noSector;
        if (scope.FindUnknown(read.Pages.AsSpan()) is { } unknown) return await UnknownEntity.PlaceErrorAsync(context, TieScope.Argument, unknown);

        var shared = SharedThingReader.Read(read.Pages.AsSpan());
        var sources = await FoundSources.ReadAsync(context, SourceOrigins.Query, read.Pages[TieShapes.FewSources], shared.SourceIds);
        var finder = new TieFinder(shared, sectors, SourceOrigins.Read(sources), stages, question, context.CancellationToken);
        for (var i = 0; i < answers.Length; i++)
        {
            if (scope.Find(finder, scope.Asked[i]) is not { } answer) return TooManyPairs;
            memo?.Keep(read.ChangeNumber, scope.Asked[i], question, answer);
            answers[i] = answer;
        }

        return null;
    }

    /// <summary>
    /// Null where the ties of another moment or date are asked for, since what is kept is true now; and where the store does not know its newest
    /// change number, since nothing would be found again.
    /// </summary>
    private static TieMemo? MemoOf(FieldContext context) => NewestNumber(context) is null ? null : RequestState.KeptNow<TieMemo>(context);

    private static long? NewestNumber(FieldContext context) => ((RequestState)context.State).Reader.Store.KnownChangeNumber;

    private static FieldError? FindUnknown(TieQuestion question, SectorTree sectors) =>
        question.SectorId is { } asked && !sectors.Contains(asked)
            ? new($"There is no sector '{asked}'{Suggestion.For(asked, sectors.Ids)}", UnknownSector)
            : null;
}
