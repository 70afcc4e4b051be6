using System.Collections.Immutable;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Building;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.Explorer.Description;

/// <summary>Reads the description of the graph. All that is wrong with it is reported at once.</summary>
public sealed class GraphDescriptionReader
{
    private static readonly Dictionary<string, PropertyKind> ScalarKinds = new(StringComparer.Ordinal)
    {
        ["String"] = PropertyKind.String,
        ["ID"] = PropertyKind.String,
        ["Boolean"] = PropertyKind.Boolean,
        ["Int"] = PropertyKind.Integer,
        ["Float"] = PropertyKind.Float,
        ["PartialDate"] = PropertyKind.Date,
    };

    private readonly Schema _source;
    private readonly List<string> _problems = [];
    private readonly Dictionary<string, RelationshipKind> _kinds = new(StringComparer.Ordinal);
    private readonly List<string> _kindsInOrder = [];
    private readonly List<RelationshipEnds> _ends = [];
    private HashSet<GraphQLType> _described = [];

    private GraphDescriptionReader(Schema source) => _source = source;

    /// <exception cref="InvalidOperationException">The description is wrong; the message lists every problem with file, line and column.</exception>
    public static GraphDescription Read(SourceText text)
    {
        var parsed = Parser.Parse(text, ParserOptions.Trusted);
        if (!parsed.IsSuccess) throw new InvalidOperationException($"{text.Name}:{parsed.Error.Locations[0]}: {parsed.Error.Message}");
        return new GraphDescriptionReader(SchemaBuilder.Build([parsed.Document]).GetSchemaOrThrow()).Read();
    }

    private GraphDescription Read()
    {
        var nodeTypes = _source.Types.OfType<ObjectType>().Where(type => type.FindAppliedDirective(GraphDirectives.Node) is not null).ToArray();
        var interfaces = nodeTypes.SelectMany(type => type.Interfaces).Distinct().ToHashSet();
        var described = _source.Types.OfType<FieldsType>()
            .Where(type => type is InterfaceType one ? interfaces.Contains(one) : nodeTypes.Contains(type))
            .ToArray();
        _described = [.. described];
        CollectKinds(described);
        var types = described.Select(ReadType).ToImmutableArray();
        CheckInterfaces(types);
        var model = Model(types);
        if (_problems.Count > 0) throw new InvalidOperationException($"The graph's description is wrong:\n{string.Join('\n', _problems)}");
        return new(_source, types, [.. _kindsInOrder.Select(type => _kinds[type])], [.. _ends.Distinct()], model);
    }

    private GraphType ReadType(FieldsType type)
    {
        var plural = type.FindAppliedDirective(GraphDirectives.Node) is { } node ? GraphDirectives.Argument(node, "plural") : null;
        return new(type, plural, [.. type.Fields.Items.Select(field => ReadField(type, field))]);
    }

    private GraphField ReadField(FieldsType owner, FieldDefinition field)
    {
        if (field.FindAppliedDirective(GraphDirectives.Computed) is not null) return new GraphField.Computed(field);
        if (field.FindAppliedDirective(GraphDirectives.Relationship) is { } relationship) return ReadRelationship(owner, field, relationship);
        if (field.FindAppliedDirective(GraphDirectives.Referring) is { } referring)
        {
            return ReadReferring(owner, field, referring);
        }

        return field.Name == "id" ? new GraphField.Id(field) : ReadProperty(owner, field);
    }

    private GraphField.Referring ReadReferring(FieldsType owner, FieldDefinition field, DirectiveNode directive)
    {
        var step = new Step.Referring(GraphDirectives.Argument(directive, "type")!, GraphDirectives.Argument(directive, "property")!);
        if (_source.Types.Find(step.Label) is not FieldsType target || !_described.Contains(target))
        {
            Problem(field, $"Field '{owner.Name}.{field.Name}' refers to '{step.Label}', which is no type of nodes");
        }
        else if (target.Fields.Find(step.Property) is null)
        {
            Problem(field, $"Field '{owner.Name}.{field.Name}' refers to property '{step.Property}', which {step.Label} does not have");
        }

        return new(field, step);
    }

    /// <summary>A field that several types have from an interface is read in one way for all of them.</summary>
    private void CheckInterfaces(ImmutableArray<GraphType> types)
    {
        foreach (var type in types)
        {
            foreach (var shared in type.Definition.Interfaces.Select(one => types.First(known => known.Definition == one)))
            {
                foreach (var field in shared.Fields)
                {
                    if (type.FindField(field.Name) is not { } own || StepOf(own) == StepOf(field)) continue;
                    Problem(own.Definition, $"Field '{type.Name}.{field.Name}' does not lead where '{shared.Name}.{field.Name}' leads");
                }
            }
        }

        static Step? StepOf(GraphField field) => field switch
        {
            GraphField.Relationship relationship => relationship.Step,
            GraphField.Referring referring => referring.Step,
            _ => null,
        };
    }

    private GraphField.Relationship ReadRelationship(FieldsType owner, FieldDefinition field, DirectiveNode directive)
    {
        var type = GraphDirectives.Argument(directive, "type")!;
        var direction = GraphDirectives.Argument(directive, "direction") == "OUT" ? Direction.Outgoing : Direction.Incoming;
        var target = field.Type.Innermost;
        if (!_described.Contains(target)) Problem(field, $"Field '{owner.Name}.{field.Name}' leads along {type} to {target}, which is no type of nodes");
        _ends.Add(direction == Direction.Outgoing ? new(type, owner.Name, target.Name) : new(type, target.Name, owner.Name));
        return new(field, new Step.Along(type, direction, target.Name), _kinds[type], Unwrap(field.Type) is ListType) { OrderedBy = OrderOf(owner, field) };
    }

