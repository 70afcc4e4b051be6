using System.Collections.Immutable;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Ties;

/// <summary>The claims for one fact or several.</summary>
/// <param name="Certainty">Of the least certain of the facts, each as certain as its surest claim that does not refute it.</param>
/// <param name="Claims">All their claims.</param>
internal sealed record Evidence(Certainty Certainty, ImmutableArray<ClaimPlace> Claims)
{
    /// <summary>No fact is needed.</summary>
    public static Evidence None { get; } = new(Certainty.Stated, []);

    /// <summary>The evidence of an element that was read with its claims, which stand on its last page.</summary>
    public static Evidence Of(Row element) => Of(element.Pages[^1].Nodes);

    /// <summary>The evidence of an element by all claims about it, as <see cref="TieShapes.Claims"/> reads them.</summary>
    public static Evidence Of(ReadOnlySpan<Row?> claims)
    {
        var surest = Certainty.Inferred;
        var places = ImmutableArray.CreateBuilder<ClaimPlace>(claims.Length);
        foreach (var claim in claims)
        {
            var place = ClaimPlace.Of(claim!);
            places.Add(place);
            if (place.IsAgainst) continue;
            var certainty = CertaintyNames.Parse((string)claim!.Values[TieShapes.ClaimCertainty]!);
            if (certainty < surest) surest = certainty;
        }

        return new(surest, places.MoveToImmutable());
    }

    /// <summary>The evidence that both facts hold.</summary>
    public Evidence And(Evidence other) => new(Least(Certainty, other.Certainty), Claims.AddRange(other.Claims));

    /// <summary>The same certainty, with further claims beside.</summary>
    public Evidence With(Evidence beside) => this with { Claims = Claims.AddRange(beside.Claims) };

    /// <summary>The same claims, for a fact that takes the other one to hold.</summary>
    public Evidence NoSurerThan(Evidence other) => this with { Certainty = Least(Certainty, other.Certainty) };

    public static Certainty Least(Certainty one, Certainty other) => one > other ? one : other;
}

/// <summary>Where a claim stands, and what it says.</summary>
/// <param name="Id">Its id.</param>
/// <param name="SourceId">Its source; null if it has none.</param>
/// <param name="Position">Its place among all claims of the source.</param>
/// <param name="Statement">In our words.</param>
/// <param name="IsAgainst">Whether it refutes its subject.</param>
internal sealed record ClaimPlace(string Id, string? SourceId, long Position, string Statement, bool IsAgainst)
{
    public static ClaimPlace Of(Row claim) => new(
        claim.Id,
        claim.Pages[TieShapes.ClaimSource].Nodes is [{ } source, ..] ? source.Id : null,
        (long)claim.Values[TieShapes.ClaimPosition]!,
        (string)claim.Values[TieShapes.ClaimStatement]!,
        claim.Values[TieShapes.ClaimStance] is "REFUTES");
}

/// <summary>The names of certainties in the API.</summary>
internal static class CertaintyNames
{
    private static readonly string[] Names = ["STATED", "REPORTED", "PLANNED", "INFERRED"];

    public static string Name(Certainty certainty) => Names[(int)certainty];

    public static Certainty Parse(string name) => (Certainty)Array.IndexOf(Names, name);
}
