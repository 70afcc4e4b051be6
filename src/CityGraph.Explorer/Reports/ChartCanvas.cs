using System.Globalization;
using System.Xml;

namespace CityGraph.Explorer.Reports;

/// <summary>
/// What charts are drawn with, as SVG 1.1. Places across are in percent and places down in pixels, so that a chart is as wide as there is room and its letters stay
/// legible. Colours come from the style sheet, by the kind of an element.
/// </summary>
/// <param name="xml">Where to.</param>
/// <param name="id">Of the chart, for the names of its parts.</param>
internal sealed class ChartCanvas(XmlWriter xml, string id)
{
    public const string Namespace = "http://www.w3.org/2000/svg";

    /// <summary>The name of a part, unlike that of any other.</summary>
    public string IdOf(string part) => $"{id}-{part}";

    public void Open(string name) => xml.WriteStartElement(name, Namespace);

    public void Close() => xml.WriteFullEndElement();

    public void Set(string name, string value) => xml.WriteAttributeString(name, value);

    /// <summary>An element that is named, so that others tell of it.</summary>
    public void Named(string element, string part, string text)
    {
        Open(element);
        Set("id", IdOf(part));
        xml.WriteString(ReportText.Clean(text));
        xml.WriteEndElement();
    }

    public void Style(string sheet) => xml.WriteElementString("style", Namespace, sheet);

    /// <summary>Near the sides it grows inwards, unless told otherwise.</summary>
    public void Label(double percent, double down, string text, string? anchor = null)
    {
        Open("text");
        Set("x", Percent(percent));
        Set("y", Text(down));
        Set("text-anchor", anchor ?? (percent < 8 ? "start" : percent > 92 ? "end" : "middle"));
        xml.WriteString(ReportText.Clean(text));
        xml.WriteEndElement();
    }

    public void Line(string kind, double fromPercent, double fromDown, double toPercent, double toDown) => Element(
        "line", kind, ("x1", Percent(fromPercent)), ("y1", Text(fromDown)), ("x2", Percent(toPercent)), ("y2", Text(toDown)));

    public void Element(string name, string kind, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Open(name);
        Set("class", kind);
        foreach (var (key, value) in attributes) Set(key, value);
        xml.WriteEndElement();
    }

    public static string Text(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Percent(double number) => $"{Text(number)}%";
}
