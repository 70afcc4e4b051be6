using System.Globalization;
using System.Xml;

namespace CityGraph.Explorer.Reports;

/// <summary>A chart as a file of its own.</summary>
internal static class ChartFile
{
    private const int Width = 640;

    private static readonly XmlWriterSettings Settings = new() { OmitXmlDeclaration = true, NewLineChars = "\n" };

    public static string Write(Chart chart)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var xml = XmlWriter.Create(text, Settings)) ChartWriter.Write(xml, "chart", chart, Width, ReportStyle.OfCharts);
        return text.ToString();
    }
}
