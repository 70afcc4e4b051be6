using System.Collections.Immutable;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Building;

/// <summary>
/// Makes the types of a schema from their definitions, in two steps since types refer to each other: first each with its
/// name, then its fields. What a definition names and nobody defines is replaced by something harmless, so that the rules
/// can go on and find the other errors too.
/// </summary>
internal sealed class TypeMap
{
    private readonly Dictionary<string, NamedType> _types = [];
    private readonly Dictionary<string, ScalarType> _unknown = [];
    private readonly HashSet<ScalarType> _usedBuiltIns = [];
    private readonly IReadOnlyDictionary<string, IScalarCoercion> _scalars;

    public TypeMap(SchemaDefinitions definitions, IReadOnlyDictionary<string, IScalarCoercion> scalars)
    {
        _scalars = scalars;
        var introspection = BuiltInDefinitions.IntrospectionDocument.Definitions.OfType<TypeDefinitionNode>();
        var all = definitions.Types.Where(one => BuiltInScalars.All.Find(one.Name.Value) is null)
            .Select(node => new Declared(node, definitions.ExtensionsOf(node)))
            .ToArray();
        var ours = introspection.Select(node => new Declared(node, [])).ToArray();

        foreach (var (node, extensions) in all.Concat(ours)) _types.TryAdd(node.Name.Value, Declare(node, extensions));
        foreach (var (node, extensions) in all.Concat(ours)) Complete(node, extensions);
        Directives = new NamedList<DirectiveDefinition>(definitions.Directives.Select(Directive));

        var defined = all.Select(one => _types[one.Node.Name.Value]);
        var builtIn = BuiltInScalars.All.Where(_usedBuiltIns.Contains);
        Types = new NamedList<NamedType>([.. defined, .. builtIn, .. ours.Select(one => _types[one.Node.Name.Value])]);
    }

    public NamedList<NamedType> Types { get; }

    public NamedList<DirectiveDefinition> Directives { get; }

    /// <summary>The object type of a root operation, or null when the name is not that of an object type.</summary>
    public ObjectType? FindObject(string name) => _types.GetValueOrDefault(name) as ObjectType;

    private NamedType Declare(TypeDefinitionNode node, ImmutableArray<TypeDefinitionNode> extensions)
    {
        var name = node.Name.Value;
        var description = node.Description?.Value;
        ImmutableArray<DirectiveNode> directives = [.. node.Directives, .. extensions.SelectMany(one => one.Directives)];
        return node switch
        {
            ObjectTypeDefinitionNode => new ObjectType(name)
            {
                Description = description,
                AppliedDirectives = directives,
                Definition = node,
                Extensions = extensions,
            },
            InterfaceTypeDefinitionNode => new InterfaceType(name)
            {
                Description = description,
                AppliedDirectives = directives,
                Definition = node,
                Extensions = extensions,
            },
            UnionTypeDefinitionNode => new UnionType(name)
            {
                Description = description,
                AppliedDirectives = directives,
                Definition = node,
                Extensions = extensions,
            },
            EnumTypeDefinitionNode => new EnumType(name, EnumValues([node, .. extensions]))
            {
                Description = description,
                AppliedDirectives = directives,
                Definition = node,
                Extensions = extensions,
            },
            InputObjectTypeDefinitionNode => new InputObjectType(name)
            {
                Description = description,
                AppliedDirectives = directives,
                Definition = node,
                Extensions = extensions,
                IsOneOf = directives.Any(one => one.Name.Value == "oneOf"),
            },
            _ => new ScalarType(name, _scalars.GetValueOrDefault(name) ?? PassThroughCoercion.Instance)
            {
                Description = description,
                AppliedDirectives = directives,
                Definition = node,
                Extensions = extensions,
                SpecifiedByUrl = StringArgument(directives, "specifiedBy", "url"),
            },
        };
    }

