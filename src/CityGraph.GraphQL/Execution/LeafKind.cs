namespace CityGraph.GraphQL.Execution;

/// <summary>Leaf types for which a value of the right type needs no coercion.</summary>
internal enum LeafKind
{
    /// <summary>An enum or a custom scalar; also what is no leaf.</summary>
    Other,

    /// <summary>String and ID, given a <see cref="string"/>.</summary>
    Text,

    /// <summary>Given an <see cref="int"/>.</summary>
    Int,

    /// <summary>Given a finite <see cref="double"/>.</summary>
    Float,

    /// <summary>Given a <see cref="bool"/>.</summary>
    Boolean,
}
