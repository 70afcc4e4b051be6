using System.Collections.Immutable;
using System.Globalization;
using CityGraph.Explorer.Regressions;

namespace CityGraph.Explorer.Reports;

/// <summary>What a report of a regression says, in which order.</summary>
internal static class RegressionReport
{
    public static ReportDocument Of(TieRegression regression) => new(
        $"What goes with {regression.Response.Name}",
        Lead(regression),
        [
            new("In short", [new ReportBlock.Items(regression.Warnings, ItemKind.Warning), .. Found(regression), Words(regression)], []),
            Variables(regression),
            Cities(regression),
            new("Method", new ReportBlock.Items(regression.MethodInWords), new ReportBlock.Paragraph(ReportNumbers.Rule)),
            ReportSection.OfRepeating(
                "The request below gives the same answer again, with the same checksum, from any server that has this graph, whatever it has learnt since. "
                + "If it takes too long to be answered at once, startAnalysis takes the same arguments, of the graph as it is then.",
                RepeatedRegression.Of(regression),
                regression.Checksum,
                regression.ChangeNumber,
                new("Permutations", regression.Permutations.ToString(CultureInfo.InvariantCulture), true),
                new("Seed", regression.Seed.ToString(CultureInfo.InvariantCulture), true)),
        ]);

    private static string Lead(TieRegression regression) =>
        $"{Kind(regression)} over {ReportNumbers.Of(Pairs.Count(regression.Cities.Length))} pairs of {ReportNumbers.Of(regression.Cities.Length)} cities, "
        + $"held against {ReportNumbers.Of(regression.Permutations)} permutations. The graph was read up to its change {ReportNumbers.Of(regression.ChangeNumber)}.";

    private static string Kind(TieRegression regression) => regression.Method switch
    {
        "LINEAR" => "A linear regression",
        "LOGISTIC" => "A logistic regression",
        _ => "Correlations",
    };

    private static ImmutableArray<ReportBlock> Found(TieRegression regression)
    {
        if (regression.Reason is { } reason) return [new ReportBlock.Paragraph($"There are no coefficients: {reason}")];
        var (isLogistic, isCorrelation) = (regression.Method == "LOGISTIC", regression.Method == "CORRELATION");
        ImmutableArray<Column> columns =
        [
            new("Variable", false), new(isCorrelation ? "r" : "Coefficient"), .. isLogistic ? [new Column("Odds ratio")] : ImmutableArray<Column>.Empty,
            .. isCorrelation ? [] : ImmutableArray.Create(new Column("Standard error"), new Column(isLogistic ? "z" : "t")), new("p, two-sided"), new("p, greater"), new("p, less"),
        ];
        var undefined = regression.Coefficients.Where(one => one.UndefinedPermutations > 0).Select(one =>
            $"{one.Variable.Name}: not defined in {ReportNumbers.Of(one.UndefinedPermutations!.Value)} of {ReportNumbers.Of(regression.Permutations)} permutations, which count as extreme.");
        ReportBlock table = new ReportBlock.Table("The variables that explain it, or go with it", columns, [.. regression.Coefficients.Select(one => Row(one, isLogistic, isCorrelation))])
        {
            Notes = [.. undefined, .. isCorrelation ? [] : ImmutableArray.Create("Standard errors are the classical ones, which pairs of the same cities make too small; p is by permutation.")],
        };
        ImmutableArray<Fact> fit =
        [
            .. FactOf("Intercept", regression.Intercept), .. FactOf("R²", regression.RSquared), .. FactOf("Pseudo R² (McFadden)", regression.PseudoRSquared),
            .. FactOf("Deviance", regression.Deviance), .. FactOf("Deviance of the intercept alone", regression.NullDeviance),
        ];
        return fit.IsEmpty ? [table] : [table, new ReportBlock.Facts(fit)];
    }

    private static ImmutableArray<string> Row(TieCoefficient one, bool isLogistic, bool isCorrelation) =>
    [
        one.Variable.Name, ReportNumbers.Of(one.Value), .. isLogistic ? [ReportNumbers.Of(one.Value is { } value ? Math.Exp(value) : null)] : ImmutableArray<string>.Empty,
        .. isCorrelation ? [] : ImmutableArray.Create(ReportNumbers.Of(one.StandardError), ReportNumbers.Deviations(one.Statistic)),
        ReportNumbers.PEquals(one.PTwoSided), ReportNumbers.PEquals(one.PGreater), ReportNumbers.PEquals(one.PLess),
    ];

    private static IEnumerable<Fact> FactOf(string term, double? value) => value is { } number ? [new(term, ReportNumbers.Of(number))] : [];

    private static ReportBlock.Facts Words(TieRegression regression) => new([new("What it says", regression.Says), new("What it does not say", regression.DoesNotSay)]);

    private static ReportSection Variables(TieRegression regression) => new(
        "The variables",
        new ReportBlock.Table(
            "The number of each pair of cities",
            [new("Variable", false), new("Least"), new("Mean"), new("Greatest"), new("Pairs that are not 0")],
            [
                .. regression.Coefficients.Select(one => one.Variable).Prepend(regression.Response).Select(variable => ImmutableArray.Create(
                    variable.Name, ReportNumbers.Of(variable.Least), ReportNumbers.Of(variable.Mean), ReportNumbers.Of(variable.Greatest), ReportNumbers.Of(variable.NonZeroPairs))),
            ])
        {
            Notes = [$"The first is explained: {regression.Response.Name}."],
        });

    private static ReportSection Cities(TieRegression regression) => new(
        "The cities",
        new ReportBlock.Items(
        [
            .. regression.LeftOut.Select(group =>
                $"{ReportNumbers.Of(group.CityIds.Length)} {(group.CityIds.Length == 1 ? "city is" : "cities are")} left out: {group.Reason} ({string.Join(", ", group.CityIds)})"),
        ]),
        new ReportBlock.Facts(
        [
            new("Of the region", Names(regression.Cities.Where(city => city.IsInRegion))),
            new("Partners elsewhere", Names(regression.Cities.Where(city => !city.IsInRegion))),
        ]));

    private static string Names(IEnumerable<RegressedCity> cities) => string.Join(", ", cities.Select(city => city.Id)) is { Length: > 0 } names ? names : ReportNumbers.None;
}
