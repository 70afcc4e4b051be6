using System.Xml;

namespace CityGraph.Explorer.Reports;

/// <summary>Writes charts of every sort.</summary>
internal static class ChartWriter
{
    /// <param name="xml">Where to.</param>
    /// <param name="id">Of the chart, for the names of its parts.</param>
    /// <param name="chart">What to draw.</param>
    /// <param name="width">In pixels; none where it takes what room there is.</param>
    /// <param name="style">A style sheet of its own, where it stands alone.</param>
    public static void Write(XmlWriter xml, string id, Chart chart, int? width, string? style)
    {
        var canvas = new ChartCanvas(xml, id);
        canvas.Open("svg");
        canvas.Set("class", "chart");
        canvas.Set("width", width is { } pixels ? ChartCanvas.Text(pixels) : "100%");
        canvas.Set("height", ChartCanvas.Text(chart is Histogram ? HistogramDrawing.HeightOf((Histogram)chart) : ValueDrawing.HeightOf((ValueChart)chart)));
        canvas.Set("role", "img");
        canvas.Set("aria-labelledby", $"{canvas.IdOf("title")} {canvas.IdOf("description")}");
        canvas.Named("title", "title", chart.Title);
        canvas.Named("desc", "description", chart.Description);
        if (style is not null)
        {
            canvas.Style(style);
            canvas.Element("rect", "paper", ("width", "100%"), ("height", "100%"));
        }

        if (chart is Histogram histogram) HistogramDrawing.Draw(canvas, histogram);
        else ValueDrawing.Draw(canvas, (ValueChart)chart);
        canvas.Close();
    }
}
