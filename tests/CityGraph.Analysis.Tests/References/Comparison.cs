using System.Globalization;
using System.Text.Json;

namespace CityGraph.Analysis.Tests.References;

/// <summary>Holds a measure of ours against what a library answers for each network, or sample, that it was asked about.</summary>
/// <typeparam name="T">What is measured.</typeparam>
/// <param name="family">The fixture.</param>
/// <param name="measure">The library's measure.</param>
/// <param name="subjects">What it was asked about, by name.</param>
internal abstract class Comparison<T>(string family, string measure, IEnumerable<(string Name, T Subject)> subjects)
{
    /// <summary>What is compared; the others have a definition of their own, which other tests show.</summary>
    public Func<T, bool> Where { get; init; } = _ => true;

    /// <summary>Whether what the library refuses, or does not find, is passed over.</summary>
    public bool OnlyAnswered { get; init; }

    /// <summary>How far numbers may lie apart, as a share of the greater of them and 1.</summary>
    public double Tolerance { get; init; } = 1e-9;

    /// <summary>The fewest that have to be compared, so that a test does not hold for want of any.</summary>
    public int AtLeast { get; init; } = 100;

    /// <summary>Makes of the library's numbers what can be compared, such as components numbered in another order.</summary>
    public Func<double?[], double?[]> Theirs { get; init; } = numbers => numbers;

    /// <summary>One number. Where the library has none, ours is null.</summary>
    public void Number(Func<T, double?> ours) => Each(answer => [ReferenceAnswers.Number(answer)], subject => [ours(subject)]);

    /// <summary>One number. Where the library has none, ours is not defined.</summary>
    public void Number(Func<T, Measured<double>> ours) => Number(subject => ours(subject) is { IsDefined: true } measured ? measured.Value : null);

    /// <summary>Several numbers. Where the library has no answer, ours is null; where it lacks one of them, so do we.</summary>
    public void Numbers(Func<T, IEnumerable<double?>?> ours) =>
        Each(answer => answer.ValueKind == JsonValueKind.Null ? null : Theirs(ReferenceAnswers.Numbers(answer)), subject => ours(subject)?.ToArray());

    /// <summary>Several numbers. Where the library has no answer, ours is not defined.</summary>
    public void Numbers(Func<T, Measured<double[]>> ours) => Numbers(subject => ours(subject).Value?.Cast<double?>());

    private void Each(Func<JsonElement, double?[]?> read, Func<T, double?[]?> ours)
    {
        var (compared, differences) = (0, new List<string>());
        foreach (var (name, subject) in subjects)
        {
            var answer = ReferenceAnswers.Of(family).Answer(measure, name);
            if (answer.ValueKind == JsonValueKind.Undefined || (OnlyAnswered && answer.ValueKind == JsonValueKind.Null) || !Where(subject)) continue;
            compared++;
            var (expected, actual) = (read(answer), ours(subject));
            if (!IsSame(expected, actual)) differences.Add($"{name}: {measure} is {Text(expected)}, ours {Text(actual)}");
        }

        Assert.True(differences.Count == 0, $"{differences.Count} of {compared} differ:\n{string.Join('\n', differences.Take(5))}");
        Assert.True(compared >= AtLeast, $"Only {compared} were compared.");
    }

    private bool IsSame(double?[]? expected, double?[]? actual) =>
        expected is null ? actual is null : actual is not null && expected.Length == actual.Length && expected.Zip(actual).All(pair => IsNear(pair.First, pair.Second));

    private bool IsNear(double? expected, double? actual) =>
        expected is { } one ? actual is { } other && Math.Abs(one - other) <= Tolerance * Math.Max(1, Math.Abs(one)) : actual is null;

    private static string Text(double?[]? numbers) =>
        numbers is null ? "not defined" : $"[{string.Join(", ", numbers.Select(number => number?.ToString("R", CultureInfo.InvariantCulture) ?? "none"))}]";
}

/// <summary>Of the graphs of one mode.</summary>
internal sealed class GraphComparison(string family, string measure)
    : Comparison<ReferenceGraph>(family, measure, ReferenceGraphs.All.Select(graph => (graph.Name, graph)));

/// <summary>Of the networks of two modes.</summary>
internal sealed class TwoModeComparison(string measure)
    : Comparison<TwoModeNetwork>("two-mode", measure, ReferenceGraphs.TwoMode.Select(network => (network.Key, network.Value)));

/// <summary>Of the samples of whole numbers.</summary>
internal sealed class SampleComparison(string measure)
    : Comparison<int[]>("sna", measure, ReferenceGraphs.Samples.Select(sample => (sample.Key, sample.Value)));
