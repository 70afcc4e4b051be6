using System.Collections.Immutable;

namespace CityGraph.Explorer.Reports;

/// <summary>A picture of observed values beside what they are held against, a row each on one scale.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Description">What is to be seen, for those who do not see it.</param>
/// <param name="Key">What its marks mean.</param>
/// <param name="Rows">From the top.</param>
internal sealed record Chart(string Title, string Description, string Key, ImmutableArray<ChartRow> Rows);

/// <param name="Name">Of the row.</param>
/// <param name="Value">What was observed; none where it is not defined.</param>
/// <param name="Interval">How far it may be off; none where there is none.</param>
/// <param name="Reference">Where the values lie that it is held against; none where there are none.</param>
internal sealed record ChartRow(string Name, double? Value, NumberRange? Interval, Reference? Reference);

/// <summary>From the least to the greatest, both included.</summary>
internal readonly record struct NumberRange(double Low, double High);

/// <param name="Middle">Where 95 % of the values lie.</param>
/// <param name="Median">Half of them are below it.</param>
internal readonly record struct Reference(NumberRange Middle, double Median);
