using System.Text;
using System.Text.RegularExpressions;
using CityGraph.Explorer.Reports;
using CityGraph.Testing;

namespace CityGraph.Explorer.Tests.Reports;

public sealed partial class ApprovedReportTests
{
    private static readonly bool Renews = Environment.GetEnvironmentVariable("CITYGRAPH_RENEW") == "1";

    [Fact]
    public Task Report_OfAComparison_IsAsApproved() => IsApprovedAsync("comparison.md", Charts().Replace(MarkdownReport.Write(SampleComparison.Document), "$1…"));

    [Fact]
    public Task Report_WithHostileNames_IsAsApproved() =>
        IsApprovedAsync("hostile-names.md", Charts().Replace(MarkdownReport.Write(SampleComparison.HostileDocument), "$1…"));

    [Fact]
    public Task Page_OfAComparison_IsAsApproved() => IsApprovedAsync("comparison.html", HtmlReport.Write(SampleComparison.Document));

    [Fact]
    public Task Chart_OfAMeasure_IsAsApproved() => IsApprovedAsync("chart.svg", Encoding.UTF8.GetString(SvgOf(MarkdownReport.Write(SampleComparison.Document), "chart-2")) + "\n");

    [Fact]
    public Task Chart_OfDegrees_IsAsApproved() => IsApprovedAsync("degrees.svg", Encoding.UTF8.GetString(SvgOf(MarkdownReport.Write(SampleComparison.Document), "chart-3")) + "\n");

    [Fact]
    public void Charts_All_AreNamedAndDefined()
    {
        var report = MarkdownReport.Write(SampleComparison.Document);
        foreach (var label in new[] { "chart-1", "chart-2", "chart-3" })
        {
            Assert.Contains($"][{label}]\n", report, StringComparison.Ordinal);
            Assert.StartsWith("<svg ", Encoding.UTF8.GetString(SvgOf(report, label)), StringComparison.Ordinal);
        }
    }

    private static byte[] SvgOf(string report, string label)
    {
        var line = report.Split('\n').Single(line => line.StartsWith($"[{label}]: ", StringComparison.Ordinal));
        return Convert.FromBase64String(line[(line.IndexOf(',', StringComparison.Ordinal) + 1)..]);
    }

    private static async Task IsApprovedAsync(string name, string text)
    {
        var path = Repository.Path($"tests/CityGraph.Explorer.Tests/Reports/Approved/{name}");
        if (Renews) await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        Assert.Equal(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), text);
    }

    [GeneratedRegex("(data:image/svg\\+xml;base64,).*")]
    private static partial Regex Charts();
}
