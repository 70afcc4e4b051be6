using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Limits;

/// <summary>Bounds that are checked once a document is parsed and before it is validated. All are at least 1.</summary>
public sealed record DocumentLimits
{
    public static DocumentLimits Default { get; } = new();

    /// <summary>Fields under another name than their own, in the whole document: each is one more answer of one field. Default 1,000.</summary>
    public int MaxAliases { get; init => field = Bound.Positive(value); } = 1_000;

    /// <summary>Directives in the whole document. Default 1,000.</summary>
    public int MaxDirectives { get; init => field = Bound.Positive(value); } = 1_000;

    /// <summary>Directives at one place: a field, a spread, a fragment, a variable or an operation. Default 8.</summary>
    public int MaxDirectivesPerLocation { get; init => field = Bound.Positive(value); } = 8;

    /// <summary>
    /// How often fragments are entered when all operations of the document are laid out; a fragment counts once for each selection set
    /// that spreads it, directly or through others. Default 1,000.
    /// </summary>
    public int MaxFragmentVisits { get; init => field = Bound.Positive(value); } = 1_000;

    /// <summary>Items of one list of values, be it written in the document or sent in a variable. Default 10,000.</summary>
    public int MaxInputListLength { get; init => field = Bound.Positive(value); } = 10_000;
}
