namespace CityGraph.GraphQL.Language;

/// <summary>Unwinds the parser at the first syntax error. <see cref="Parser"/> turns it into a value: it never escapes.</summary>
internal sealed class SyntaxException(int offset, string problem) : Exception(problem)
{
    public int Offset { get; } = offset;
}
