using System.Collections.Immutable;
using CityGraph.Explorer.Api;
using CityGraph.Explorer.Fetching;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Contradictions;

/// <summary>Which contradictions are wanted.</summary>
/// <param name="Ids">Only those about these entities or their relationships; null: all.</param>
/// <param name="Kinds">Only these; null: all.</param>
/// <param name="First">The most to give.</param>
/// <param name="After">Those after this place; null: from the first on.</param>
internal sealed record ContradictionQuestion(ImmutableArray<string>? Ids, ImmutableArray<string>? Kinds, int First, Position? After)
{
    private const int MaxIds = 500;

    /// <summary>Tells cursors of this list from those of others.</summary>
    private const uint Fingerprint = 0xC017_4AD1;

    /// <summary>The claims that are in one.</summary>
    public GraphQuery Claims => new(
        Ids is { } ids ? new Start.Reached(ids, "Claim", [[new Step.Along("CONCERNS", Direction.Incoming, "Claim")]]) : new Start.All("Claim"),
        ContradictionFinder.Disputed,
        ContradictionFinder.Shape);

    /// <summary>Tells which of the ids are entities.</summary>
    public GraphQuery Entities => new(new Start.Ids(Ids ?? [], "Entity"), Window.All, Shape.Nothing);

    public static (ContradictionQuestion? Question, FieldError? Error) Read(ArgumentValues arguments)
    {
        ImmutableArray<string>? ids = arguments.TryGet<IReadOnlyList<object?>>("of", out var of) ? [.. of.Cast<string>().Distinct()] : null;
        if (ids is { Length: 0 or > MaxIds })
        {
            var fix = ids is { IsEmpty: true } ? ": leave it out for all." : ": ask in parts.";
            return Fail($"'of' of 'contradictions' takes 1 to {MaxIds} ids, not {ids.Value.Length}{fix}", "BAD_IDS");
        }

        var first = arguments.Get<int>(ApiNames.First);
        if (first is < 0 or > ApiSchemaWriter.MaxPageSize)
        {
            return Fail(
                $"'{ApiNames.First}: {first}' of 'contradictions' is out of bounds: ask for 0 to {ApiSchemaWriter.MaxPageSize}, and for the rest by cursor.",
                WindowReader.BadPage);
        }

        ImmutableArray<string>? kinds = arguments.TryGet<IReadOnlyList<object?>>("kinds", out var given) ? [.. given.Cast<string>()] : null;
        if (!arguments.TryGet<string>(ApiNames.After, out var cursor)) return (new(ids, kinds, first, null), null);
        return Cursor.Decode(cursor, Fingerprint, 1) is { Keys: [null or string] } after
            ? (new(ids, kinds, first, after), null)
            : Fail($"The cursor in '{ApiNames.After}' was not given by 'contradictions': take it from the 'endCursor' of the page before.", WindowReader.BadPage);

        static (ContradictionQuestion?, FieldError?) Fail(string message, string code) => (null, new(message, code));
    }

    /// <summary>The place of one in the list, as text.</summary>
    public static string CursorOf(Contradiction contradiction) => Cursor.Encode(Fingerprint, new([contradiction.Property], contradiction.Subject));

    /// <summary>Whether it comes after the place from which on they are wanted.</summary>
    public bool IsBeyond(Contradiction contradiction)
    {
        if (After is null) return true;
        var order = string.CompareOrdinal(contradiction.Subject, After.TieBreaker);
        return (order != 0 ? order : string.CompareOrdinal(contradiction.Property, (string?)After.Keys[0])) > 0;
    }

    public bool Wants(string kind) => Kinds is not { } wanted || wanted.Contains(kind);
}
