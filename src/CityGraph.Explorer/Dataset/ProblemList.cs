using System.Collections.Immutable;

namespace CityGraph.Explorer.Dataset;

/// <summary>Collects problems in any order. Keeps the first <see cref="MaxKept"/> by file and place, and counts all.</summary>
internal sealed class ProblemList
{
    public const int MaxKept = 1_000;

    /// <summary>Looking for similar words costs time; a file with more misspellings than this gets no further suggestions.</summary>
    private const int MaxSuggestions = 200;

    private readonly SortedSet<DatasetProblem> _kept = new(DatasetProblem.Order);
    private int _suggestions;

    public int Count { get; private set; }

    public ImmutableArray<DatasetProblem> First => [.. _kept];

    public void Add(FilePosition at, string message)
    {
        if (!_kept.Add(new DatasetProblem(at.File, at.Line, at.Column, message))) return;
        Count++;
        if (_kept.Count > MaxKept) _kept.Remove(_kept.Max!);
    }

    /// <summary><c> Did you mean 'x'?</c> with its leading space, or <paramref name="otherwise"/> if no candidate is similar.</summary>
    public string DidYouMean(string text, IEnumerable<string> candidates, string otherwise = "") =>
        _suggestions++ < MaxSuggestions && Similarity.Closest(text, candidates) is { } closest ? $" Did you mean '{closest}'?" : otherwise;
}
