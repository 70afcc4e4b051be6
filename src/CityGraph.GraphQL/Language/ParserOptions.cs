namespace CityGraph.GraphQL.Language;

/// <summary>Bounds on what a document may cost. One that exceeds a bound is refused at the token that did. All are at least 1.</summary>
public sealed record ParserOptions
{
    /// <summary>1 MiB, 15,000 tokens, 200 levels: more than tools and people write, and cheap to refuse.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>For files of our own, such as a schema: 64 MiB, 1,000,000 tokens, 200 levels.</summary>
    public static ParserOptions Trusted { get; } = new() { MaxBytes = 64 * 1024 * 1024, MaxTokens = 1_000_000 };

    /// <summary>Bytes of the text as UTF-8, comments included. Default 1 MiB.</summary>
    public int MaxBytes { get; init => field = Bound.Positive(value); } = 1024 * 1024;

    /// <summary>Names, numbers, strings and punctuators together. Default 15,000.</summary>
    public int MaxTokens { get; init => field = Bound.Positive(value); } = 15_000;

    /// <summary>Levels of nested selection sets, values and types, counted together. Default 200; more needs more stack.</summary>
    public int MaxDepth { get; init => field = Bound.Positive(value); } = 200;
}
