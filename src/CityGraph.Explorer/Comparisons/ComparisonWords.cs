using System.Collections.Immutable;
using CityGraph.Explorer.Measures;

namespace CityGraph.Explorer.Comparisons;

/// <summary>What the numbers of a comparison say and do not say, in plain English.</summary>
/// <param name="request">What is compared.</param>
/// <param name="networks">What is told of the networks.</param>
/// <param name="tests">How many differences were tested together.</param>
internal sealed class ComparisonWords(ComparisonRequest request, ImmutableArray<ComparedNetwork> networks, int tests)
{
    /// <summary>The largest adjusted p of a difference that is more than chance.</summary>
    public const double Significance = 0.05;

    /// <summary>How many times the sources of another network count as more coverage.</summary>
    private const double MoreCoverage = 1.5;

    public string Says(string measure, ImmutableArray<ComparedValue> values, ImmutableArray<MeasureDifference> differences) =>
        string.Join(' ', [Values(measure, values), .. SameInAllSamples(values), .. values.Select(AgainstNull).OfType<string>(), .. differences.SelectMany(Difference)]);

    public string DoesNotSay(ImmutableArray<ComparedValue> values, ImmutableArray<MeasureDifference> differences)
    {
        var sentences = new List<string>();
        if (differences.Any(IsUnclear)) sentences.Add("It does not say that what is not told apart from chance is alike: with so few cities and ties a difference can be there and stay unseen.");
        if (differences.Any(IsClear)) sentences.Add("It does not say why they differ, nor that they differ in the world: what was written down is no random part of what cities do.");
        if (CoverageOf(networks) is { } coverage) sentences.Add(coverage);
        sentences.AddRange(differences.Select(difference => WithoutSingleSources(difference, values)).OfType<string>());
        sentences.AddRange(differences.Select(WithoutPublishers).OfType<string>());
        if (values.Any(value => value.UncertainDates is { } dates && dates.Low != dates.High)) sentences.Add("Dates that are not exact leave it between the bounds given.");
        if (networks.Any(network => network.RegionCount < ComparedNetworks.FewestCities || network.EdgeCount < ComparedNetworks.FewestTies))
        {
            sentences.Add("Some networks are too small for the measure to mean much; see their warnings.");
        }

        if (request.Of == ComparedThings.Sectors) sentences.Add("A tie of which no source states a sector is in none of the networks.");
        return sentences.Count > 0 ? string.Join(' ', sentences) : "It does not say why the networks are as they are.";
    }

    /// <summary>That more is written of some networks than of others; null where it is not.</summary>
    public static string? CoverageOf(ImmutableArray<ComparedNetwork> networks)
    {
        var most = networks.MaxBy(network => network.Coverage.Sources)!;
        var least = networks.MinBy(network => network.Coverage.Sources)!;
        return most.Coverage.Sources > MoreCoverage * least.Coverage.Sources
            ? $"{most.Name} rests on {Count(most.Coverage.Sources, "source", "sources")}, {least.Name} on {Count(least.Coverage.Sources, "source", "sources")}: more may be known of {most.Name} because more is written of it."
            : null;
    }

    private static string Values(string measure, ImmutableArray<ComparedValue> values) =>
        $"{measure}: {string.Join("; ", values.Select(value => value.Value is { } number ? $"{NumberText.Of(number)} in {value.Network}" : $"not defined in {value.Network} ({value.Reason!.TrimEnd('.')})"))}.";

    /// <summary>One sentence for all networks of which the null model says nothing.</summary>
    private static IEnumerable<string> SameInAllSamples(ImmutableArray<ComparedValue> values)
    {
        ComparedValue[] alike = [.. values.Where(value => value is { Value: not null, ByChance: { } reference } && IsFixed(reference))];
        if (alike.Length == 0) yield break;
        yield return $"In {InWords([.. alike.Select(value => value.Network)])} it is the same in all samples of the null model, which says nothing of it.";
        if (alike.Any(value => value.Interval is not null)) yield return "Its interval tells how much it hangs on single cities, not whether it is more than chance.";
    }

