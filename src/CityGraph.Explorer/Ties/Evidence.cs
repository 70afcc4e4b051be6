using System.Collections.Immutable;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Ties;

/// <summary>The claims for one fact or several.</summary>
/// <param name="Certainty">Of the least certain of the facts, each as certain as its surest claim that does not refute it.</param>
/// <param name="ClaimIds">All their claims.</param>
internal sealed record Evidence(Certainty Certainty, ImmutableArray<string> ClaimIds)
{
    /// <summary>No fact is needed.</summary>
    public static Evidence None { get; } = new(Certainty.Stated, []);

    /// <summary>The evidence of an element that was read with its claims.</summary>
    public static Evidence Of(Row element)
    {
        var claims = element.Pages[TieShapes.Evidence].Nodes;
        var surest = Certainty.Inferred;
        var ids = ImmutableArray.CreateBuilder<string>(claims.Length);
        foreach (var claim in claims)
        {
            ids.Add(claim!.Id);
            if (claim.Values[TieShapes.ClaimStance] is "REFUTES") continue;
            var certainty = CertaintyNames.Parse((string)claim.Values[TieShapes.ClaimCertainty]!);
            if (certainty < surest) surest = certainty;
        }

        return new(surest, ids.MoveToImmutable());
    }

    /// <summary>The evidence that both facts hold.</summary>
    public Evidence And(Evidence other) => new(Least(Certainty, other.Certainty), ClaimIds.AddRange(other.ClaimIds));

    /// <summary>The same certainty, with further claims beside.</summary>
    public Evidence With(Evidence beside) => this with { ClaimIds = ClaimIds.AddRange(beside.ClaimIds) };

    /// <summary>The same claims, for a fact that takes the other one to hold.</summary>
    public Evidence NoSurerThan(Evidence other) => this with { Certainty = Least(Certainty, other.Certainty) };

    public static Certainty Least(Certainty one, Certainty other) => one > other ? one : other;
}

/// <summary>The names of certainties in the API.</summary>
internal static class CertaintyNames
{
    private static readonly string[] Names = ["STATED", "REPORTED", "PLANNED", "INFERRED"];

    public static string Name(Certainty certainty) => Names[(int)certainty];

    public static Certainty Parse(string name) => (Certainty)Array.IndexOf(Names, name);
}
