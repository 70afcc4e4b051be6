using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Validation.Walk;

/// <summary>The types around the node that the walk is at. Each is null where it does not apply or is not known.</summary>
internal sealed class TypePosition
{
    /// <summary>The type whose fields are selected here.</summary>
    public CompositeType? ParentType { get; set; }

    /// <summary>The type of the field, or what the fragment or operation is on.</summary>
    public GraphQLType? Type { get; set; }

    /// <summary>The field that is selected here; not inside its directives.</summary>
    public FieldDefinition? Field { get; set; }

    public DirectiveDefinition? Directive { get; set; }

    public InputValueDefinition? Argument { get; set; }

    /// <summary>The type that the value here must have.</summary>
    public GraphQLType? InputType { get; set; }

    /// <summary>The input object whose fields are written here.</summary>
    public InputObjectType? ParentInputType { get; set; }

    /// <summary>The input object's field whose value is here.</summary>
    public InputValueDefinition? InputField { get; set; }

    /// <summary>The value here has a default.</summary>
    public bool HasDefault { get; set; }
}
