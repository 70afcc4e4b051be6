namespace CityGraph.GraphQL.Types;

/// <summary>Section 3.5.</summary>
public sealed class ScalarType : NamedType
{
    internal ScalarType(string name, IScalarCoercion coercion)
        : base(name) => Coercion = coercion;

    public IScalarCoercion Coercion { get; }

    /// <summary>Of <c>@specifiedBy</c>; null when there is none.</summary>
    public string? SpecifiedByUrl { get; internal init; }
}

/// <summary>Section 3.9. At run time an enum value is its name, a string.</summary>
public sealed class EnumType : NamedType
{
    internal EnumType(string name, NamedList<EnumValueDefinition> values)
        : base(name) => Values = values;

    public NamedList<EnumValueDefinition> Values { get; }
}

/// <summary>Section 3.10.</summary>
public sealed class InputObjectType : NamedType
{
    internal InputObjectType(string name)
        : base(name)
    {
    }

    public NamedList<InputValueDefinition> Fields { get; internal set; } = new([]);

    /// <summary>Exactly one field must be given, and not null (section 3.10.1, OneOf Input Objects).</summary>
    public bool IsOneOf { get; internal init; }
}
