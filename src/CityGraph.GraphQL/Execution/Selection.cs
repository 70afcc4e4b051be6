using System.Collections.Immutable;
using System.Text;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Execution;

/// <summary>
/// One field of a compiled operation as asked of one concrete type: the merged field nodes of one response name
/// (specification 6.3.2, CollectFields). Immutable, shared by all requests of the operation.
/// </summary>
public sealed class Selection
{
    internal Selection(int index, int depth, ObjectType parentType, FieldDefinition field, ImmutableArray<ConditionalNode> nodes, Resolver resolver)
    {
        Index = index;
        Depth = depth;
        ParentType = parentType;
        Field = field;
        Nodes = nodes;
        Resolver = resolver;
        Shape = new ResultShape(field.Type);
        ResponseName = nodes[0].Node.ResponseName;
        // A name of the grammar has no character that JSON escapes.
        PropertyName = Encoding.UTF8.GetBytes($",\"{ResponseName}\":");
        IsAlwaysIncluded = nodes.Any(node => node.Condition == Condition.Always);
    }

    /// <summary>0-based and dense within the operation: hosts may keep what they know of a selection in an array.</summary>
    public int Index { get; }

    /// <summary>1 for a root field.</summary>
    public int Depth { get; }

    /// <summary>The alias, else the field's name.</summary>
    public string ResponseName { get; }

    public ObjectType ParentType { get; }

    public FieldDefinition Field { get; }

    /// <summary>The concrete types that can stand below this field and have selections; empty for a leaf.</summary>
    public IEnumerable<ObjectType> ChildTypes => Sets.Select(set => set.Type);

    internal ImmutableArray<ConditionalNode> Nodes { get; }

    internal Resolver Resolver { get; }

    internal ResultShape Shape { get; }

    /// <summary>A comma, the quoted response name and a colon; the first property of an object leaves the comma away.</summary>
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