    private static string InWords(string[] names) => names.Length == 1 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}";

    private static bool IsFixed(NullDistribution reference) => reference.Deviation is null or 0 || reference.Z is null;

    private static string? AgainstNull(ComparedValue value)
    {
        if (value is not { Value: { } number, ByChance: { } reference } || IsFixed(reference)) return null;
        if (reference.P > Significance) return $"In {value.Network} it is not told apart from the null model (mean {NumberText.Of(reference.Mean)}, p = {NumberText.Of(reference.P)}).";
        return $"In {value.Network} it is {(number > reference.Mean ? "more" : "less")} than the null model gives (mean {NumberText.Of(reference.Mean)}, p = {NumberText.Of(reference.P)}).";
    }

    private IEnumerable<string> Difference(MeasureDifference difference)
    {
        var (one, other) = (difference.One, difference.Other);
        if (difference.Difference is not { } less)
        {
            yield return $"{one} and {other} cannot be compared by it.";
            yield break;
        }

        var gap = $"{(less < 0 ? "lower" : "higher")} by {NumberText.Of(Math.Abs(less))} in {one} than in {other}";
        var interval = difference.Interval is { } within ? $" (95 % interval of the difference {NumberText.Of(within.Low)} to {NumberText.Of(within.High)})" : "";
        if (less == 0) yield return $"It is the same in {one} and {other}{interval}.";
        else if (difference.AdjustedP is not { } adjusted) yield return $"It is {gap}{interval}; whether that is more than chance is not tested: {difference.Reason}";
        else if (adjusted <= Significance) yield return $"It is {gap}{interval}: more than chance gives {Chance(difference)}.";
        else yield return $"It is {gap}{interval}, which is not told apart from chance {Chance(difference)}.";

        if (difference.GivenSizes is not { } sizes || less == 0) yield break;
        if (sizes.Deviation is null or 0) yield return $"With the sizes and numbers of ties of {one} and {other} it cannot be otherwise{(difference.Interval is null ? "" : ", however narrow the interval")}.";
        else if (sizes.P <= Significance) yield return $"The sizes and numbers of ties of {one} and {other} alone do not give such a difference (p = {NumberText.Of(sizes.P)}).";
        else yield return $"The sizes and numbers of ties of {one} and {other} alone may well give such a difference (p = {NumberText.Of(sizes.P)}).";
    }

    private string Chance(MeasureDifference difference)
    {
        var adjusted = tests > 1 ? $", adjusted for {tests} tests {NumberText.Of(difference.AdjustedP!.Value)}" : "";
        return $"(p = {NumberText.Of(difference.P!.Value)}{adjusted})";
    }

    private static bool IsClear(MeasureDifference difference) => difference.AdjustedP <= Significance;

    private static bool IsUnclear(MeasureDifference difference) => difference.AdjustedP > Significance;

    private static string? WithoutSingleSources(MeasureDifference difference, ImmutableArray<ComparedValue> values)
    {
        if (difference.Difference is not { } less || less == 0) return null;
        var (one, other) = (Find(values, difference.One), Find(values, difference.Other));
        if (one.WithoutSingleSource is not { } first || other.WithoutSingleSource is not { } second)
        {
            return $"The facts with two independent sources do not suffice to compare {difference.One} with {difference.Other}.";
        }

        return Math.Sign(first - second) == Math.Sign(less)
            ? null
            : $"From the facts alone that have two independent sources it is {NumberText.Of(first)} in {difference.One} and {NumberText.Of(second)} in {difference.Other}: the difference does not hold.";
    }

    private static string? WithoutPublishers(MeasureDifference difference)
    {
        if (difference is not { Difference: { } less, LeavingOutPublishers: { } range } || less == 0) return null;
        var (farthest, publisher) = less < 0 ? (range.High, range.HighPublisher) : (range.Low, range.LowPublisher);
        return Math.Sign(farthest) == Math.Sign(less)
            ? null
            : $"Without {publisher ?? "the sources of unknown publisher"} the difference between {difference.One} and {difference.Other} does not hold: it is {NumberText.Of(farthest)}.";
    }

    private static ComparedValue Find(ImmutableArray<ComparedValue> values, string network) => values.First(value => value.Network == network);

    private static string Count(int number, string one, string many) => $"{number} {(number == 1 ? one : many)}";
}
