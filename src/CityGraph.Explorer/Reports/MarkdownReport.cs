using System.Globalization;
using System.Text;

namespace CityGraph.Explorer.Reports;

/// <summary>
/// Writes a report as CommonMark with GitHub's tables. Charts are named where they belong; their SVG stands at the end of the file, so that the text can be
/// read as it is.
/// </summary>
internal sealed class MarkdownReport
{
    private readonly StringBuilder _text = new();
    private readonly List<string> _charts = [];

    private MarkdownReport()
    {
    }

    public static string Write(ReportDocument document)
    {
        var report = new MarkdownReport();
        report.Block($"# {MarkdownText.Escape(document.Title)}");
        report.Block(MarkdownText.EscapeLine(document.Lead));
        foreach (var section in document.Sections) report.Write(section, 2);
        foreach (var chart in report._charts) report.Block(chart);
        return report._text.ToString();
    }

    private void Write(ReportSection section, int level)
    {
        Block($"{new string('#', level)} {MarkdownText.Escape(section.Title)}");
        foreach (var block in section.Blocks) Write(block);
        foreach (var part in section.Parts) Write(part, level + 1);
    }

    private void Write(ReportBlock block)
    {
        switch (block)
        {
            case ReportBlock.Paragraph(var text):
                Block(MarkdownText.EscapeLine(text));
                break;
            case ReportBlock.Items { Texts: { IsEmpty: false } texts, Kind: var kind }:
                Block(string.Join('\n', texts.Select((text, i) => Item(kind, i, text))));
                break;
            case ReportBlock.Facts(var facts):
                Block(string.Join('\n', facts.Select(fact =>
                    $"- **{MarkdownText.Escape(fact.Term)}:** {(fact.IsExact ? MarkdownText.Exact(fact.Text) : MarkdownText.Escape(fact.Text))}")));
                break;
            case ReportBlock.Table table:
                Write(table);
                break;
            case ReportBlock.Figure(var chart):
                Write(chart);
                break;
            case ReportBlock.Code(var language, var text):
                Block($"{MarkdownText.Fence(text)}{language}\n{text.TrimEnd('\n')}\n{MarkdownText.Fence(text)}");
                break;
        }
    }

    private static string Item(ItemKind kind, int index, string text) => kind switch
    {
        ItemKind.Numbered => string.Create(CultureInfo.InvariantCulture, $"{index + 1}. {MarkdownText.EscapeLine(text)}"),
        ItemKind.Warning => $"- **Take care:** {MarkdownText.Escape(text)}",
        _ => $"- {MarkdownText.EscapeLine(text)}",
    };

    private void Write(ReportBlock.Table table)
    {
        Block($"**{MarkdownText.Escape(table.Caption)}**");
        var lines = new List<string>
        {
            Row(table.Columns.Select(column => MarkdownText.Escape(column.Title))),
            Row(table.Columns.Select(column => column.IsNumber ? "---:" : ":---")),
        };
        lines.AddRange(table.Rows.Select(row => Row(row.Select(MarkdownText.Cell))));
        Block(string.Join('\n', lines));
        foreach (var note in table.Notes) Block(MarkdownText.EscapeLine(note));
    }

    private void Write(Chart chart)
    {
        var label = string.Create(CultureInfo.InvariantCulture, $"chart-{_charts.Count + 1}");
        var svg = Convert.ToBase64String(Encoding.UTF8.GetBytes(ChartFile.Write(chart)));
        _charts.Add($"[{label}]: data:image/svg+xml;base64,{svg}");
        Block($"![{MarkdownText.Escape(chart.Description)}][{label}]");
        Block(MarkdownText.EscapeLine(chart.Key));
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private void Block(string text)
    {
        if (_text.Length > 0) _text.Append('\n');
        _text.Append(text).Append('\n');
    }
}
