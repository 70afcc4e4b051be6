using System.Collections.Immutable;
using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Types;

/// <summary>
/// A service's type system (section 3.3): immutable, safe for use by several threads. Made by
/// <c>CityGraph.GraphQL.Building.SchemaBuilder</c>, which answers only schemas that are valid.
/// </summary>
public sealed class Schema
{
    private readonly Dictionary<CompositeType, SubTypes> _subTypes;

    /// <param name="types">All named types, the built-in scalars and the introspection types among them.</param>
    /// <param name="directives">All directives, the built-in ones among them.</param>
    /// <param name="queryType">The root type of queries.</param>
    internal Schema(NamedList<NamedType> types, NamedList<DirectiveDefinition> directives, ObjectType queryType)
    {
        Types = types;
        Directives = directives;
        QueryType = queryType;
        MetaFields = new MetaFields(types);

        var fieldsTypes = types.OfType<FieldsType>().ToArray();
        _subTypes = types.OfType<CompositeType>().ToDictionary(type => type, type => SubTypes.Of(type, fieldsTypes));
    }

    public string? Description { get; internal init; }

    /// <summary>The directives on the schema definition and its extensions, as written.</summary>
    public ImmutableArray<DirectiveNode> AppliedDirectives { get; internal init; } = [];

    public ObjectType QueryType { get; }

    /// <summary>Null when the schema has no mutations.</summary>
    public ObjectType? MutationType { get; internal init; }

    /// <summary>Null when the schema has no subscriptions.</summary>
    public ObjectType? SubscriptionType { get; internal init; }

    /// <summary>
    /// All named types: those of the documents in their order, then the built-in scalars, then the introspection types.
    /// </summary>
    public NamedList<NamedType> Types { get; }

    /// <summary>All directives: those of the documents in their order, then the built-in ones.</summary>
    public NamedList<DirectiveDefinition> Directives { get; }

    /// <summary><c>__typename</c>, <c>__schema</c> and <c>__type</c>.</summary>
    public MetaFields MetaFields { get; }

    /// <summary>Null when the schema has no such operations.</summary>
    public ObjectType? RootType(OperationType operation) => operation switch
    {
        OperationType.Query => QueryType,
        OperationType.Mutation => MutationType,
        _ => SubscriptionType,
    };

    /// <summary>
    /// The field of that name, the meta-fields among them: <c>__typename</c> on every composite type, <c>__schema</c> and
    /// <c>__type</c> on the query root. Null when there is none.
    /// </summary>
    public FieldDefinition? FindField(CompositeType parent, string name)
    {
        var field = (parent as FieldsType)?.Fields.Find(name);
        if (field is not null || !name.StartsWith("__", StringComparison.Ordinal)) return field;
        if (name == MetaFields.TypeName.Name) return MetaFields.TypeName;
        if (parent != QueryType) return null;
        return name == MetaFields.Schema.Name ? MetaFields.Schema : name == MetaFields.Type.Name ? MetaFields.Type : null;
    }

    /// <summary>
    /// The object types that a value of this type can have: an object's own, a union's members, an interface's
    /// implementations in the order of <see cref="Types"/>.
    /// </summary>
    public ImmutableArray<ObjectType> PossibleTypes(CompositeType type) => _subTypes[type].Objects;

    /// <summary>Interfaces that implement this one, in the order of <see cref="Types"/>.</summary>
    public ImmutableArray<InterfaceType> SubInterfaces(InterfaceType type) => _subTypes[type].Interfaces;

    /// <summary>Whether <paramref name="type"/> is a member of the union, or implements the interface. A type is not its own.</summary>
    public bool IsSubType(CompositeType abstractType, CompositeType type) =>
        _subTypes.TryGetValue(abstractType, out var subTypes) && subTypes.All.Contains(type);

    /// <summary>Whether a value of <paramref name="type"/> can stand where <paramref name="superType"/> is promised.</summary>
    public bool IsTypeSubTypeOf(GraphQLType type, GraphQLType superType) => (type, superType) switch
    {
        (NonNullType sub, NonNullType super) => IsTypeSubTypeOf(sub.OfType, super.OfType),
        (NonNullType sub, _) => IsTypeSubTypeOf(sub.OfType, superType),
        (_, NonNullType) => false,
        (ListType sub, ListType super) => IsTypeSubTypeOf(sub.OfType, super.OfType),
        (CompositeType sub, CompositeType super) => sub == super || IsSubType(super, sub),
        _ => type == superType,
    };

    /// <summary>Whether some object could have both types (section 5.5.2.3, Fragment Spread Is Possible).</summary>
    public bool Overlap(CompositeType one, CompositeType other)
    {
        if (one == other) return true;
        foreach (var possible in PossibleTypes(one))
        {
            if (possible == other || IsSubType(other, possible)) return true;
        }

        return false;
    }

    /// <summary>The type that a document names, or null when the schema lacks it.</summary>
    public GraphQLType? FindType(TypeNode node) => node switch
    {
        ListTypeNode list => FindType(list.Type) is { } inner ? new ListType(inner) : null,
        NonNullTypeNode nonNull => FindType(nonNull.Type) is { } inner ? new NonNullType(inner) : null,
        NamedTypeNode named => Types.Find(named.Name.Value),
        _ => null,
    };

    /// <summary>What can stand for a type.</summary>
    /// <param name="Objects">See <see cref="PossibleTypes"/>: for an object, itself.</param>
    /// <param name="Interfaces">Interfaces that implement it.</param>
    /// <param name="All">See <see cref="IsSubType"/>: without itself.</param>
    private sealed record SubTypes(ImmutableArray<ObjectType> Objects, ImmutableArray<InterfaceType> Interfaces, HashSet<CompositeType> All)
    {
        private static readonly HashSet<CompositeType> None = [];

        public static SubTypes Of(CompositeType type, FieldsType[] fieldsTypes)
        {
            switch (type)
            {
                case UnionType union:
                    return new([.. union.Members.Distinct()], [], [.. union.Members]);
                case InterfaceType one:
                    var implementations = Array.FindAll(fieldsTypes, candidate => candidate.Interfaces.Contains(one));
                    return new([.. implementations.OfType<ObjectType>()], [.. implementations.OfType<InterfaceType>()], [.. implementations]);
                default:
                    return new([(ObjectType)type], [], None);
            }
        }
    }
}
