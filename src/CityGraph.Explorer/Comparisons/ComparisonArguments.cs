using System.Collections.Immutable;
using CityGraph.Explorer.Measures;
using CityGraph.Explorer.Networks;
using CityGraph.Explorer.Time;
using CityGraph.Graph.Dates;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Comparisons;

/// <summary>The arguments of a comparison, read and checked as far as that goes without the graph.</summary>
/// <param name="Of">What tells the networks apart.</param>
/// <param name="Places">The places of all networks, for regions together.</param>
/// <param name="Selection">Which ties, but for places, and for what tells the networks apart.</param>
internal sealed record ComparisonArguments(ComparedThings Of, ImmutableArray<string> Places, NetworkSelection Selection)
{
    /// <summary>The code of the error for a comparison that makes no sense.</summary>
    public const string BadComparison = "BAD_COMPARISON";

    private const int FewestSamples = 99;
    private const int MostSamples = 9_999;
    private const int MostNetworks = 5;
    private const int MostMeasures = 20;
    private const int MostLetters = 100;

    /// <summary>The regions; none for dates and sectors.</summary>
    public ImmutableArray<(string Name, ImmutableArray<string> Places)> Regions { get; init; } = [];

    public ImmutableArray<PartialDate> Dates { get; init; } = [];

    public ImmutableArray<string> Sectors { get; init; } = [];

    public ImmutableArray<NetworkMeasure> Measures { get; init; }

    public ReferenceModel NullModel { get; init; }

    public int Samples { get; init; }

    public long Seed { get; init; }

    /// <summary>The arguments, or what is wrong with them.</summary>
    /// <param name="of">What tells the networks apart.</param>
    /// <param name="given">The arguments of the field, or the members of the input that stands for it.</param>
    public static (ComparisonArguments? Arguments, FieldError? Error) Read(ComparedThings of, ArgumentValues given)
    {
        var (selection, wrong) = NetworkArguments.Read(given.Get<ArgumentValues>("selection"), RootTime.Of(given), needsPlaces: false);
        if (selection is null) return (null, wrong);
        var regions = of == ComparedThings.Regions ? RegionsOf(given) : [];
        var arguments = new ComparisonArguments(of, of == ComparedThings.Regions ? [.. regions.SelectMany(region => region.Places)] : Strings(given, "places"), selection)
        {
            Regions = regions,
            Dates = of == ComparedThings.Dates ? [.. given.Get<IReadOnlyList<object?>>("at").Cast<PartialDate>()] : [],
            Sectors = of == ComparedThings.Sectors ? Strings(given, "sectors") : [],
            Measures = [.. Strings(given, "measures").Select(name => NetworkMeasures.All.First(measure => measure.Name == name))],
            NullModel = ComparisonNames.Model(given.Get<string>("nullModel")),
            Samples = given.Get<int>("samples"),
            Seed = given.Get<long>("seed"),
        };
        return arguments.Check() is { } error ? (null, error) : (arguments, null);
    }

    private static ImmutableArray<(string Name, ImmutableArray<string> Places)> RegionsOf(ArgumentValues given) =>
    [
        .. given.Get<IReadOnlyList<object?>>("regions").Cast<ArgumentValues>().Select(region => (region.Get<string>("name"), Strings(region, "places"))),
    ];

    private static ImmutableArray<string> Strings(ArgumentValues given, string name) => [.. given.Get<IReadOnlyList<object?>>(name).Cast<string>()];

    private FieldError? Check() => CheckNetworks() ?? CheckTime() ?? CheckRest();

    private FieldError? CheckNetworks() => Of switch
    {
        ComparedThings.Regions => CheckCount("regions", Regions.Length) ?? CheckRegions(),
        ComparedThings.Dates => CheckCount("at", Dates.Length) ?? CheckPlaces("'places'", Places) ?? CheckOnce("at", Dates.Select(date => date.Text)),
        _ => CheckCount("sectors", Sectors.Length) ?? CheckPlaces("'places'", Places) ?? CheckOnce("sectors", Sectors),
    };

    private FieldError? CheckRegions()
    {
        foreach (var (name, places) in Regions)
        {
            if (string.IsNullOrWhiteSpace(name)) return Bad("A region in 'regions' has an empty 'name': say what to call it.");
            if (name.Length > MostLetters || name.Any(char.IsControl)) return Bad($"A region's 'name' is one line of at most {MostLetters} characters; that of region {Regions.IndexOf((name, places)) + 1} is not.");
            if (CheckPlaces($"'places' of region '{name}'", places) is { } error) return error;
        }

        if (FindTwice(Regions.Select(region => region.Name)) is { } twice) return Bad($"Two regions in 'regions' are named '{twice}': give each a name of its own.");
        for (var one = 0; one < Regions.Length; one++)
        {
            for (var other = one + 1; other < Regions.Length; other++)
            {
                if (Regions[one].Places.ToHashSet().SetEquals(Regions[other].Places)) return SameRegion(Regions[one].Name, Regions[other].Name);
            }
        }

        return null;
    }

    /// <summary>The error for a region that is compared with itself.</summary>
    public static FieldError SameRegion(string one, string other) =>
        Bad($"Regions '{one}' and '{other}' are the same cities: compare a region with another, or with itself by 'compareDates' or 'compareSectors'.");

    private FieldError? CheckTime()
    {
        if (Of == ComparedThings.Dates && Selection.Time.AsOf is { } date)
        {
            return Bad($"'asOf: {date.Text}' and 'at' contradict each other: give all dates in 'at'.");
        }

        return Of == ComparedThings.Sectors && Selection.SectorIds is not null
            ? Bad("'sectors' of 'selection' and 'sectors' contradict each other: name those to compare in the latter alone.")
            : null;
    }

    private FieldError? CheckRest()
    {
        if (Measures.Length is < 1 or > MostMeasures) return Bad($"'measures' takes 1 to {MostMeasures} measures, not {Measures.Length}.");
        if (CheckOnce("measures", Measures.Select(measure => measure.Name)) is { } twice) return twice;
        return Samples is < FewestSamples or > MostSamples ? Bad($"'samples: {Samples}' is out of bounds: ask for {FewestSamples} to {MostSamples}.") : null;
    }

    private static FieldError? CheckCount(string name, int count) =>
        count is < 2 or > MostNetworks ? Bad($"'{name}' takes 2 to {MostNetworks} to compare, not {count}.") : null;

    private static FieldError? CheckPlaces(string name, ImmutableArray<string> places) => places.Length is < 1 or > NetworkArguments.MaxPlaces
        ? Bad($"{name} takes 1 to {NetworkArguments.MaxPlaces} ids, not {places.Length}.")
        : null;

    private static FieldError? CheckOnce(string name, IEnumerable<string> items) =>
        FindTwice(items) is { } twice ? Bad($"'{name}' names '{twice}' twice: name each once.") : null;

    private static string? FindTwice(IEnumerable<string> items) => items.GroupBy(item => item).FirstOrDefault(same => same.Count() > 1)?.Key;

    private static FieldError Bad(string message) => new(message, BadComparison);
}
