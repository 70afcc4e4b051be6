using System.Security.Cryptography;
using System.Text;

namespace CityGraph.Explorer.Reports;

/// <summary>The style sheets, which are written into reports, and what a browser may do with a report.</summary>
internal static class ReportStyle
{
    private static readonly Lazy<string> Charts = new(() => Read("chart.css"));

    private static readonly Lazy<string> Page = new(() => Read("report.css") + Charts.Value);

    private static readonly Lazy<string> PagePolicy = new(() =>
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Page.Value)))}'; base-uri 'none'; form-action 'none'");

    /// <summary>Of a chart that stands alone.</summary>
    public static string OfCharts => Charts.Value;

    /// <summary>Of a page with its charts.</summary>
    public static string OfPage => Page.Value;

    /// <summary>As a Content Security Policy: nothing runs and nothing is loaded; of styles only those of <see cref="OfPage"/> count.</summary>
    public static string Policy => PagePolicy.Value;

    /// <summary>In the page nothing of it may be escaped, so that HTML and XML read the same.</summary>
    private static string Read(string resource)
    {
        using var reader = new StreamReader(typeof(ReportStyle).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
