using CityGraph.Graph.Dates;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Claims;

/// <summary>What is compared and counted of a claim.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Subject">The id of the node or relationship that it is about.</param>
/// <param name="SubjectType">The type of that.</param>
/// <param name="Property">The property that it speaks of; null: that the subject is there.</param>
/// <param name="Assertion">What it says of it.</param>
/// <param name="Standing">See <see cref="Claims.Standing"/>.</param>
/// <param name="Certainty">One of those of the schema.</param>
/// <param name="Position">Its place among all claims of its source.</param>
/// <param name="SourceId">Its source; null if it has none.</param>
internal sealed record ClaimRecord(
    string Id,
    string Subject,
    string SubjectType,
    string? Property,
    Assertion Assertion,
    string? Standing,
    string Certainty,
    long Position,
    string? SourceId)
{
    /// <summary>What to read of a claim. More may follow.</summary>
    public static Shape Shape { get; } = new(
        ["subject", "subjectType", "property", "value", "stance", "asOf", Claims.Standing.Property, "certainty", "position"],
        [new(new Step.Along("FROM", Direction.Outgoing, "Source"), new Window { Limit = 1, TellMore = false }, Shape.Nothing)]);

    /// <summary>Whether it is in a contradiction, with another claim or with the graph.</summary>
    public bool IsDisputed => Standing is Claims.Standing.Prevails or Claims.Standing.SetAside;

    /// <summary>Whether it carries a fact that the graph shows.</summary>
    public bool CarriesFact => !Assertion.Refutes && (Standing is null or Claims.Standing.Prevails);

    /// <summary>A row of <see cref="Shape"/>.</summary>
    public static ClaimRecord Of(Row claim) => new(
        claim.Id,
        (string)claim.Values[0]!,
        (string)claim.Values[1]!,
        (string?)claim.Values[2],
        new((string?)claim.Values[3], (string)claim.Values[4]!, (PartialDate?)claim.Values[5]),
        (string?)claim.Values[6],
        (string)claim.Values[7]!,
        (long)claim.Values[8]!,
        claim.Pages[0].Nodes is [{ } source, ..] ? source.Id : null);
}
