using System.Collections.Immutable;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Execution;

/// <summary>
/// One field of a compiled operation as asked of one concrete type: the merged field nodes of one response name
/// (specification 6.3.2, CollectFields). Shared by all requests of the operation; immutable but for <see cref="Attachment"/>.
/// </summary>
public sealed class Selection
{
    private readonly PropertyResolver? _property;
    private object? _attachment;

    internal Selection(int index, int depth, Selection? root, ObjectType parentType, FieldSet fields, BoundField field)
    {
        Index = index;
        Depth = depth;
        Root = root ?? this;
        ParentType = parentType;
        Fields = fields;
        Field = field.Definition;
        Resolver = field.Resolver;
        Shape = field.Shape;
        PropertyName = fields.PropertyName;
        IsAlwaysIncluded = fields.IsAlwaysIncluded;
        _property = Shape is { IsComposite: false, ListDepth: 0 } ? Resolver as PropertyResolver : null;
    }

    /// <summary>0-based and dense within the operation: hosts may keep what they know of a selection in an array.</summary>
    public int Index { get; }

    /// <summary>1 for a root field.</summary>
    public int Depth { get; }

    /// <summary>The root field that it lies below; itself for a root field.</summary>
    public Selection Root { get; }

    /// <summary>The alias, else the field's name.</summary>
    public string ResponseName => Fields.ResponseName;

    public ObjectType ParentType { get; }

    public FieldDefinition Field { get; }

    /// <summary>The concrete types that can stand below this field and have selections; empty for a leaf.</summary>
    public IEnumerable<ObjectType> ChildTypes => Sets.Select(set => set.Type);

    /// <summary>Whether the arguments are the same for every request of the operation.</summary>
    public bool HasConstantArguments => ConstantArguments is not null;

    /// <summary>
    /// Whether every request of the operation selects the same below this field, with the same arguments: what a host derives from
    /// it may then be kept in <see cref="Attachment"/>.
    /// </summary>
    public bool IsConstantBelow { get; internal set; } = true;

    /// <summary>
    /// What the host keeps with this selection for all requests of the operation; null at first. Requests may race to set it:
    /// whatever they set must be equally good. A read sees all that was written before the value was set.
    /// </summary>
    public object? Attachment
    {
        get => Volatile.Read(ref _attachment);
        set => Volatile.Write(ref _attachment, value);
    }

    /// <summary>What it was made of; other concrete types may have selections of the same.</summary>
    internal FieldSet Fields { get; }

    internal ImmutableArray<ConditionalNode> Nodes => Fields.Nodes;

    internal Resolver Resolver { get; }

    internal ResultShape Shape { get; }

    /// <summary>
    /// Set for a leaf that is read from its parent while the response is written, and has no column unless something fails.
    /// Arguments that may be wrong need one: their error has to be known before.
    /// </summary>
    internal PropertyResolver? Direct => ConstantArguments is null ? null : _property;

    /// <summary>See <see cref="FieldSet.PropertyName"/>.</summary>
    internal byte[] PropertyName { get; }

    internal bool IsAlwaysIncluded { get; }

    /// <summary>One a possible type of the field, in the order of the schema; empty for a leaf.</summary>
    internal ImmutableArray<SelectionSet> Sets { get; set; } = [];

    /// <summary>Coerced when the operation was compiled; null when they depend on variables.</summary>
    internal ArgumentValues? ConstantArguments { get; init; }

    /// <summary>Dense among the selections whose arguments depend on variables, else -1.</summary>
    internal int VariableArgumentsIndex { get; init; } = -1;

    /// <summary>Whether both stem from the same field of the document, asked of different concrete types: their arguments are then the same.</summary>
    public bool IsSameFieldAs(Selection other) => Nodes[0].Node == other.Nodes[0].Node;

    public override string ToString() => $"{ParentType.Name}.{Field.Name} as {ResponseName}";

    /// <summary>What is selected of the object at <paramref name="index"/> of this selection's column.</summary>
    internal SelectionSet SetAt(in Column column, int index) => Shape.NamedType is ObjectType ? Sets[0] : Sets[column.TypeAt(index)];

    internal SelectionSet? SetOf(ObjectType type)
    {
        foreach (var set in Sets)
        {
            if (set.Type == type) return set;
        }

        return null;
    }
}
