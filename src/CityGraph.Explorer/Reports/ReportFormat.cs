namespace CityGraph.Explorer.Reports;

/// <summary>What a report is written in; the values of the API's enum in other letters.</summary>
public enum ReportFormat
{
    /// <summary>CommonMark with GitHub's tables.</summary>
    Markdown,

    /// <summary>One page of HTML that is XML too.</summary>
    Html,
}
