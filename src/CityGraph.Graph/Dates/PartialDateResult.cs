using System.Diagnostics.CodeAnalysis;

namespace CityGraph.Graph.Dates;

/// <summary>A parsed date, or why the text is none: exactly one of them is there.</summary>
public readonly record struct PartialDateResult
{
    private PartialDateResult(PartialDate? date, string? error) => (Date, Error) = (date, error);

    public PartialDate? Date { get; }

    /// <summary>Names the text, the 1-based character, and the fix.</summary>
    public string? Error { get; }

    [MemberNotNullWhen(true, nameof(Date))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsDate => Date is not null;

    internal static PartialDateResult Of(PartialDate date) => new(date, null);

    internal static PartialDateResult Failed(string error) => new(null, error);
}
