using System.Globalization;
using System.Xml;

namespace CityGraph.Explorer.Reports;

/// <summary>
/// Writes charts as SVG 1.1. Places across are in percent and places down in pixels, so that a chart is as wide as there is room and its letters stay
/// legible. What tells marks apart is form and pattern; colours come from the style sheet.
/// </summary>
/// <param name="xml">Where to.</param>
/// <param name="id">Of the chart, for the names of its parts.</param>
internal sealed class ChartWriter(XmlWriter xml, string id)
{
    public const string Namespace = "http://www.w3.org/2000/svg";

    private const int RowHeight = 56;
    private const int AxisHeight = 32;
    private const int LetterHeight = 20;

    public static int HeightOf(Chart chart) => (chart.Rows.Length * RowHeight) + AxisHeight;

    /// <param name="chart">What to draw.</param>
    /// <param name="width">In pixels; none where it takes what room there is.</param>
    /// <param name="style">A style sheet of its own, where it stands alone.</param>
    public void Write(Chart chart, int? width, string? style)
    {
        xml.WriteStartElement("svg", Namespace);
        Set("class", "chart");
        Set("width", width is { } pixels ? Text(pixels) : "100%");
        Set("height", Text(HeightOf(chart)));
        Set("role", "img");
        Set("aria-labelledby", $"{id}-title {id}-description");
        Named("title", $"{id}-title", chart.Title);
        Named("desc", $"{id}-description", chart.Description);
        if (style is not null)
        {
            xml.WriteElementString("style", Namespace, style);
            Element("rect", "paper", ("width", "100%"), ("height", "100%"));
        }

        WriteHatching();
        WriteRows(chart);
        xml.WriteFullEndElement();
    }

    private void WriteRows(Chart chart)
    {
        var scale = ChartScale.Of([.. chart.Rows.SelectMany(Numbers)]);
        var bottom = chart.Rows.Length * RowHeight;
        for (var i = 0; i < scale.Ticks.Length; i++)
        {
            var across = scale.Percent(scale.Ticks[i]);
            Line("grid", across, 0, across, bottom + 4);
            Label(across, bottom + LetterHeight, scale.Labels[i]);
        }

        for (var i = 0; i < chart.Rows.Length; i++) WriteRow(chart.Rows[i], scale, i * RowHeight);
        Line("axis", 0, bottom, 100, bottom);
    }

    private void WriteRow(ChartRow row, ChartScale scale, int top)
    {
        var middle = top + 36;
        Label(0, top + 16, row.Value is null ? $"{row.Name}: {ReportNumbers.None}" : row.Name, "start");
        if (row.Reference is var (range, median))
        {
            var left = scale.Percent(range.Low);
            Element("rect", "reference", ("x", Percent(left)), ("y", Text(middle - 9)), ("width", Percent(scale.Percent(range.High) - left)), ("height", "18"), ("fill", $"url(#{id}-hatching)"));
            Line("median", scale.Percent(median), middle - 12, scale.Percent(median), middle + 12);
        }

        if (row.Interval is var (low, high))
        {
            Line("interval", scale.Percent(low), middle, scale.Percent(high), middle);
            Line("interval", scale.Percent(low), middle - 6, scale.Percent(low), middle + 6);
            Line("interval", scale.Percent(high), middle - 6, scale.Percent(high), middle + 6);
        }

        if (row.Value is { } value) Element("circle", "value", ("cx", Percent(scale.Percent(value))), ("cy", Text(middle)), ("r", "5"));
    }

    private static IEnumerable<double> Numbers(ChartRow row)
    {
        if (row.Value is { } value) yield return value;
        if (row.Interval is var (low, high))
        {
            yield return low;
            yield return high;
        }

        if (row.Reference is var (range, _))
        {
            yield return range.Low;
            yield return range.High;
        }
    }

    private void WriteHatching()
    {
        xml.WriteStartElement("pattern", Namespace);
        Set("id", $"{id}-hatching");
        Set("width", "6");
        Set("height", "6");
        Set("patternUnits", "userSpaceOnUse");
        Set("patternTransform", "rotate(45)");
        Element("line", "hatch", ("x1", "0"), ("y1", "0"), ("x2", "0"), ("y2", "6"));
        xml.WriteEndElement();
    }

    /// <summary>Near the sides it grows inwards, unless told otherwise.</summary>
    private void Label(double percent, double down, string text, string? anchor = null)
    {
        xml.WriteStartElement("text", Namespace);
        Set("x", Percent(percent));
        Set("y", Text(down));
        Set("text-anchor", anchor ?? (percent < 8 ? "start" : percent > 92 ? "end" : "middle"));
        xml.WriteString(ReportText.Clean(text));
        xml.WriteEndElement();
    }

    private void Line(string kind, double fromPercent, double fromDown, double toPercent, double toDown) => Element(
        "line", kind, ("x1", Percent(fromPercent)), ("y1", Text(fromDown)), ("x2", Percent(toPercent)), ("y2", Text(toDown)));

    private void Named(string element, string name, string text)
    {
        xml.WriteStartElement(element, Namespace);
        Set("id", name);
        xml.WriteString(ReportText.Clean(text));
        xml.WriteEndElement();
    }

    private void Element(string name, string kind, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, Namespace);
        Set("class", kind);
        foreach (var (key, value) in attributes) Set(key, value);
        xml.WriteEndElement();
    }

    private void Set(string name, string value) => xml.WriteAttributeString(name, value);

    private static string Text(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Percent(double number) => $"{Text(number)}%";
}