    private void Complete(TypeDefinitionNode node, ImmutableArray<TypeDefinitionNode> extensions)
    {
        TypeDefinitionNode[] parts = [node, .. extensions];
        switch (_types[node.Name.Value])
        {
            case FieldsType type:
                var written = parts.OfType<FieldsTypeDefinitionNode>().ToArray();
                type.Fields = new NamedList<FieldDefinition>(written.SelectMany(part => part.Fields).Select(Field));
                type.Interfaces =
                [
                    .. written.SelectMany(part => part.Interfaces)
                        .Select(one => NamedTypeOf(one.Name.Value)).OfType<InterfaceType>().Distinct(),
                ];
                break;
            case UnionType type:
                type.Members =
                [
                    .. parts.OfType<UnionTypeDefinitionNode>().SelectMany(part => part.Types)
                        .Select(one => NamedTypeOf(one.Name.Value)).OfType<ObjectType>().Distinct(),
                ];
                break;
            case InputObjectType type:
                type.Fields = InputValues(parts.OfType<InputObjectTypeDefinitionNode>().SelectMany(part => part.Fields));
                break;
        }
    }

    private FieldDefinition Field(FieldDefinitionNode node) =>
        new(node.Name.Value, TypeOf(node.Type), InputValues(node.Arguments))
        {
            Description = node.Description?.Value,
            AppliedDirectives = node.Directives,
            DeprecationReason = DeprecationReason(node.Directives),
            Definition = node,
        };

    private NamedList<InputValueDefinition> InputValues(IEnumerable<InputValueDefinitionNode> nodes) => new(nodes.Select(node =>
        new InputValueDefinition(node.Name.Value, TypeOf(node.Type), node.DefaultValue)
        {
            Description = node.Description?.Value,
            AppliedDirectives = node.Directives,
            DeprecationReason = DeprecationReason(node.Directives),
            Definition = node,
        }));

    private static NamedList<EnumValueDefinition> EnumValues(IEnumerable<TypeDefinitionNode> parts) => new(
        parts.OfType<EnumTypeDefinitionNode>().SelectMany(part => part.Values).Select(node =>
            new EnumValueDefinition(node.Name.Value)
            {
                Description = node.Description?.Value,
                AppliedDirectives = node.Directives,
                DeprecationReason = DeprecationReason(node.Directives),
                Definition = node,
            }));

    private DirectiveDefinition Directive(DirectiveDefinitionNode node) =>
        new(node.Name.Value, InputValues(node.Arguments), node.Locations, node.IsRepeatable)
        {
            Description = node.Description?.Value,
            IsBuiltIn = SchemaDefinitions.IsBuiltInDirective(node),
            Definition = node,
        };

    private GraphQLType TypeOf(TypeNode node) => node switch
    {
        ListTypeNode list => new ListType(TypeOf(list.Type)),
        NonNullTypeNode nonNull => new NonNullType(TypeOf(nonNull.Type)),
        _ => NamedTypeOf(((NamedTypeNode)node).Name.Value),
    };

    private NamedType NamedTypeOf(string name)
    {
        if (_types.TryGetValue(name, out var type)) return type;
        if (BuiltInScalars.All.Find(name) is { } builtIn)
        {
            _usedBuiltIns.Add(builtIn);
            return builtIn;
        }

        if (!_unknown.TryGetValue(name, out var unknown))
            _unknown[name] = unknown = new ScalarType(name, PassThroughCoercion.Instance);
        return unknown;
    }

    /// <summary>The argument, or where it is not written what <c>@deprecated</c> says by default.</summary>
    private static string? DeprecationReason(ImmutableArray<DirectiveNode> directives) =>
        directives.Any(one => one.Name.Value == "deprecated")
            ? StringArgument(directives, "deprecated", "reason") ?? "No longer supported"
            : null;

    private static string? StringArgument(ImmutableArray<DirectiveNode> directives, string directive, string argument) =>
        (directives.LastOrDefault(one => one.Name.Value == directive)?.FindArgument(argument) as StringValueNode)?.Value;

    private sealed record Declared(TypeDefinitionNode Node, ImmutableArray<TypeDefinitionNode> Extensions);
}
