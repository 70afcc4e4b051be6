using System.Collections.Immutable;
using CityGraph.Graph.Embedded.Memory;
using CityGraph.Graph.Model;

namespace CityGraph.Graph.Embedded.Queries;

/// <summary>A predicate with its names resolved.</summary>
internal abstract class ElementTest
{
    public abstract bool Holds(Element element);

    /// <summary>Whether it holds of every node of a type, by its ordinal. False where that cannot be said without looking.</summary>
    public virtual bool HoldsOfAll(int nodeType) => false;

    /// <summary>Whether it holds of one item of a list, where it is a condition on items.</summary>
    public virtual bool HoldsOf(object item, PropertyDefinition definition) =>
        throw new InvalidOperationException($"{GetType().Name} is no condition on an item.");
}

/// <summary>Whether one item of a list fulfils all conditions.</summary>
internal sealed class AnyItemTest(Column column, ElementTest[] conditions) : ElementTest
{
    public override bool Holds(Element element)
    {
        if (column.Read(element) is not ImmutableArray<object> items) return false;
        var definition = column.DefinitionIn(element.Type)!;
        foreach (var item in items)
        {
            if (Array.TrueForAll(conditions, condition => condition.HoldsOf(item, definition))) return true;
        }

        return false;
    }
}

internal sealed class AndTest(ElementTest[] operands) : ElementTest
{
    public override bool Holds(Element element)
    {
        foreach (var operand in operands)
        {
            if (!operand.Holds(element)) return false;
        }

        return true;
    }

    public override bool HoldsOfAll(int nodeType) => Array.TrueForAll(operands, operand => operand.HoldsOfAll(nodeType));

    public override bool HoldsOf(object item, PropertyDefinition definition) => Array.TrueForAll(operands, operand => operand.HoldsOf(item, definition));
}

internal sealed class OrTest(ElementTest[] operands) : ElementTest
{
    public override bool Holds(Element element)
    {
        foreach (var operand in operands)
        {
            if (operand.Holds(element)) return true;
        }

        return false;
    }

    public override bool HoldsOfAll(int nodeType) => Array.Exists(operands, operand => operand.HoldsOfAll(nodeType));

    public override bool HoldsOf(object item, PropertyDefinition definition) => Array.Exists(operands, operand => operand.HoldsOf(item, definition));
}

internal sealed class NotTest(ElementTest operand) : ElementTest
{
    public override bool Holds(Element element) => !operand.Holds(element);

    public override bool HoldsOf(object item, PropertyDefinition definition) => !operand.HoldsOf(item, definition);
}

internal sealed class MissingTest(Column column) : ElementTest
{
    public override bool Holds(Element element) => column.Read(element) is null;

    public override bool HoldsOf(object item, PropertyDefinition definition) => false;
}

/// <param name="carriers">By ordinal of node type.</param>
internal sealed class LabelTest(bool[] carriers) : ElementTest
{
    public override bool Holds(Element element) => carriers[element.Type.Ordinal];

    public override bool HoldsOfAll(int nodeType) => carriers[nodeType];
}
