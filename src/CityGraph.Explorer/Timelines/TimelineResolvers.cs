using System.Collections.Immutable;
using System.Globalization;
using CityGraph.Explorer.Api;
using CityGraph.Explorer.Dataset;
using CityGraph.Explorer.Fetching;
using CityGraph.Explorer.Search;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Timelines;

/// <summary><c>Query.timeline</c>: one trip reads what happened, a second one what is selected of the page.</summary>
internal sealed class TimelineResolvers(GraphResolvers generated)
{
    /// <summary>The most elements whose timeline is asked for at once.</summary>
    private const int MaxElements = 100;

    private const string BadTime = "BAD_TIME";

    /// <summary>Tells cursors of timelines from those of connections.</summary>
    private const uint Fingerprint = 0x71_4E_11_4E;

    private static readonly string[] KindNames = ["EVENT", "PAPER", "STAGE", "OFFICE"];

    private readonly TimelineShapes _shapes = new(new(generated.Graph));
    private readonly ImmutableArray<string> _stages = AgreementStages.Order(generated.Graph.Model)!.Value;

    public ImmutableArray<ResolverBinding> Bindings =>
    [
        new("Query", "timeline", StoreResolver.Of(async (context, _, results) =>
        {
            var answer = await ResolveAsync(context);
            results.Span[0] = answer;
        })),
        new("Timeline", "entries", new PropertyResolver(parent => ((TimelineView)parent).Entries)),
        new("Timeline", "totalCount", new PropertyResolver<int>(parent => ((TimelineView)parent).TotalCount)),
        new("Timeline", "undatedCount", new PropertyResolver<int>(parent => ((TimelineView)parent).UndatedCount)),
        new("Timeline", "hasNextPage", new PropertyResolver<bool>(parent => ((TimelineView)parent).HasNextPage)),
        new("Timeline", "endCursor", new PropertyResolver(parent => ((TimelineView)parent).EndCursor)),
        new("TimelineEntry", "kind", new PropertyResolver(parent => KindNames[(int)Entry(parent).Kind])),
        new("TimelineEntry", "date", new PropertyResolver(parent => Entry(parent).Span)),
        new("TimelineEntry", "earliest", new PropertyResolver(parent => Day(Entry(parent).Span?.EarliestDay))),
        new("TimelineEntry", "latest", new PropertyResolver(parent => Day(Entry(parent).Span?.LatestDay))),
        new("TimelineEntry", "attested", new PropertyResolver(parent => Entry(parent).Attested.ToArray())),
        new("TimelineEntry", "isPlanned", new PropertyResolver<bool>(parent => Entry(parent).IsPlanned)),
        new("TimelineEntry", "stage", new PropertyResolver(parent => Entry(parent).Stage)),
        new("TimelineEntry", "title", new PropertyResolver(parent => Entry(parent).Title)),
        new("TimelineEntry", "subject", new PropertyResolver(parent => ((EntryView)parent).Subject)),
        new("TimelineEntry", "by", new PropertyResolver(parent => ((EntryView)parent).By)),
        new("TimelineEntry", "at", new PropertyResolver(parent => ((EntryView)parent).At)),
        new("TimelineEntry", "claims", new PropertyResolver(parent => ((EntryView)parent).Claims)),
    ];

