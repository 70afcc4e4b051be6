namespace CityGraph.Explorer.Reports;

/// <summary>Draws values. What tells marks apart is form and pattern.</summary>
internal static class ValueDrawing
{
    private const int RowHeight = 56;
    private const int AxisHeight = 32;
    private const int LetterHeight = 20;

    public static int HeightOf(ValueChart chart) => (chart.Rows.Length * RowHeight) + AxisHeight;

    public static void Draw(ChartCanvas canvas, ValueChart chart)
    {
        DrawHatching(canvas);
        var scale = ChartScale.Of([.. chart.Rows.SelectMany(Numbers)]);
        var bottom = chart.Rows.Length * RowHeight;
        for (var i = 0; i < scale.Ticks.Length; i++)
        {
            var across = scale.Percent(scale.Ticks[i]);
            canvas.Line("grid", across, 0, across, bottom + 4);
            canvas.Label(across, bottom + LetterHeight, scale.Labels[i]);
        }

        for (var i = 0; i < chart.Rows.Length; i++) DrawRow(canvas, chart.Rows[i], scale, i * RowHeight);
        canvas.Line("axis", 0, bottom, 100, bottom);
    }

    private static void DrawRow(ChartCanvas canvas, ChartRow row, ChartScale scale, int top)
    {
        var middle = top + 36;
        canvas.Label(0, top + 16, row.Value is null ? $"{row.Name}: {ReportNumbers.None}" : row.Name, "start");
        if (row.Reference is var (range, median))
        {
            var left = scale.Percent(range.Low);
            canvas.Element(
                "rect",
                "reference",
                ("x", ChartCanvas.Percent(left)),
                ("y", ChartCanvas.Text(middle - 9)),
                ("width", ChartCanvas.Percent(scale.Percent(range.High) - left)),
                ("height", "18"),
                ("fill", $"url(#{canvas.IdOf("hatching")})"));
            canvas.Line("median", scale.Percent(median), middle - 12, scale.Percent(median), middle + 12);
        }

        if (row.Interval is var (low, high))
        {
            canvas.Line("interval", scale.Percent(low), middle, scale.Percent(high), middle);
            canvas.Line("interval", scale.Percent(low), middle - 6, scale.Percent(low), middle + 6);
            canvas.Line("interval", scale.Percent(high), middle - 6, scale.Percent(high), middle + 6);
        }

        if (row.Value is { } value) canvas.Element("circle", "value", ("cx", ChartCanvas.Percent(scale.Percent(value))), ("cy", ChartCanvas.Text(middle)), ("r", "5"));
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

    private static void DrawHatching(ChartCanvas canvas)
    {
        canvas.Open("pattern");
        canvas.Set("id", canvas.IdOf("hatching"));
        canvas.Set("width", "6");
        canvas.Set("height", "6");
        canvas.Set("patternUnits", "userSpaceOnUse");
        canvas.Set("patternTransform", "rotate(45)");
        canvas.Element("line", "hatch", ("x1", "0"), ("y1", "0"), ("x2", "0"), ("y2", "6"));
        canvas.Close();
    }
}
