using System.Collections.Immutable;
using CityGraph.Explorer.Claims;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Coverage;

/// <summary>The entities whose coverage is asked for, each once.</summary>
internal sealed record CoverageQuestion(ImmutableArray<string> Ids)
{
    private const int MaxIds = 500;

    private static readonly Shape WithClaims = new(
        [], [new(new Step.Along("CONCERNS", Direction.Incoming, "Claim"), Window.All, ClaimRecord.Shape)]);

    /// <summary>Entities with the claims that speak of them.</summary>
    public GraphQuery Query => new(new Start.Ids(Ids, "Entity"), Window.All, WithClaims);

    public static (CoverageQuestion? Question, FieldError? Error) Read(ArgumentValues arguments)
    {
        var ids = arguments.Get<IReadOnlyList<object?>>("of").Cast<string>().Distinct().ToImmutableArray();
        return ids.Length is > 0 and <= MaxIds
            ? (new(ids), null)
            : (null, new($"'of' of 'coverage' takes 1 to {MaxIds} ids, not {ids.Length}{(ids.IsEmpty ? "." : ": ask in parts.")}", "BAD_IDS"));
    }

    /// <param name="entities">What <see cref="Query"/> brings; all of them are there.</param>
    /// <returns>The claims of each.</returns>
    public static ClaimRecord[][] Claims(Page entities) =>
        Array.ConvertAll(entities.Nodes, entity => Array.ConvertAll(entity!.Pages[0].Nodes, claim => ClaimRecord.Of(claim!)));
}
