using System.Collections.Immutable;
using CityGraph.Explorer.Fetching;
using CityGraph.Explorer.Texts;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Passages;

/// <summary>
/// <c>Claim.passage</c> and <c>Source.hasText</c>: one trip reads which text the claims count in, for all parents together; none where the host was given
/// no texts.
/// </summary>
internal static class PassageResolvers
{
    /// <summary>Of a source: which text it is, and where the counting begins in it.</summary>
    private static readonly Shape Text = new(["sha256", "title"], []);

    private static readonly Shape Locator = new(
        ["line"], [new(new Step.Along("FROM", Direction.Outgoing, "Source"), new Window { Limit = 1, TellMore = false }, Text)]);

    public static ImmutableArray<ResolverBinding> Bindings { get; } =
    [
        new("Claim", "passage", StoreResolver.Of(PassagesAsync)),
        new("Source", "hasText", StoreResolver.Of(HasTextAsync)),
        new("Passage", "lines", new PropertyResolver(parent => ((Passage)parent).Lines.ToArray())),
        new("Passage", "marked", new PropertyResolver<int>(parent => ((Passage)parent).Marked)),
        new("PassageLine", "number", new PropertyResolver<int>(parent => ((PassageLine)parent).Number)),
        new("PassageLine", "text", new PropertyResolver(parent => ((PassageLine)parent).Text)),
    ];

    private static async ValueTask PassagesAsync(FieldContext context, ReadOnlyMemory<object> claims, Memory<object?> results)
    {
        var texts = TextsOf(context);
        if (texts.IsEmpty) return;
        var rows = await ReadAsync(context, claims, "Claim", Locator);
        for (var i = 0; i < rows.Length; i++) results.Span[i] = rows[i] is { } claim ? PassageOf(claim, texts) : null;
    }

    private static Passage? PassageOf(Row claim, HeldTexts texts) =>
        claim.Values[0] is long line && claim.Pages[0].Nodes is [{ } source, ..]
            ? texts.Find((string?)source.Values[0])?.Around((string?)source.Values[1], line)
            : null;

    private static async ValueTask HasTextAsync(FieldContext context, ReadOnlyMemory<object> sources, Memory<object?> results)
    {
        var texts = TextsOf(context);
        if (texts.IsEmpty)
        {
            results.Span.Fill(false);
            return;
        }

        var rows = await ReadAsync(context, sources, "Source", Text);
        for (var i = 0; i < rows.Length; i++) results.Span[i] = rows[i] is { } source && texts.Find((string?)source.Values[0]) is not null;
    }

    /// <summary>One row a parent; null for one that was deleted meanwhile.</summary>
    private static async ValueTask<Row?[]> ReadAsync(FieldContext context, ReadOnlyMemory<object> parents, string label, Shape shape)
    {
        ImmutableArray<string> ids = [.. parents.ToArray().Select(parent => ((Row)parent).Id)];
        var answer = await RequestState.FetchAsync(context, [new(new Start.Ids(ids, label), Window.All, shape)]);
        return answer.Pages[0].Nodes;
    }

    private static HeldTexts TextsOf(FieldContext context) => ((RequestState)context.State).Reader.Texts;
}