    private string? OrderOf(FieldsType owner, FieldDefinition field)
    {
        if (field.FindAppliedDirective(GraphDirectives.Ordered) is not { } directive) return null;
        var property = GraphDirectives.Argument(directive, "by")!;
        if (field.Type.Innermost is FieldsType target && target.Fields.Find(property) is { } found && Unwrap(found.Type) is ScalarType or EnumType) return property;
        Problem(field, $"Field '{owner.Name}.{field.Name}' is ordered by '{property}', which {field.Type.Innermost} does not have as a single value");
        return null;
    }

    /// <summary>The kinds of relationships: each with the properties that one of its fields names.</summary>
    private void CollectKinds(IEnumerable<FieldsType> types)
    {
        foreach (var (owner, field) in types.SelectMany(type => type.Fields.Items.Select(field => (type, field))))
        {
            if (field.FindAppliedDirective(GraphDirectives.Relationship) is not { } directive) continue;
            var type = GraphDirectives.Argument(directive, "type")!;
            var properties = GraphDirectives.Argument(directive, "properties");
            if (!_kinds.ContainsKey(type)) _kindsInOrder.Add(type);
            if (!_kinds.ContainsKey(type) || properties is not null) _kinds[type] = ReadKind(type, owner, field, properties);
        }
    }

    private RelationshipKind ReadKind(string type, FieldsType owner, FieldDefinition field, string? propertiesType)
    {
        if (propertiesType is null) return new(type, []);
        if (_source.Types.Find(propertiesType) is ObjectType described)
        {
            return new(type, [.. described.Fields.Items.Select(one => ReadProperty(described, one))], ReadValidity(described));
        }

        Problem(field, $"Field '{owner.Name}.{field.Name}' names properties '{propertiesType}', which is not a type");
        return new(type, []);
    }

    private Validity? ReadValidity(FieldsType type)
    {
        if (type.FindAppliedDirective(GraphDirectives.Valid) is not { } valid) return null;
        foreach (var argument in valid.Arguments)
        {
            var name = GraphDirectives.Argument(valid, argument.Name.Value)!;
            var (kind, what) = argument.Name.Value == "undated" ? ("Boolean", "boolean") : ("PartialDate", "date");
            if (type.Fields.Find(name)?.Type.Innermost.Name == kind) continue;
            _problems.Add($"{valid.Position}: Type '{type.Name}' is valid '{argument.Name.Value}' its property '{name}', which is no {what} of it.");
        }

        return new(
            GraphDirectives.Argument(valid, "from"),
            GraphDirectives.Argument(valid, "to"),
            GraphDirectives.Argument(valid, "shown"),
            GraphDirectives.Argument(valid, "undated"));
    }

    private GraphField.Property ReadProperty(FieldsType owner, FieldDefinition field)
    {
        var type = Unwrap(field.Type);
        var isList = type is ListType;
        var item = field.Type.Innermost;
        var kind = PropertyKind.Enum;
        if (item is not EnumType && !ScalarKinds.TryGetValue(item.Name, out kind))
        {
            Problem(
                field,
                $"Field '{owner.Name}.{field.Name}' is of type {field.Type}: a property is a scalar or an enum; a way to other nodes needs @relationship");
        }

        if (kind != PropertyKind.String && field.FindAppliedDirective(GraphDirectives.LongText) is not null)
        {
            Problem(field, $"Field '{owner.Name}.{field.Name}' is of type {field.Type}: only a text can be a @longText");
        }

        return new(field, new PropertyDefinition(
            field.Name,
            kind,
            isList,
            IsRequired: field.Type is NonNullType && !isList,
            EnumValues: item is EnumType values ? [.. values.Values.Items.Select(value => value.Name)] : [],
            IsFullText: field.FindAppliedDirective(GraphDirectives.FullText) is not null,
            IsLongText: field.FindAppliedDirective(GraphDirectives.LongText) is not null));
    }

    private GraphModel Model(ImmutableArray<GraphType> types) => new(
        [.. types.Where(type => !type.IsInterface).Select(type => new NodeType(
            type.Name,
            [.. type.Definition.Interfaces.Select(one => one.Name)],
            [.. type.Fields.OfType<GraphField.Property>().Select(field => field.Stored)],
            ReadValidity(type.Definition)))],
        [.. _kindsInOrder.Select(type => _kinds[type]).Select(kind => new RelationshipType(
            kind.Type,
            [.. _ends.Where(ends => ends.Type == kind.Type).Select(ends => ends.From).Distinct()],
            [.. _ends.Where(ends => ends.Type == kind.Type).Select(ends => ends.To).Distinct()],
            [.. kind.Properties.Select(field => field.Stored)],
            kind.Validity))]);

    private void Problem(FieldDefinition field, string message) => _problems.Add($"{field.Definition!.Position}: {message}.");

    private static GraphQLType Unwrap(GraphQLType type) => type is NonNullType nonNull ? nonNull.OfType : type;
}
