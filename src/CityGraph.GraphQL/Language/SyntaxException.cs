namespace CityGraph.GraphQL.Language;

/// <summary>Unwinds the parser at the first error. <see cref="Parser"/> turns it into a value: it never escapes.</summary>
/// <param name="offset">The byte at which the text is wrong or too much.</param>
/// <param name="problem">The message without its prefix.</param>
/// <param name="code">See <see cref="ErrorCodes"/>.</param>
internal sealed class SyntaxException(int offset, string problem, string code = ErrorCodes.ParseFailed) : Exception(problem)
{
    public int Offset { get; } = offset;

    public string Code { get; } = code;
}
