using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Limits;
using CityGraph.GraphQL.Validation;

namespace CityGraph.GraphQL.Execution;

/// <summary>The bounds within which an operation runs, listed in <c>Limits/README.md</c>. Each has a clear error; all are at least 1.</summary>
public sealed record ExecutorOptions
{
    public static ExecutorOptions Default { get; } = new();

    /// <summary>The bounds of a document's text.</summary>
    public ParserOptions Parser { get; init; } = ParserOptions.Default;

    /// <summary>The bounds of a document before it is validated.</summary>
    public DocumentLimits Document { get; init; } = DocumentLimits.Default;

    /// <summary>The bounds of validating a document.</summary>
    public ValidationOptions Validation { get; init; } = ValidationOptions.Default;

    /// <summary>What an operation may cost.</summary>
    public CostOptions Cost { get; init; } = CostOptions.Default;

    /// <summary>Most fields of an operation once fragments are laid out, counted once for each concrete type they are asked of.</summary>
    public int MaxSelections { get; init => field = Bound.Positive(value); } = 20_000;

    /// <summary>Most fields inside one another; a root field is at depth 1.</summary>
    public int MaxDepth { get; init => field = Bound.Positive(value); } = 64;

    /// <summary>
    /// Most different combinations of variables in the <c>@skip</c> and <c>@include</c> of an operation: each is decided once a request.
    /// </summary>
    public int MaxConditions { get; init => field = Bound.Positive(value); } = 1_024;

    /// <summary>Bytes of the variables of a request, as the JSON that was sent.</summary>
    public int MaxVariableBytes { get; init => field = Bound.Positive(value); } = 1024 * 1024;

    /// <summary>Levels of lists and objects inside one another in a variable.</summary>
    public int MaxVariableDepth { get; init => field = Bound.Positive(value); } = 64;

    /// <summary>Most values in the variables of a request: each scalar, list, object and null counts as one.</summary>
    public int MaxVariableValues { get; init => field = Bound.Positive(value); } = 100_000;

    /// <summary>Most items in all lists of one response together.</summary>
    public int MaxListItems { get; init => field = Bound.Positive(value); } = 1_000_000;

    /// <summary>
    /// Largest response: the bytes of names and punctuation plus the UTF-16 code units of strings before escaping, so that
    /// a response that is too large is refused before its first byte is written.
    /// </summary>
    public long MaxResponseSize { get; init => field = Bound.Positive(value); } = 64 * 1024 * 1024;

    /// <summary>Most errors in one response; one more then says how many were left out.</summary>
    public int MaxErrors { get; init => field = Bound.Positive(value); } = 100;

    /// <summary>Most memory that cached documents may take, in bytes as estimated from their text and number of fields.</summary>
    public long DocumentCacheBytes { get; init; } = 32 * 1024 * 1024;
}
