using System.Collections.Immutable;

namespace CityGraph.Explorer.Reports;

/// <summary>A picture of numbers.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Description">What is to be seen, for those who do not see it.</param>
/// <param name="Key">What its marks mean.</param>
internal abstract record Chart(string Title, string Description, string Key);

/// <summary>Observed values beside what they are held against, a row each on one scale, from the top.</summary>
internal sealed record ValueChart(string Title, string Description, string Key, ImmutableArray<ChartRow> Rows) : Chart(Title, Description, Key);

/// <summary>How shares of a whole are spread over bins: a row of bars each, from the top, all on one scale. Each bin is told by what it begins with, from the left.</summary>
internal sealed record Histogram(string Title, string Description, string Key, ImmutableArray<string> Bins, ImmutableArray<HistogramRow> Rows) : Chart(Title, Description, Key);

/// <param name="Name">Of the row.</param>
/// <param name="Value">What was observed; none where it is not defined.</param>
/// <param name="Interval">How far it may be off; none where there is none.</param>
/// <param name="Reference">Where the values lie that it is held against; none where there are none.</param>
internal sealed record ChartRow(string Name, double? Value, NumberRange? Interval, Reference? Reference);

/// <param name="Name">Of the row.</param>
/// <param name="Shares">One a bin, from 0 to 1.</param>
internal sealed record HistogramRow(string Name, ImmutableArray<double> Shares);

/// <summary>From the least to the greatest, both included.</summary>
internal readonly record struct NumberRange(double Low, double High);

/// <param name="Middle">Where 95 % of the values lie.</param>
/// <param name="Median">Half of them are below it.</param>
internal readonly record struct Reference(NumberRange Middle, double Median);
