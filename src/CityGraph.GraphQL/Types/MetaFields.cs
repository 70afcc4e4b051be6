namespace CityGraph.GraphQL.Types;

/// <summary>The fields that every schema has without defining them (section 4.1 and 4.2). Compare by identity.</summary>
public sealed class MetaFields
{
    internal MetaFields(NamedList<NamedType> types)
    {
        TypeName = new FieldDefinition("__typename", new NonNullType(BuiltInScalars.String), new NamedList<InputValueDefinition>([]))
        {
            Description = "The name of the current Object type at runtime.",
        };
        Schema = new FieldDefinition("__schema", new NonNullType(types.Find("__Schema")!), new NamedList<InputValueDefinition>([]))
        {
            Description = "Access the current type schema of this server.",
        };
        var name = new InputValueDefinition("name", new NonNullType(BuiltInScalars.String), defaultValue: null);
        Type = new FieldDefinition("__type", types.Find("__Type")!, new NamedList<InputValueDefinition>([name]))
        {
            Description = "Request the type information of a single type.",
        };
    }

    /// <summary><c>__typename: String!</c> on every composite type.</summary>
    public FieldDefinition TypeName { get; }

    /// <summary><c>__schema: __Schema!</c> on the query root.</summary>
    public FieldDefinition Schema { get; }

    /// <summary><c>__type(name: String!): __Type</c> on the query root.</summary>
    public FieldDefinition Type { get; }
}
