using System.Diagnostics.CodeAnalysis;

namespace CityGraph.GraphQL.Language;

/// <summary>A document, or the first syntax error.</summary>
public sealed class ParseResult
{
    internal ParseResult(DocumentNode document) => Document = document;

    internal ParseResult(GraphQLError error) => Error = error;

    public DocumentNode? Document { get; }

    public GraphQLError? Error { get; }

    [MemberNotNullWhen(true, nameof(Document))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Document is not null;
}
