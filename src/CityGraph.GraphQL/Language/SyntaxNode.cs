namespace CityGraph.GraphQL.Language;

/// <summary>
/// A node of a document's syntax tree. Nodes are immutable and compared by identity; each is named after its production
/// in the specification's appendix C (Grammar Summary).
/// </summary>
public abstract class SyntaxNode
{
    /// <summary>The node's first token. For a described definition that is the description.</summary>
    public SourcePosition Position { get; init; }

    public Location Location => Position.Location;
}

/// <summary>Name :: a letter or <c>_</c>, then letters, digits and <c>_</c>. ASCII only.</summary>
public sealed class NameNode : SyntaxNode
{
    public required string Value { get; init; }

    public override string ToString() => Value;
}
