using CityGraph.Explorer.Fetching;
using CityGraph.Graph.Dates;

namespace CityGraph.Explorer.Ties;

/// <summary>Which reasons count, and which ties of those that have any are wanted. Equal if it asks the same.</summary>
/// <param name="SectorId">Only in this sector; null: in any or none.</param>
/// <param name="IncludeNarrower">Whether sectors that are part of it count.</param>
/// <param name="IncludeRelated">Whether sectors that are related to it count.</param>
internal sealed record TieQuestion(string? SectorId, bool IncludeNarrower, bool IncludeRelated)
{
    /// <summary>Whose ties are asked for, see <see cref="TieScope.Kind"/>.</summary>
    public string Scope { get; init; } = "City";

    public TieKinds Kinds { get; init; } = TieKinds.All;

    /// <summary>The stage that agreements must have got to in the schema's order; only these count then. Null: any, or none.</summary>
    public string? MinStage { get; init; }

    public Certainty MinCertainty { get; init; } = Certainty.Inferred;

    /// <summary>Only what possibly was the case then; null: at any time.</summary>
    public PartialDate? During { get; init; }

    /// <summary>Whether the strongest come first; else they come by id.</summary>
    public bool IsByStrength { get; init; } = true;

    /// <summary>The most ties of an answer.</summary>
    public int First { get; init; } = int.MaxValue;

    /// <summary>
    /// Of all that decides which ties there are and where they stand, but for the place that is asked and the page: cursors go from city to city,
    /// as they do in the generated lists, and not to another question.
    /// </summary>
    public uint Fingerprint => Cursor.FingerprintOf(
        "ties", Scope, SectorId, $"{IncludeNarrower} {IncludeRelated} {Kinds} {MinCertainty} {IsByStrength}", MinStage, During?.Text);

    /// <summary>Only ties after this place in the order; null: from the first.</summary>
    public TieRank? After { get; init; }
}

[Flags]
internal enum TieKinds
{
    None = 0,
    Agreement = 1 << TieKind.Agreement,
    Membership = 1 << TieKind.Membership,
    Event = 1 << TieKind.Event,
    All = Agreement | Membership | Event,
}
