using System.Collections.Immutable;

namespace CityGraph.GraphQL.Types;

/// <summary>A type with a selection set: object, interface or union.</summary>
public abstract class CompositeType : NamedType
{
    private protected CompositeType(string name)
        : base(name)
    {
    }
}

/// <summary>What object and interface types share: fields, and the interfaces they implement.</summary>
public abstract class FieldsType : CompositeType
{
    private protected FieldsType(string name)
        : base(name)
    {
    }

    public NamedList<FieldDefinition> Fields { get; internal set; } = new([]);

    /// <summary>As written: a valid schema writes every transitively implemented interface.</summary>
    public ImmutableArray<InterfaceType> Interfaces { get; internal set; } = [];
}

/// <summary>Section 3.6.</summary>
public sealed class ObjectType : FieldsType
{
    internal ObjectType(string name)
        : base(name)
    {
    }
}

/// <summary>Section 3.7.</summary>
public sealed class InterfaceType : FieldsType
{
    internal InterfaceType(string name)
        : base(name)
    {
    }
}

/// <summary>Section 3.8.</summary>
public sealed class UnionType : CompositeType
{
    internal UnionType(string name)
        : base(name)
    {
    }

    /// <summary>The member types, in the order they were written.</summary>
    public ImmutableArray<ObjectType> Members { get; internal set; } = [];
}
