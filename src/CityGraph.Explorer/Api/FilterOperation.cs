using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Api;

/// <summary>One comparison that a filter offers.</summary>
/// <param name="Name">Its name in the API.</param>
/// <param name="Comparison">What it asks.</param>
/// <param name="IsNegated">Whether it asks for the complement: true for a missing value.</param>
/// <param name="TakesList">Whether it takes a list of which one value must fit.</param>
internal sealed record FilterOperation(string Name, Comparison Comparison, bool IsNegated = false, bool TakesList = false)
{
    private static readonly FilterOperation[] Equality =
    [
        new("eq", Comparison.Equal),
        new("neq", Comparison.Equal, IsNegated: true),
        new("in", Comparison.Equal, TakesList: true),
        new("nin", Comparison.Equal, IsNegated: true, TakesList: true),
    ];

    private static readonly FilterOperation[] Order =
    [
        new("gt", Comparison.Greater),
        new("gte", Comparison.GreaterOrEqual),
        new("lt", Comparison.Less),
        new("lte", Comparison.LessOrEqual),
    ];

    private static readonly FilterOperation[] Text =
    [
        new("contains", Comparison.Contains),
        new("ncontains", Comparison.Contains, IsNegated: true),
        new("startsWith", Comparison.StartsWith),
        new("nstartsWith", Comparison.StartsWith, IsNegated: true),
        new("endsWith", Comparison.EndsWith),
        new("nendsWith", Comparison.EndsWith, IsNegated: true),
    ];

    private static readonly FilterOperation[] EqualityAndOrder = [.. Equality, .. Order];

    private static readonly FilterOperation[] EverythingOnText = [.. Equality, .. Order, .. Text];

    /// <summary>What can be asked of ids, which have no meaning beyond being equal.</summary>
    public static IReadOnlyList<FilterOperation> OnIds => Equality;

    /// <summary>What can be asked of how many there are.</summary>
    public static IReadOnlyList<FilterOperation> OnCounts { get; } = [.. Equality[..2], .. Order];

    /// <summary>What can be asked of a property of this kind. Enums have their declared order.</summary>
    public static IReadOnlyList<FilterOperation> For(PropertyKind kind) => kind switch
    {
        PropertyKind.String => EverythingOnText,
        PropertyKind.Boolean => Equality[..2],
        _ => EqualityAndOrder,
    };

    /// <summary>The operation of this name; null for the members that are no comparison.</summary>
    public static FilterOperation? Find(string name) => Array.Find(EverythingOnText, operation => operation.Name == name);
}
