using System.Collections.Immutable;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Embedded.Queries;

/// <summary>Works out aggregations of a list in one walk each, O(elements + groups · log groups). Makes no rows.</summary>
internal sealed class ListAggregator(CancellationToken cancellationToken)
{
    private const int ElementsBetweenCancellationChecks = 1024;

    /// <summary>The groups that are shown, in order, and how many there are.</summary>
    public (List<GroupTally> Shown, long Count) Work(ReadOnlySpan<Reached> list, CompiledAggregation aggregation)
    {
        if (aggregation.By is not { } by) return ([Whole(list, aggregation)], 1);
        var groups = new Dictionary<object, GroupTally>();
        GroupTally? missing = null;
        for (var i = 0; i < list.Length; i++)
        {
            CheckCancellation(i);
            var key = by.Of(list[i]);
            GroupTally group;
            if (key is null) group = missing ??= new(null, aggregation.Measures);
            else if (!groups.TryGetValue(key, out group!)) groups.Add(key, group = new(key, aggregation.Measures));
            group.Add(list[i]);
        }

        List<GroupTally> all = [.. groups.Values];
        if (missing is not null) all.Add(missing);
        all.Sort((left, right) => Compare(left, right, by));
        var count = all.Count;
        if (count > aggregation.Aggregation.Limit) all.RemoveRange(aggregation.Aggregation.Limit, count - aggregation.Aggregation.Limit);
        return (all, count);
    }

    private GroupTally Whole(ReadOnlySpan<Reached> list, CompiledAggregation aggregation)
    {
        var whole = new GroupTally(null, aggregation.Measures);
        if (aggregation.IsCount)
        {
            whole.Count = list.Length;
            return whole;
        }

        for (var i = 0; i < list.Length; i++)
        {
            CheckCancellation(i);
            whole.Add(list[i]);
        }

        return whole;
    }

    private static int Compare(GroupTally left, GroupTally right, CompiledGroupKey by)
    {
        var order = right.Count.CompareTo(left.Count);
        if (order != 0) return order;
        if (left.Key is null || right.Key is null) return (left.Key is null ? 1 : 0) - (right.Key is null ? 1 : 0);
        return by.Compare(left.Key, right.Key);
    }

    private void CheckCancellation(int element)
    {
        if (element % ElementsBetweenCancellationChecks == 0) cancellationToken.ThrowIfCancellationRequested();
    }
}

/// <summary>One group, element by element.</summary>
internal sealed class GroupTally(object? key, CompiledMeasure[] measures)
{
    private readonly MeasureTally[] _measures = Array.ConvertAll(measures, measure => new MeasureTally(measure));

    public object? Key => key;

    public long Count { get; set; }

    public void Add(Reached reached)
    {
        Count++;
        foreach (var measure in _measures) measure.Add(reached);
    }

    public ImmutableArray<MeasureValue> ToValues() => [.. _measures.Select(measure => measure.ToValue())];
}
