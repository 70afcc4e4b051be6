namespace CityGraph.GraphQL.Language;

/// <summary>Bounds on what a document may cost. One that exceeds a bound is a syntax error at the token that did.</summary>
public sealed record ParserOptions
{
    /// <summary>15,000 tokens, 200 levels: more than tools and people write, and cheap to refuse.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>For files of our own, such as a schema: 1,000,000 tokens, 200 levels.</summary>
    public static ParserOptions Trusted { get; } = new() { MaxTokens = 1_000_000 };

    /// <summary>Names, numbers, strings and punctuators together. Default 15,000.</summary>
    public int MaxTokens { get; init; } = 15_000;

    /// <summary>Levels of nested selection sets, values and types, counted together. Default 200.</summary>
    public int MaxDepth { get; init; } = 200;
}
