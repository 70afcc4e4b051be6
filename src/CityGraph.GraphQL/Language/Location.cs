namespace CityGraph.GraphQL.Language;

/// <summary>A place in a source text, as the specification's section 7.1.2 (Errors) gives it.</summary>
/// <param name="Line">1-based. LF, CR and CR LF each end a line.</param>
/// <param name="Column">1-based, in UTF-16 code units, as graphql-js counts.</param>
public readonly record struct Location(int Line, int Column)
{
    public override string ToString() => $"{Line}:{Column}";
}
