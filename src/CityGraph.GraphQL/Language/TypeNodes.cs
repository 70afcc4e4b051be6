namespace CityGraph.GraphQL.Language;

/// <summary>Type : NamedType | ListType | NonNullType</summary>
public abstract class TypeNode : SyntaxNode
{
    /// <summary>The type as it would be written in a document, such as <c>[Int!]</c>.</summary>
    public override string ToString() => Printer.Print(this);

    /// <summary>The named type inside all lists and non-nulls.</summary>
    public NamedTypeNode Innermost
    {
        get
        {
            var type = this;
            while (true)
            {
                switch (type)
                {
                    case ListTypeNode list: type = list.Type; break;
                    case NonNullTypeNode nonNull: type = nonNull.Type; break;
                    default: return (NamedTypeNode)type;
                }
            }
        }
    }
}

/// <summary>NamedType : Name</summary>
public sealed class NamedTypeNode : TypeNode
{
    public required NameNode Name { get; init; }
}

/// <summary>ListType : [ Type ]</summary>
public sealed class ListTypeNode : TypeNode
{
    public required TypeNode Type { get; init; }
}

/// <summary>NonNullType : NamedType ! | ListType !</summary>
public sealed class NonNullTypeNode : TypeNode
{
    /// <summary>A named type or a list, never another non-null.</summary>
    public required TypeNode Type { get; init; }
}
