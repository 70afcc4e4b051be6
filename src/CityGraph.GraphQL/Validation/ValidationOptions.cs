using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Validation;

/// <summary>Beyond what the specification asks of every document.</summary>
public sealed record ValidationOptions
{
    public static ValidationOptions Default { get; } = new();

    /// <summary>After this many errors the validation stops and says so. Default 100.</summary>
    public int MaxErrors { get; init => field = Bound.Positive(value); } = 100;

    /// <summary>
    /// Fields and fragments that may be compared to find out which fields conflict (section 5.3.2): a hostile document can ask for the
    /// square of its length. Default 100,000, that of HotChocolate; some ten milliseconds.
    /// </summary>
    public int MaxMergeComparisons { get; init => field = Bound.Positive(value); } = 100_000;

    /// <summary>Refuse <c>__schema</c> and <c>__type</c>. Default false.</summary>
    public bool NoSchemaIntrospection { get; init; }

    /// <summary>Refuse what is deprecated: for a client's own checks. Default false.</summary>
    public bool NoDeprecated { get; init; }
}
