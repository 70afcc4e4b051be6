namespace CityGraph.Explorer.Search;

/// <summary>How a text fits a question, the best first; documented in the schema.</summary>
internal enum MatchKind
{
    Exact,
    Folded,
    Form,
    Initials,
    Prefix,
    Words,
    TypingError,
    Part,
    Description,
}