    private async ValueTask<object> ResolveAsync(FieldContext context)
    {
        var arguments = context.Arguments;
        ImmutableArray<string> ids = [.. arguments.Get<IReadOnlyList<object?>>("of").Cast<string>()];
        var first = arguments.Get<int>(ApiNames.First);
        var (from, to) = (arguments["from"] as PartialDate, arguments["to"] as PartialDate);
        if (arguments["kinds"] is IReadOnlyList<object?> { Count: 0 })
        {
            return new FieldError("'kinds' is empty, so that nothing would count: name at least one kind, or leave it out for all.", FilterReader.BadFilter);
        }

        if (ids.Length > MaxElements) return new FieldError($"'of' takes at most {MaxElements} ids, not {ids.Length}: ask in parts.", "BAD_IDS");
        if (first is < 0 or > ApiSchemaWriter.MaxPageSize)
        {
            return new FieldError($"'first: {first}' of 'timeline' is out of bounds: ask for 0 to {ApiSchemaWriter.MaxPageSize}, and for the rest by cursor.", WindowReader.BadPage);
        }

        if (from is not null && to is not null && from.EarliestDay > to.LatestDay) return new FieldError($"'from: {from}' lies after 'to: {to}': exchange them.", BadTime);
        TimelineEntry? after = null;
        if (arguments.TryGet<string>(ApiNames.After, out var cursor) && (after = Decode(cursor)) is null)
        {
            return new FieldError("The cursor in 'after' was not given by 'timeline': take it from its 'endCursor'.", WindowReader.BadPage);
        }

        var answer = await RequestState.FetchAsync(context, _shapes.Queries(ids));
        if (await UnknownEntity.FindAsync(context, "of", ids, answer.Pages[TimelineShapes.Offices]) is { } unknown) return unknown;
        var kinds = arguments["kinds"] is IReadOnlyList<object?> given ? given.Select(kind => (TimelineKind)Array.IndexOf(KindNames, kind)).ToHashSet() : null;
        TimelineEntry[] entries = [.. TimelineReader.Read(answer.Pages, _stages).Where(entry => kinds?.Contains(entry.Kind) != false && entry.MayLieWithin(from, to))];
        var rest = after is null ? entries : [.. entries.Where(entry => TimelineEntry.Order.Compare(entry, after) > 0)];
        var page = rest.Take(first).ToArray();
        return new TimelineView(
            await ViewsAsync(context, page),
            entries.Length,
            entries.Count(entry => entry.Date is null),
            rest.Length > page.Length,
            page is [.., var last] ? Encode(last) : null);
    }

    private async ValueTask<EntryView[]> ViewsAsync(FieldContext context, TimelineEntry[] page)
    {
        const string Entity = "Entity", Entries = "entries";
        var nodes = await SelectedNodes.FetchAsync(
            generated,
            context,
            new(Entity, page.Select(entry => entry.SubjectId), ["subject"], Entries),
            new(Entity, page.Select(entry => entry.ById).OfType<string>(), ["by"], Entries),
            new(Entity, page.Select(entry => entry.AtId).OfType<string>(), ["at"], Entries),
            new("Claim", page.SelectMany(entry => entry.ClaimIds), ["claims"], Entries));
        return
        [
            .. page.Select(entry => new EntryView(
                entry,
                nodes.Find(0, entry.SubjectId),
                nodes.Find(1, entry.ById),
                nodes.Find(2, entry.AtId),
                nodes.FindAll(3, entry.ClaimIds))),
        ];
    }

    private static string Encode(TimelineEntry entry) => Cursor.Encode(Fingerprint, new([entry.Date, KindNames[(int)entry.Kind]], entry.Id));

    /// <summary>An entry at the cursor's place, or null if it is none.</summary>
    private static TimelineEntry? Decode(string cursor) =>
        Cursor.Decode(cursor, Fingerprint, 2) is { Keys: [null or PartialDate, string kind] } position && Array.IndexOf(KindNames, kind) is >= 0 and var number
            ? new((TimelineKind)number, position.TieBreaker, (PartialDate?)position.Keys[0], "", [])
            : null;

    /// <summary>A day of the years 1 to 9999 as a date; null for an open or unknown bound.</summary>
    private static PartialDate? Day(long? number) => number is >= 0 && number <= DateOnly.MaxValue.DayNumber
        ? PartialDate.Parse(DateOnly.FromDayNumber((int)number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Date
        : null;

    private static TimelineEntry Entry(object parent) => ((EntryView)parent).Entry;

    private sealed record TimelineView(EntryView[] Entries, int TotalCount, int UndatedCount, bool HasNextPage, string? EndCursor);

    private sealed record EntryView(TimelineEntry Entry, Row? Subject, Row? By, Row? At, Row[] Claims);
}
