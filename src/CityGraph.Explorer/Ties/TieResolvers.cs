using System.Collections.Immutable;
using CityGraph.Explorer.Fetching;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Ties;

/// <summary>
/// <c>City.ties</c>: one trip reads what the cities share, a second one what is selected of the elements that make up the answer.
/// </summary>
internal static class TieResolvers
{
    private const string UnknownSector = "UNKNOWN_SECTOR";

    public static ImmutableArray<ResolverBinding> Bindings(GraphResolvers generated) =>
    [
        new("City", "ties", StoreResolver.Of((context, parents, results) => ResolveAsync(generated, context, parents, results))),
        new("Ties", "matching", new PropertyResolver(parent => ((TiesView)parent).Matching)),
        new("Ties", "sectorNotStated", new PropertyResolver(parent => ((TiesView)parent).SectorNotStated)),
        new("Tie", "city", new PropertyResolver(parent => ((TieView)parent).City)),
        new("Tie", "sectors", new PropertyResolver(parent => ((TieView)parent).Sectors)),
        new("Tie", "certainty", new PropertyResolver(parent => CertaintyNames.Name(((TieView)parent).Tie.Certainty))),
        new("Tie", "reasons", new PropertyResolver(parent => ((TieView)parent).Reasons)),
        new("TieReason", "kind", new PropertyResolver(parent => KindName(Reason(parent).Shared.Kind))),
        new("TieReason", "statement", new PropertyResolver(parent => Reason(parent).Statement)),
        new("TieReason", "shared", new PropertyResolver(parent => ((ReasonView)parent).Shared)),
        new("TieReason", "papers", new PropertyResolver(parent => ((ReasonView)parent).Papers)),
        new("TieReason", "stage", new PropertyResolver(parent => Reason(parent).Shared.Stage)),
        new("TieReason", "date", new PropertyResolver(parent => Reason(parent).Date)),
        new("TieReason", "sectors", new PropertyResolver(parent => ((ReasonView)parent).Sectors)),
        new("TieReason", "through", new PropertyResolver(parent => ((ReasonView)parent).Through)),
        new("TieReason", "certainty", new PropertyResolver(parent => CertaintyNames.Name(Reason(parent).Certainty))),
        new("TieReason", "claims", new PropertyResolver(parent => ((ReasonView)parent).Claims)),
        new("TieSector", "sector", new PropertyResolver(parent => ((SectorView)parent).Sector)),
        new("TieSector", "match", new PropertyResolver(parent => MatchName(((SectorView)parent).Match))),
    ];

    private static async ValueTask ResolveAsync(
        GraphResolvers generated, FieldContext context, ReadOnlyMemory<object> parents, Memory<object?> results)
    {
        var arguments = context.Arguments;
        var question = new TieQuestion(
            arguments["sector"] as string, arguments.Get<bool>("includeNarrower"), arguments.Get<bool>("includeRelated"));
        var answers = new TieAnswer?[parents.Length];
        if (!FindKept(context, question, parents.Span, answers))
        {
            if (await WorkOutAsync(context, question, parents, answers) is { } error)
            {
                results.Span.Fill(error);
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
    private static bool FindKept(FieldContext context, TieQuestion question, ReadOnlySpan<object> cities, TieAnswer?[] answers)
    {
        if (MemoOf(context) is not { } memo || NewestNumber(context) is not { } number) return false;
        for (var i = 0; i < answers.Length; i++)
        {
            answers[i] = memo.FindAnswer(number, ((Row)cities[i]).Id, question);
            if (answers[i] is null) return false;
        }

        return true;
    }

    /// <summary>Reads what the cities share in one trip and works out their ties.</summary>
    private static async ValueTask<FieldError?> WorkOutAsync(
        FieldContext context, TieQuestion question, ReadOnlyMemory<object> cities, TieAnswer?[] answers)
    {
        var memo = MemoOf(context);
        // A sector that is known not to be there costs no trip, however often it is asked for.
        if (NewestNumber(context) is { } number && memo?.FindSectors(number) is { } known
            && FindUnknown(question, known) is { } error) return error;

        var ids = ImmutableArray.CreateBuilder<string>(cities.Length);
        foreach (var city in cities.Span) ids.Add(((Row)city).Id);
        var shared = await RequestState.FetchAsync(context, [TieShapes.AllSectors, .. TieShapes.SharedBy(ids.MoveToImmutable())]);
        var sectors = new SectorTree(shared.Pages[0]);
        memo?.Keep(shared.ChangeNumber, sectors);
        if (FindUnknown(question, sectors) is { } unknown) return unknown;

        var things = SharedThingReader.Read(shared.Pages.AsSpan()[1..]);
        for (var i = 0; i < answers.Length; i++)
        {
            var city = ((Row)cities.Span[i]).Id;
            var answer = TieFinder.Find(city, things, sectors, question);
            memo?.Keep(shared.ChangeNumber, city, question, answer);
            answers[i] = answer;
        }

        return null;
    }

    /// <summary>Null where the ties of another moment or date are asked for: what is kept is true now.</summary>
    private static TieMemo? MemoOf(FieldContext context) => RequestState.KeptNow<TieMemo>(context);

    private static long? NewestNumber(FieldContext context) => ((RequestState)context.State).Reader.Store.KnownChangeNumber;

    private static FieldError? FindUnknown(TieQuestion question, SectorTree sectors) =>
        question.SectorId is { } asked && !sectors.Contains(asked)
            ? new($"There is no sector '{asked}'{Suggestion.For(asked, sectors.Ids)}", UnknownSector)
            : null;

    private static TieReason Reason(object parent) => ((ReasonView)parent).Reason;

    private static string KindName(TieKind kind) => kind switch
    {
        TieKind.Agreement => "AGREEMENT",
        TieKind.Membership => "MEMBERSHIP",
        _ => "EVENT",
    };

    private static string MatchName(SectorMatch match) => match switch
    {
        SectorMatch.Same => "SAME",
        SectorMatch.Narrower => "NARROWER",
        _ => "RELATED",
    };
}
