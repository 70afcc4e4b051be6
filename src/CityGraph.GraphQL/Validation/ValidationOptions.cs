namespace CityGraph.GraphQL.Validation;

/// <summary>Beyond what the specification asks of every document.</summary>
public sealed record ValidationOptions
{
    public static ValidationOptions Default { get; } = new();

    /// <summary>After this many errors the validation stops and says so. Default 100.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>Refuse <c>__schema</c> and <c>__type</c>. Default false.</summary>
    public bool NoSchemaIntrospection { get; init; }

    /// <summary>Refuse what is deprecated: for a client's own checks. Default false.</summary>
    public bool NoDeprecated { get; init; }
}
