using System.Globalization;

namespace CityGraph.Explorer.Reports;

/// <summary>How reports write numbers.</summary>
internal static class ReportNumbers
{
    /// <summary>In place of what is not defined.</summary>
    public const string None = "—";

    /// <summary>For the reader.</summary>
    public const string Rule =
        "Whole numbers are given in full, others rounded to four significant digits, or to whole ones where they are larger; in plain decimals, with a comma "
        + "between thousands. z and effect sizes have two decimals; a p-value three, or two significant digits where it is below 0.01. A dash stands for what is not defined or was not "
        + "worked out; the reason stands below the table. The API gives all digits.";

    private const double Least = 1e-9;

    /// <summary>By the <see cref="Rule"/>; what is nearer to 0 than a billionth is said to be so.</summary>
    public static string Of(double value)
    {
        if (value == Math.Truncate(value)) return Fixed(value, 0);
        if (Math.Abs(value) < Least) return value < 0 ? $"> {Fixed(-Least, 9)}" : $"< {Fixed(Least, 9)}";
        return Fixed(value, Math.Max(0, 3 - Exponent(value, 3)));
    }

    public static string Of(double? value) => value is { } number ? Of(number) : None;

    public static string Of(NumberRange? span) => span is { } range ? $"{Of(range.Low)} to {Of(range.High)}" : None;

    /// <summary>With its sign, as differences are read.</summary>
    public static string Signed(double? value) => value is { } number ? $"{(number >= Least ? "+" : "")}{Of(number)}" : None;

    /// <summary>Without a <c>p</c> before it. Never 0: the least that samples can give is above it.</summary>
    public static string P(double value)
    {
        if (value < 0.00005) return "< 0.0001";
        var decimals = Math.Max(3, 1 - Exponent(value, 1));
        var text = Fixed(value, decimals);
        return decimals > 3 && text[^1] == '0' ? text[..^1] : text;
    }

    /// <summary>With a <c>p</c> before it, for sentences and tables whose columns do not say it.</summary>
    public static string PEquals(double? value) => value is not { } p ? None : P(p) is ['<', ..] text ? $"p {text}" : $"p = {P(p)}";

    /// <summary>A count of standard deviations, with its sign and two decimals.</summary>
    public static string Deviations(double? value) => value is { } number ? $"{(number >= 0.005 ? "+" : "")}{Fixed(number, 2)}" : None;

    /// <summary>A share in percent, with one decimal unless it is whole.</summary>
    public static string Percent(double share) => $"{Fixed(share * 100, Math.Abs((share * 100) - Math.Round(share * 100)) < Least ? 0 : 1)} %";

    /// <summary>With so many decimals; there is one 0.</summary>
    public static string Fixed(double value, int decimals)
    {
        var text = value.ToString($"N{decimals}", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAnyInRange('1', '9') ? text.Replace('-', '−') : text.TrimStart('-');
    }

    /// <summary>Of the first digit that is not 0, once the number is rounded to so many digits behind it.</summary>
    private static int Exponent(double value, int digits)
    {
        var text = value.ToString($"E{digits}", CultureInfo.InvariantCulture);
        return int.Parse(text.AsSpan(text.IndexOf('E', StringComparison.Ordinal) + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }
}
