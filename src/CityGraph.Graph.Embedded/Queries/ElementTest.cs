using CityGraph.Graph.Embedded.Memory;

namespace CityGraph.Graph.Embedded.Queries;

/// <summary>A predicate with its names resolved.</summary>
internal abstract class ElementTest
{
    public abstract bool Holds(Element element);
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
}

internal sealed class NotTest(ElementTest operand) : ElementTest
{
    public override bool Holds(Element element) => !operand.Holds(element);
}

internal sealed class MissingTest(Column column) : ElementTest
{
    public override bool Holds(Element element) => column.Read(element) is null;
}

/// <param name="carriers">By ordinal of node type.</param>
internal sealed class LabelTest(bool[] carriers) : ElementTest
{
    public override bool Holds(Element element) => carriers[element.Type.Ordinal];
}
