namespace CityGraph.Explorer.Dataset;

/// <summary>Something in a file that must be put right before the dataset can be loaded.</summary>
/// <param name="File">The file's name as given.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based, in UTF-16 code units.</param>
/// <param name="Message">Names the offending thing and the likely fix.</param>
public sealed record DatasetProblem(string File, int Line, int Column, string Message)
{
    /// <summary>By file, then place, then message.</summary>
    internal static IComparer<DatasetProblem> Order { get; } = Comparer<DatasetProblem>.Create(static (a, b) =>
    {
        var order = string.CompareOrdinal(a.File, b.File);
        if (order == 0) order = a.Line.CompareTo(b.Line);
        if (order == 0) order = a.Column.CompareTo(b.Column);
        return order != 0 ? order : string.CompareOrdinal(a.Message, b.Message);
    });

    public override string ToString() => $"{File}:{Line}:{Column}: {Message}";
}
