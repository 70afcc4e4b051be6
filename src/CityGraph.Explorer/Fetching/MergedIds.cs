using System.Collections.Immutable;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Fetching;

/// <summary>
/// Ids that recorded decisions merged into others: what is asked of one is answered of its successor. Each decision is a node of its own, whose id is that
/// of the former entity with a prefix that no id in a dataset can have.
/// </summary>
public static class MergedIds
{
    /// <summary>The code of the error for an id that no entity has.</summary>
    public const string Unknown = "UNKNOWN_ENTITY";

    /// <summary>The type of the decisions.</summary>
    public const string Label = "MergedId";

    /// <summary>From a decision to the entity that stands for the former one.</summary>
    public const string Into = "MERGED_INTO";

    private const string Prefix = "merged.";

    private static readonly Shape Successor = new(
        ["former"], [new(new Step.Along(Into, Direction.Outgoing, "Entity"), new Window { Limit = 1, TellMore = false }, Shape.Nothing)]);

    /// <summary>The id of the decision by which an id was merged.</summary>
    public static string DecisionOf(string former) => Prefix + former;

    /// <summary>
    /// The nodes of the ids and the successors of those that were merged, each once: <see cref="Find"/> tells which is whose. One start, as that of the ids
    /// alone.
    /// </summary>
    /// <param name="ids">Of entities, or what once were.</param>
    /// <param name="label">Only nodes with this label, own or of an interface.</param>
    public static Start.Reached StartOf(IEnumerable<string> ids, string label) => new(
        [.. ids.Distinct(StringComparer.Ordinal).SelectMany(id => (string[])[id, DecisionOf(id)])], label, [[], [new Step.Along(Into, Direction.Outgoing, label)]]);

    /// <summary>Of the rows of <see cref="StartOf"/> for one id, its own before its successor's; null where there is neither.</summary>
    public static Row? Find(Page rows, string id)
    {
        Row? found = null;
        foreach (var row in rows.Nodes)
        {
            if (row!.Id == id) return row;
            found ??= row;
        }

        // From a decision too the way leads on, but it is no entity.
        return id.StartsWith(Prefix, StringComparison.Ordinal) ? null : found;
    }

    /// <summary>What gives the successors of those of the ids that were merged; see <see cref="Read"/>.</summary>
    internal static GraphQuery Successors(IEnumerable<string> ids) =>
        new(new Start.Ids([.. ids.Distinct(StringComparer.Ordinal).Select(DecisionOf)], Label), Window.All, Successor);

    /// <summary>By former id, the id that stands for it.</summary>
    /// <param name="decisions">What <see cref="Successors"/> gives.</param>
    internal static Dictionary<string, string> Read(Page decisions)
    {
        var successors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var decision in decisions.Nodes)
        {
            if (decision?.Pages[0].Nodes is [{ } into, ..]) successors[(string)decision.Values[0]!] = into.Id;
        }

        return successors;
    }

    /// <summary>
    /// Where a field answers that there is no such entity: the same field with the successors of the merged ids among its arguments, by one more trip; null
    /// where none was merged. Nothing else costs a trip.
    /// </summary>
    internal static async ValueTask<FieldContext?> FollowAsync(FieldContext context, ReadOnlyMemory<object?> results)
    {
        if (results.Length == 0 || results.Span[0] is not FieldError { Code: Unknown }) return null;
        var answer = await RequestState.FetchAsync(context, [Successors(context.Arguments.Texts())]);
        var successors = Read(answer.Pages[0]);
        return successors.Count == 0 ? null : context.With(context.Arguments.WithTexts(text => successors.GetValueOrDefault(text, text)));
    }
}
