using CityGraph.Graph.Dates;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Embedded.Queries;

/// <summary>What is worked out of one property, value by value.</summary>
internal sealed class MeasureTally(CompiledMeasure measure)
{
    private readonly HashSet<object>? _distinct = measure.Parts.HasFlag(MeasureParts.Distinct) ? [] : null;
    private readonly ExactSum? _sum = measure.Parts.HasFlag(MeasureParts.Sum) ? new() : null;
    private readonly bool _hasExtremes = measure.Parts.HasFlag(MeasureParts.Extremes);
    private long _count;
    private object? _smallest;
    private object? _largest;

    public void Add(Reached reached)
    {
        if (measure.Read(reached) is not { } value) return;
        _count++;
        _distinct?.Add(value);
        if (_sum is not null) AddTo(_sum, value);
        if (!_hasExtremes) return;
        if (_smallest is null || ValueOrder.Compare(value, _smallest, measure.Definition) < 0) _smallest = value;
        if (_largest is null || CompareEnds(value, _largest) > 0) _largest = value;
    }

    public MeasureValue ToValue() => new(measure.Parts.HasFlag(MeasureParts.Count) ? _count : 0, _distinct?.Count ?? 0, Plain(_smallest), Plain(_largest), _sum);

    private static void AddTo(ExactSum sum, object value)
    {
        if (value is long whole) sum.Add(whole);
        else sum.Add((double)value);
    }

    /// <summary>Dates by their last possible day, then by their first.</summary>
    private int CompareEnds(object left, object right)
    {
        if (left is not PartialDate date || right is not PartialDate other) return ValueOrder.Compare(left, right, measure.Definition);
        var order = date.LatestDay.CompareTo(other.LatestDay);
        return order != 0 ? order : PartialDate.CompareForSorting(date, other);
    }

    /// <summary>Zero has no sign.</summary>
    private static object? Plain(object? value) => value is 0.0 ? 0.0 : value;
}
