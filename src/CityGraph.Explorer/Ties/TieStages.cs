using System.Collections.Immutable;
using CityGraph.Explorer.Dataset;
using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Ties;

/// <summary>The stages of agreements, in the schema's order.</summary>
internal sealed class TieStages(GraphModel model)
{
    private readonly ImmutableArray<string> _order = AgreementStages.Order(model) ?? [];

    /// <summary>The stages of agreements that hold no more.</summary>
    public static ImmutableArray<string> Ends { get; } = ["EXPIRED", "TERMINATED"];

    /// <summary>The place of a stage in the schema's order; -1 for none.</summary>
    public int PlaceOf(string? stage) => stage is null ? -1 : _order.IndexOf(stage);

    /// <summary>Whether an agreement that got there holds no more.</summary>
    public static bool IsEnd(string? stage) => stage is not null && Ends.Contains(stage);

    /// <summary>
    /// What a stage tells of the strength of a tie, the more the larger: as far as the agreement got; below all stages if none is known to
    /// have been reached; lowest if it has ended.
    /// </summary>
    public int StrengthOf(string? stage) => IsEnd(stage) ? -2 - Ends.IndexOf(stage!) : PlaceOf(stage);
}
