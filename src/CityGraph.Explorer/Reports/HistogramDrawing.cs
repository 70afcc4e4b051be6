namespace CityGraph.Explorer.Reports;

/// <summary>Draws rows of bars. The name of a row tells how high its highest bar is.</summary>
internal static class HistogramDrawing
{
    private const int RowHeight = 104;
    private const int BarHeight = 72;
    private const int AxisHeight = 28;
    private const int LetterHeight = 20;

    /// <summary>Left free on either side, in percent.</summary>
    private const double Margin = 3;

    /// <summary>Of the room of a bar.</summary>
    private const double Gap = 0.15;

    public static int HeightOf(Histogram chart) => (chart.Rows.Length * RowHeight) + AxisHeight;

    public static void Draw(ChartCanvas canvas, Histogram chart)
    {
        var room = (100 - (2 * Margin)) / chart.Bins.Length;
        var highest = chart.Rows.Max(row => row.Shares.Max());
        for (var i = 0; i < chart.Rows.Length; i++)
        {
            var (row, bottom) = (chart.Rows[i], (i + 1) * RowHeight);
            canvas.Label(0, bottom - RowHeight + 16, $"{row.Name}, highest bar: {ReportNumbers.Percent(row.Shares.Max())}", "start");
            for (var bin = 0; bin < row.Shares.Length; bin++)
            {
                var height = BarHeight * row.Shares[bin] / highest;
                if (height == 0) continue;
                canvas.Element(
                    "rect",
                    "bar",
                    ("x", ChartCanvas.Percent(Margin + (room * (bin + Gap)))),
                    ("y", ChartCanvas.Text(bottom - height)),
                    ("width", ChartCanvas.Percent(room * (1 - (2 * Gap)))),
                    ("height", ChartCanvas.Text(height)));
            }

            canvas.Line("axis", 0, bottom, 100, bottom);
        }

        for (var bin = 0; bin < chart.Bins.Length; bin++)
        {
            canvas.Label(Margin + (room * (bin + 0.5)), (chart.Rows.Length * RowHeight) + LetterHeight, chart.Bins[bin], "middle");
        }
    }
}
