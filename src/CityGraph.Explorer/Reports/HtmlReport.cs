using System.Globalization;
using System.Xml;

namespace CityGraph.Explorer.Reports;

/// <summary>
/// Writes a report as one page of HTML that is XML too: nothing runs in it, nothing is loaded, also when it is opened from a disk. The writer of XML
/// escapes every text; what is left to do here is to close elements as HTML wants it.
/// </summary>
internal sealed class HtmlReport
{
    private const string Namespace = "http://www.w3.org/1999/xhtml";

    private static readonly XmlWriterSettings Settings = new() { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n" };

    private readonly XmlWriter _xml;
    private int _tables;
    private int _charts;

    private HtmlReport(XmlWriter xml) => _xml = xml;

    public static string Write(ReportDocument document)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        text.Write("<!DOCTYPE html>\n");
        using (var xml = XmlWriter.Create(text, Settings)) new HtmlReport(xml).WriteDocument(document);
        return $"{text}\n";
    }

    private void WriteDocument(ReportDocument document)
    {
        Open("html", null, ("lang", "en"));
        WriteHead(document.Title);
        Open("body");
        Open("main");
        Element("h1", document.Title);
        Element("p", document.Lead, "lead");
        WriteContents(document);
        for (var i = 0; i < document.Sections.Length; i++) Write(document.Sections[i], 2, Id(i));
        Close();
        Close();
        Close();
    }

    private void WriteHead(string title)
    {
        Open("head");
        Void("meta", ("charset", "utf-8"));
        Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", ReportStyle.Policy));
        Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        Void("meta", ("name", "referrer"), ("content", "no-referrer"));
        Element("title", title);
        Open("style");
        _xml.WriteRaw(ReportStyle.OfPage);
        Close();
        Close();
    }

    private void WriteContents(ReportDocument document)
    {
        Open("nav", null, ("aria-label", "Contents"));
        Open("ul");
        for (var i = 0; i < document.Sections.Length; i++)
        {
            Open("li");
            Link(Id(i), document.Sections[i].Title);
            var parts = document.Sections[i].Parts;
            if (!parts.IsEmpty) Open("ul");
            for (var j = 0; j < parts.Length; j++)
            {
                Open("li");
                Link(Id(i, j), parts[j].Title);
                Close();
            }

            if (!parts.IsEmpty) Close();
            Close();
        }

        Close();
        Close();
    }

    private void Write(ReportSection section, int level, string id)
    {
        Open("section", null, ("aria-labelledby", id));
        Open($"h{level}", null, ("id", id));
        Text(section.Title);
        Close();
        foreach (var block in section.Blocks) Write(block);
        for (var i = 0; i < section.Parts.Length; i++) Write(section.Parts[i], level + 1, string.Create(CultureInfo.InvariantCulture, $"{id}-{i + 1}"));
        Close();
    }

    private void Write(ReportBlock block)
    {
        switch (block)
        {
            case ReportBlock.Paragraph(var text):
                Element("p", text);
                break;
            case ReportBlock.Items { Texts.IsEmpty: false } items:
                Write(items);
                break;
            case ReportBlock.Facts(var facts):
                Open("dl");
                foreach (var fact in facts) Write(fact);
                Close();
                break;
            case ReportBlock.Table table:
                Write(table);
                break;
            case ReportBlock.Figure(var chart):
                Write(chart);
                break;
            case ReportBlock.Code(_, var text):
                Open("pre", null, ("tabindex", "0"));
                // HTML drops a line feed that comes first.
                _xml.WriteString(text.Trim('\n'));
                Close();
                break;
        }
    }

    private void Write(ReportBlock.Items items)
    {
        Open(items.Kind == ItemKind.Numbered ? "ol" : "ul", items.Kind == ItemKind.Warning ? "care" : null);
        foreach (var text in items.Texts)
        {
            Open("li");
            if (items.Kind == ItemKind.Warning)
            {
                Element("strong", "Take care:");
                Text(" ");
            }

            Text(text);
            Close();
        }

        Close();
    }

    private void Write(Fact fact)
    {
        Element("dt", fact.Term);
        Open("dd");
        if (fact.IsExact) Element("code", fact.Text);
        else Text(fact.Text);
        Close();
    }

    private void Write(ReportBlock.Table table)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"table-{++_tables}");
        Open("div", "wide", ("role", "region"), ("tabindex", "0"), ("aria-labelledby", id));
        Open("table");
        Open("caption", null, ("id", id));
        Text(table.Caption);
        Close();
        Open("thead");
        Open("tr");
        foreach (var column in table.Columns)
        {
            Open("th", column.IsNumber ? "number" : null, ("scope", "col"));
            Text(column.Title);
            Close();
        }

        Close();
        Close();
        Open("tbody");
        foreach (var row in table.Rows)
        {
            Open("tr");
            for (var i = 0; i < row.Length; i++) WriteCell(row[i], table.Columns[i], isHead: i == 0);
            Close();
        }

        Close();
        Close();
        Close();
        foreach (var note in table.Notes) Element("p", note, "note");
    }

    /// <summary>Each text is a paragraph of its own to the bidirectional algorithm.</summary>
    private void WriteCell(string text, Column column, bool isHead)
    {
        if (isHead) Open("th", column.IsNumber ? "number" : null, ("scope", "row"));
        else Open("td", column.IsNumber ? "number" : null);
        if (ReportText.IsRightToLeft(text)) Element("bdi", text);
        else Text(text);
        Close();
    }

    private void Write(Chart chart)
    {
        Open("figure");
        ChartWriter.Write(_xml, string.Create(CultureInfo.InvariantCulture, $"chart-{++_charts}"), chart, null, null);
        Element("figcaption", chart.Key);
        Close();
    }

    private void Link(string id, string text)
    {
        Open("a", null, ("href", $"#{id}"));
        Text(text);
        Close();
    }

    private void Element(string name, string text, string? kind = null)
    {
        Open(name, kind);
        Text(text);
        Close();
    }

    private void Void(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Open(name, null, attributes);
        _xml.WriteEndElement();
    }

    private void Open(string name, string? kind = null, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _xml.WriteStartElement(name, Namespace);
        if (kind is not null) _xml.WriteAttributeString("class", kind);
        foreach (var (key, value) in attributes) _xml.WriteAttributeString(key, value);
    }

    /// <summary>With an end of its own also where it is empty: HTML knows no other.</summary>
    private void Close() => _xml.WriteFullEndElement();

    private void Text(string text) => _xml.WriteString(text == " " ? text : ReportText.Clean(text));

    private static string Id(params ReadOnlySpan<int> path)
    {
        var id = "section";
        foreach (var index in path) id = string.Create(CultureInfo.InvariantCulture, $"{id}-{index + 1}");
        return id;
    }
}
