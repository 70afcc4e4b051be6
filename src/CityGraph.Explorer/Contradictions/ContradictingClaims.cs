using System.Collections.Immutable;
using CityGraph.Explorer.Claims;
using CityGraph.Explorer.Fetching;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Contradictions;

/// <summary>
/// <c>Claim.contradictedBy</c>: one trip reads, of all that is said of the same entities, what is in a contradiction; a second one what is
/// selected of the claims that are found.
/// </summary>
internal static class ContradictingClaims
{
    /// <summary>From a claim to those that speak of an entity of which it speaks.</summary>
    private static readonly ImmutableArray<Step> AboutTheSame =
    [
        new Step.Along("CONCERNS", Direction.Outgoing, "Entity"),
        new Step.Along("CONCERNS", Direction.Incoming, "Claim"),
    ];

    public static async ValueTask ResolveAsync(
        GraphResolvers generated, FieldContext context, ReadOnlyMemory<object> parents, Memory<object?> results)
    {
        ImmutableArray<string> ids = [.. parents.ToArray().Select(parent => ((Row)parent).Id)];
        var answer = await RequestState.FetchAsync(
            context,
            [
                new(new Start.Ids(ids, "Claim"), Window.All, ClaimRecord.Shape),
                new(new Start.Reached(ids, "Claim", [AboutTheSame]), ContradictionFinder.Disputed, ClaimRecord.Shape),
            ]);
        var disputed = ClaimOrder.Of(answer.Pages[1].Nodes.Select(claim => ClaimRecord.Of(claim!))).ToLookup(claim => (claim.Subject, claim.Property));
        var found = Array.ConvertAll(answer.Pages[0].Nodes, claim => claim is null ? [] : Contradicting(ClaimRecord.Of(claim), disputed, generated.Graph.Model));

        var rows = await SelectedNodes.FetchAsync(
            generated, context, new SelectedKind("Claim", found.SelectMany(claims => claims), []) { Owners = [context.Selection] });
        for (var i = 0; i < found.Length; i++) results.Span[i] = rows.FindAll(0, found[i]);
    }

    private static string[] Contradicting(ClaimRecord claim, ILookup<(string Subject, string? Property), ClaimRecord> disputed, GraphModel model)
    {
        var property = claim.Property is null ? null : ClaimedProperty.Find(model, claim.SubjectType, claim.Property);
        return [.. disputed[(claim.Subject, claim.Property)].Where(other => claim.Assertion.Contradicts(other.Assertion, property)).Select(other => other.Id)];
    }
}
