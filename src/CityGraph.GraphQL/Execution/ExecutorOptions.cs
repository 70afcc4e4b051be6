using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Validation;

namespace CityGraph.GraphQL.Execution;

/// <summary>The bounds within which an operation runs. Each has a clear error; all are positive.</summary>
public sealed record ExecutorOptions
{
    public static ExecutorOptions Default { get; } = new();

    /// <summary>The bounds of a document's text.</summary>
    public ParserOptions Parser { get; init; } = ParserOptions.Default;

    /// <summary>The bounds of validating a document.</summary>
    public ValidationOptions Validation { get; init; } = ValidationOptions.Default;

    /// <summary>Most fields of an operation once fragments are laid out, counted once for each concrete type they are asked of.</summary>
    public int MaxSelections { get; init; } = 20_000;

    /// <summary>Most fields inside one another; a root field is at depth 1.</summary>
    public int MaxDepth { get; init; } = 64;

    /// <summary>Most values in the variables of a request: each scalar, list, object and null counts as one.</summary>
    public int MaxVariableValues { get; init; } = 100_000;

    /// <summary>Most items in all lists of one response together.</summary>
    public int MaxListItems { get; init; } = 1_000_000;

    /// <summary>
    /// Largest response: the bytes of names and punctuation plus the UTF-16 code units of strings before escaping, so that
    /// a response that is too large is refused before its first byte is written.
    /// </summary>
    public long MaxResponseSize { get; init; } = 64 * 1024 * 1024;

    /// <summary>Most errors in one response; one more then says how many were left out.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>Most memory that cached documents may take, in bytes as estimated from their text and number of fields.</summary>
    public long DocumentCacheBytes { get; init; } = 32 * 1024 * 1024;
}
