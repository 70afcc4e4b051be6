using System.Collections.Immutable;
using CityGraph.Explorer.Sources;
using CityGraph.Graph.Dates;
using Independence = CityGraph.Explorer.Sources.IndependentSources;

namespace CityGraph.Explorer.Ties;

/// <summary>What makes a tie strong, part by part.</summary>
/// <param name="Kind">Of its best reason.</param>
/// <param name="Stage">The furthest stage of its agreements; of those that have ended only where all have.</param>
/// <param name="Certainty">Of its surest reason.</param>
/// <param name="IndependentSources">How many of its sources are independent of one another.</param>
/// <param name="Sources">How many sources speak for it.</param>
/// <param name="Reasons">How many reasons it has.</param>
/// <param name="Latest">The latest date of a reason; null if none has one.</param>
internal sealed record TieStrength(TieKind Kind, string? Stage, Certainty Certainty, int IndependentSources, int Sources, int Reasons, PartialDate? Latest)
{
    public static TieStrength Of(ImmutableArray<TieReason> reasons, TieStages stages, SourceOrigins origins)
    {
        var sources = reasons.SelectMany(reason => reason.SourceIds).Distinct().ToArray();
        return new(
            reasons.Min(reason => reason.Shared.Kind),
            reasons.Where(reason => reason.Shared.Kind == TieKind.Agreement).Select(reason => reason.Shared.Stage).MaxBy(stages.StrengthOf),
            reasons.Min(reason => reason.Certainty),
            Independence.Count(sources, origins),
            sources.Length,
            reasons.Length,
            reasons.Select(reason => reason.Date).MaxBy(TieTime.Recency));
    }
}

/// <summary>The place of a tie in the order of an answer, which is that of keys and then ids.</summary>
/// <param name="Keys">The first one counts most; the smaller comes first. None where ties come by id.</param>
/// <param name="Id">Of the tie's places.</param>
internal sealed record TieRank(ImmutableArray<long> Keys, string Id) : IComparable<TieRank>
{
    public const int KeyCount = 5;

    /// <summary>Best kind, furthest stage, surest reason, most independent sources, latest date.</summary>
    public static TieRank Of(TieStrength strength, TieStages stages, string id) => new(
        [(long)strength.Kind, -stages.StrengthOf(strength.Stage), (long)strength.Certainty, -strength.IndependentSources, -TieTime.Recency(strength.Latest)], id);

    public int CompareTo(TieRank? other)
    {
        if (other is null) return 1;
        for (var i = 0; i < Keys.Length; i++)
        {
            if (Keys[i].CompareTo(other.Keys[i]) is not 0 and var order) return order;
        }

        return string.CompareOrdinal(Id, other.Id);
    }

    public bool Equals(TieRank? other) => other is not null && Keys.AsSpan().SequenceEqual(other.Keys.AsSpan()) && Id == other.Id;

    public override int GetHashCode() => string.GetHashCode(Id, StringComparison.Ordinal);
}
