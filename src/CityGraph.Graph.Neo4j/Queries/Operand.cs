using CityGraph.Graph.Model;

namespace CityGraph.Graph.Neo4j.Queries;

/// <summary>What a comparison reads: a property of an element, or an item of a list.</summary>
/// <param name="Element">The element.</param>
/// <param name="Property">Its property.</param>
/// <param name="Definition">What a value is.</param>
/// <param name="Item">The item itself, or, of a list of dates, whose parts lie in several lists, its position; null where no list is gone through.</param>
internal readonly record struct Operand(Name Element, SiteProperty Property, PropertyDefinition Definition, Name? Item = null)
{
    public void WriteTo(CypherText text) => Write(text, Property.Access);

    public void WriteFirst(CypherText text) => Write(text, Property.First);

    public void WriteLast(CypherText text) => Write(text, Property.Last);

    /// <summary>Writes what comes before the condition on an item: <c>any(x IN n.list WHERE </c>.</summary>
    public Operand OpenAny(CypherText text)
    {
        var item = text.NewName('x');
        text.Append($"any({item} IN ");
        if (Definition.Kind == PropertyKind.Date) WritePositions(text);
        else WriteTo(text);
        text.Append(" WHERE ");
        return this with { Item = item };
    }

    /// <summary>Of a list of dates; none where one of the lists of their parts is no list, which people wrote by hand.</summary>
    private void WritePositions(CypherText text)
    {
        text.Append("range(0, coalesce(CASE WHEN ");
        WriteTo(text);
        text.Append(" IS :: LIST<ANY> AND ");
        WriteFirst(text);
        text.Append(" IS :: LIST<ANY> AND ");
        WriteLast(text);
        text.Append(" IS :: LIST<ANY> THEN size(");
        WriteTo(text);
        text.Append(") END, 0) - 1)");
    }

    private void Write(CypherText text, string access)
    {
        if (Item is not { } item) text.Append($"{Element}{access}");
        else if (Definition.Kind == PropertyKind.Date) text.Append($"{Element}{access}[{item}]");
        else text.Append(item);
    }
}
