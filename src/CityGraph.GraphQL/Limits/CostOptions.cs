using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Limits;

/// <summary>
/// What operations may cost, and what fields cost of which the schema does not say it. Defaults are those of HotChocolate 16. Weights and
/// costs are numbers without a unit; 1 stands for one object.
/// </summary>
public sealed record CostOptions
{
    public static CostOptions Default { get; } = new();

    /// <summary>The largest field cost: how much work the fields of a request are. Default 1,000; at least 1.</summary>
    public long MaxFieldCost { get; init => field = Bound.Positive(value); } = 1_000;

    /// <summary>The largest type cost: how many objects the response may hold. Default 1,000; at least 1.</summary>
    public long MaxTypeCost { get; init => field = Bound.Positive(value); } = 1_000;

    /// <summary>The largest value of a slicing argument, such as <c>first</c>, in items. Default 10,000; at least 1.</summary>
    public int MaxListSize { get; init => field = Bound.Positive(value); } = 10_000;

    /// <summary>Whether an operation over a limit is refused; costs can be reported in either case. Default true.</summary>
    public bool Enforce { get; init; } = true;

    /// <summary>Weight of a field without <c>@cost</c> whose resolver is asynchronous, where it is more than the weight of its type. Default 10.</summary>
    public int DefaultResolverCost { get; init; } = 10;

    /// <summary>Assumed items of a list that no <c>@listSize</c> speaks of. Default 1; at least 1.</summary>
    public int DefaultListSize { get; init => field = Bound.Positive(value); } = 1;
}
