using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Embedded.Queries;

/// <summary>Which part of a list a window shows: from <paramref name="First"/> up to but without <paramref name="End"/>.</summary>
internal readonly record struct ListRange(int First, int End, int Total)
{
    /// <param name="window">For its limit.</param>
    /// <param name="first">The first element after the window's position.</param>
    /// <param name="end">The first element that is no longer before the window's other position.</param>
    /// <param name="total">The length of the list.</param>
    public static ListRange Of(Window window, int first, int end, int total)
    {
        end = Math.Max(first, end);
        if (window.Limit is not { } limit || limit >= end - first) return new(first, end, total);
        return window.FromEnd ? new(end - limit, end, total) : new(first, first + limit, total);
    }
}
