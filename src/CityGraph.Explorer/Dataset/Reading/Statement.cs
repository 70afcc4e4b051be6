using System.Collections.Immutable;
using CityGraph.Graph.Dates;

namespace CityGraph.Explorer.Dataset.Reading;

/// <summary>One entry of <c>statements:</c>; the properties are those of a claim.</summary>
internal sealed record Statement(FilePosition Position, ImmutableArray<Fact> Facts)
{
    public required string Says { get; init; }

    public required string Stance { get; init; }

    public required string Certainty { get; init; }

    public long? Line { get; init; }

    public string? Part { get; init; }

    public ImmutableArray<Reference> SaidBy { get; init; } = [];

    public PartialDate? AsOf { get; init; }

    public string? Note { get; init; }

    public bool Accepted { get; init; } = true;

    /// <summary>Whether its values are taken where other statements give others; theirs are then only claims.</summary>
    public bool Supersedes { get; init; }

    public bool Refutes => Stance == "REFUTES";

    /// <summary>Whether its facts make elements and give them values; else it only leaves claims.</summary>
    public bool IsTaken => Accepted && !Refutes;
}
