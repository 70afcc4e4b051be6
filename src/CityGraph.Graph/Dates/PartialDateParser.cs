namespace CityGraph.Graph.Dates;

/// <summary>Recursive descent over the grammar of EDTF level 1; one method a production. Positions in messages are 1-based characters.</summary>
internal ref struct PartialDateParser
{
    private const int MaxLength = 64;
    private const int MaxLongYearDigits = 9;

    private readonly string _text;
    private int _position;
    private string? _error;

    private PartialDateParser(string text) => _text = text;

    private readonly char Current => _position < _text.Length ? _text[_position] : '\0';

    private readonly bool AtEnd => _position >= _text.Length;

    public static PartialDateResult Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MaxLength) return PartialDateResult.Failed($"A date of {text.Length} characters is too long: the longest is {MaxLength}.");
        var parser = new PartialDateParser(text);
        var span = parser.Expression();
        return parser._error is null ? PartialDateResult.Of(new PartialDate(text, span)) : PartialDateResult.Failed(parser._error);
    }

    /// <summary><c>date | end "/" end</c></summary>
    private DateSpan Expression()
    {
        if (AtEnd) return Fail("there is nothing", "write a year (2013), a month (2013-08), a day (2013-08-20) or an interval (2013/2015)");
        if (!_text.Contains('/', StringComparison.Ordinal))
        {
            if (_text == "..") return Fail("'..' is only an end of an interval", "write 2013/.. or ../2013");
            var date = Date();
            if (_error is null && !AtEnd) Unexpected();
            return date;
        }

        var start = IntervalEnd();
        if (_error is not null) return default;
        if (Current != '/') return Unexpected();
        _position++;
        var end = IntervalEnd();
        if (_error is not null) return default;
        if (!AtEnd) return Unexpected();
        return Interval(start, end);
    }

    private DateSpan Interval(DateSpan start, DateSpan end)
    {
        var span = new DateSpan(start.Earliest, end.Latest)
        {
            Start = start.Start,
            End = end.End,
            IsApproximate = start.IsApproximate || end.IsApproximate,
            IsUncertain = start.IsUncertain || end.IsUncertain,
        };
        _position = 0;
        if (span.Start != DateEnd.Dated && span.End != DateEnd.Dated) return Fail("neither end is a date", "write at least one, or leave the date out");
        return span.Earliest > span.Latest ? Fail("the interval ends before it starts", "write the earlier date first") : span;
    }

    /// <summary><c>".." | "" | date</c></summary>
    private DateSpan IntervalEnd()
    {
        if (AtEnd || Current == '/') return Unbounded(DateEnd.Unknown);
        if (!_text.AsSpan(_position).StartsWith("..")) return Date();
        _position += 2;
        return Unbounded(DateEnd.Open);
    }

    /// <summary><c>(long-year | year ["-" month-or-season ["-" day]]) ["?" | "~" | "%"]</c></summary>
    private DateSpan Date()
    {
        var span = Current == 'Y' ? LongYear() : YearMonthDay();
        if (_error is not null || Current is not ('?' or '~' or '%')) return span;
        var mark = _text[_position++];
        return span with { IsUncertain = mark is '?' or '%', IsApproximate = mark is '~' or '%' };
    }

    /// <summary><c>"Y" ["-"] digit{5,9}</c></summary>
    private DateSpan LongYear()
    {
        _position++;
        var negative = Minus();
        var start = _position;
        while (char.IsAsciiDigit(Current)) _position++;
        var digits = _text.AsSpan(start, _position - start);
        if (digits.Length is < 5 or > MaxLongYearDigits || digits[0] == '0')
        {
            _position = start;
            return Fail($"a year after 'Y' has 5 to {MaxLongYearDigits} digits and does not begin with 0", "write a year of four digits without 'Y'");
        }

        var year = long.Parse(digits, provider: null);
        return DateSpan.OfYears(negative ? -year : year, negative ? -year : year);
    }

    private DateSpan YearMonthDay()
    {
        var (first, last) = Year();
        if (_error is not null || Current != '-') return _error is null ? DateSpan.OfYears(first, last) : default;
        if (first != last) return Fail("nothing can follow a year with unspecified digits", $"write {_text[.._position]} alone");
        _position++;
        var month = MonthOrSeason();
        if (_error is not null) return default;
        if (Current != '-') return month switch { 0 => DateSpan.OfYears(first, first), > 12 => Season(first, month), _ => DateSpan.OfMonths(first, month, first, month) };
        if (month > 12) return Fail("a season has no days", $"write {_text[.._position]} alone, or a month from 01 to 12");
        _position++;
        return Day(first, month);
    }

    /// <summary><c>["-"] digit{4}</c>, where <c>X</c> may stand for the last one or two digits</summary>
    private (long First, long Last) Year()
    {
        var start = _position;
        var negative = Minus();
        var (value, unspecified) = (0L, 0);
        for (var i = 0; i < 4; i++, _position++)
        {
            if (Current == 'X' && i >= 2) unspecified++;
            else if (!char.IsAsciiDigit(Current) || unspecified > 0) return FailYear();
            value = value * 10 + (Current == 'X' ? 0 : Current - '0');
        }

        if (char.IsAsciiDigit(Current)) return FailYear();
        if (negative && value == 0)
        {
            _position = start;
            Fail("there is no year -0000", "write 0000, which is 1 BC");
        }

        var last = value + unspecified switch { 0 => 0, 1 => 9, _ => 99 };
        return negative ? (-last, -value) : (value, last);
    }

    /// <summary><c>"01".."12" | "21".."24" | "XX"</c>; 0 for <c>XX</c></summary>
    private int MonthOrSeason()
    {
        var start = _position;
        var month = TwoDigits();
        if (_error is not null || month is <= 12 or (>= 21 and <= 24)) return month;
        _position = start;
        Fail($"there is no month {month:00}", "write 01 to 12, a season 21 to 24, or XX");
        return 0;
    }

    private DateSpan Day(long year, int month)
    {
        var start = _position;
        var day = TwoDigits();
        if (_error is not null) return default;
        if (day == 0) return month == 0 ? DateSpan.OfYears(year, year) : DateSpan.OfMonths(year, month, year, month);
        _position = start;
        if (month == 0) return Fail("a day needs its month", "write XX for the day too, or the month");
        var days = CivilDay.DaysInMonth(year, month);
        if (day > days) return Fail($"there is no day {day:00} in that month", $"write 01 to {days}, or XX");
        _position += 2;
        var number = CivilDay.Number(year, month, day);
        return new DateSpan(number, number);
    }

    /// <summary>
    /// Meteorological seasons of either hemisphere, since a source rarely says which; a season belongs to the year in which it begins.
    /// Spring and autumn lie between March and November, summer and winter between June and the next February.
    /// </summary>
    private static DateSpan Season(long year, int season) =>
        season is 21 or 23 ? DateSpan.OfMonths(year, 3, year, 11) : DateSpan.OfMonths(year, 6, year + 1, 2);

    /// <summary>Two digits, not both 0; or <c>XX</c>, which gives 0.</summary>
    private int TwoDigits()
    {
        var rest = _text.AsSpan(_position);
        if (rest.StartsWith("XX"))
        {
            _position += 2;
            return 0;
        }

        if (rest.Length >= 2 && char.IsAsciiDigit(rest[0]) && char.IsAsciiDigit(rest[1]) && (rest[0], rest[1]) != ('0', '0'))
        {
            _position += 2;
            return (rest[0] - '0') * 10 + rest[1] - '0';
        }

        Fail("two digits are expected", "write them with a leading zero, from 01, or XX for unspecified");
        return 0;
    }

    private bool Minus()
    {
        if (Current != '-') return false;
        _position++;
        return true;
    }

    private static DateSpan Unbounded(DateEnd end) => new(long.MinValue, long.MaxValue) { Start = end, End = end };

    private (long First, long Last) FailYear()
    {
        Fail("a year has four digits, of which the last one or two may be X", "write 2013, 201X or 20XX");
        return default;
    }

    private DateSpan Unexpected() => Current == 'T'
        ? Fail("times of day are not kept", $"write {_text[.._position]}")
        : Fail($"'{Current}' is not expected here", $"end the date after '{_text[.._position]}'");

    private DateSpan Fail(string problem, string fix)
    {
        _error ??= $"\"{_text}\" is not a date: at character {_position + 1}, {problem}; {fix}.";
        return default;
    }
}
