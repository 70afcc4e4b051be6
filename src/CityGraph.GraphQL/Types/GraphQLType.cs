namespace CityGraph.GraphQL.Types;

/// <summary>
/// A type of a <see cref="Schema"/>: named, or a list or non-null around another. Named types are compared by identity,
/// one object a schema; the built-in scalars are shared by all schemas.
/// </summary>
public abstract class GraphQLType
{
    private protected GraphQLType()
    {
    }

    /// <summary>The type inside all lists and non-nulls.</summary>
    public abstract NamedType Innermost { get; }

    /// <summary>Scalars, enums, input objects and wrappers of them (section 3.4.2, Input and Output Types).</summary>
    public bool IsInputType => Innermost is ScalarType or EnumType or InputObjectType;

    /// <summary>All but input objects and wrappers of them.</summary>
    public bool IsOutputType => Innermost is not InputObjectType;

    /// <summary>The type as a document writes it, such as <c>[Int!]</c>.</summary>
    public abstract override string ToString();
}

/// <summary>Section 3.11. A list of <see cref="OfType"/>.</summary>
public sealed class ListType(GraphQLType ofType) : GraphQLType
{
    public GraphQLType OfType { get; } = ofType;

    public override NamedType Innermost => OfType.Innermost;

    public override string ToString() => $"[{OfType}]";
}

/// <summary>Section 3.12. <see cref="OfType"/> is a named type or a list.</summary>
public sealed class NonNullType : GraphQLType
{
    /// <exception cref="ArgumentException">The inner type is itself non-null.</exception>
    public NonNullType(GraphQLType ofType)
    {
        if (ofType is NonNullType) throw new ArgumentException($"{ofType} is already non-null.", nameof(ofType));
        OfType = ofType;
    }

    public GraphQLType OfType { get; }

    public override NamedType Innermost => OfType.Innermost;

    public override string ToString() => $"{OfType}!";
}
