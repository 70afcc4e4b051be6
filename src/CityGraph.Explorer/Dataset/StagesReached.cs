using System.Collections.Immutable;
using CityGraph.Graph.Dates;

namespace CityGraph.Explorer.Dataset;

/// <summary>What an agreement reached, while it is put together.</summary>
/// <param name="order">The stages in the schema's order; others are passed over.</param>
internal sealed class StagesReached(ImmutableArray<string> order)
{
    private readonly PartialDate?[] _dates = new PartialDate?[order.Length];
    private readonly bool[] _isReached = new bool[order.Length];
    private readonly SortedSet<PartialDate> _milestones = new(PartialDate.SortOrder);

    /// <summary>The stages reached, in their order, each with the earliest date that is known for it.</summary>
    public ImmutableArray<(string Stage, PartialDate? Date)> Reached =>
        [.. Enumerable.Range(0, order.Length).Where(stage => _isReached[stage]).Select(stage => (order[stage], _dates[stage]))];

    /// <summary>All dates, in their order.</summary>
    public ImmutableArray<object> Milestones => [.. _milestones];

    /// <summary>Whether anything happened at a time that is not known.</summary>
    public bool HasUndatedMilestones { get; private set; }

    /// <summary>Takes note of a signed paper or an event that took place.</summary>
    /// <param name="stage">What it reached, or null.</param>
    /// <param name="date">When, or null.</param>
    public void Add(string? stage, PartialDate? date)
    {
        if (date is null) HasUndatedMilestones = true;
        else _milestones.Add(date);
        if (stage is null || order.IndexOf(stage) is not (>= 0 and var place)) return;
        _isReached[place] = true;
        if (date is not null && (_dates[place] is not { } before || PartialDate.CompareForSorting(date, before) < 0)) _dates[place] = date;
    }
}
