using CityGraph.Graph.Embedded.Memory;
using CityGraph.Graph.Model;

namespace CityGraph.Graph.Embedded.Storage;

/// <summary>Nodes and relationships in records: type, id, ends, then the properties that are there.</summary>
internal sealed class ElementCodec(ModelLayout layout, SymbolTable symbols)
{
    private readonly TypeMap _nodeTypes = new(layout.NodeTypes, symbols);
    private readonly TypeMap _relationshipTypes = new(layout.RelationshipTypes, symbols);

    public ReadOnlySpan<byte> Write(RecordWriter writer, NodeRecord node)
    {
        WriteHead(writer, node);
        WriteValues(writer, node);
        return writer.Seal(node.Index);
    }

    public ReadOnlySpan<byte> Write(RecordWriter writer, RelationshipRecord relationship)
    {
        WriteHead(writer, relationship);
        writer.Unsigned((ulong)relationship.From);
        writer.Unsigned((ulong)relationship.To);
        WriteValues(writer, relationship);
        return writer.Seal(relationship.Index);
    }

    /// <exception cref="ModelMismatchException">The model lacks something that the record has.</exception>
    /// <exception cref="DamagedRecordException">It is not what was written.</exception>
    public NodeRecord ReadNode(int index, ReadOnlySpan<byte> record)
    {
        var reader = new RecordReader(index, record);
        var type = _nodeTypes.Read(ref reader);
        var id = reader.Text();
        return new(index, id, type.Layout, ReadValues(ref reader, type, id));
    }

    public RelationshipRecord ReadRelationship(int index, ReadOnlySpan<byte> record)
    {
        var reader = new RecordReader(index, record);
        var type = _relationshipTypes.Read(ref reader);
        var id = reader.Text();
        var (from, to) = (reader.Small(), reader.Small());
        return new(index, id, type.Layout, from, to, ReadValues(ref reader, type, id));
    }

    private void WriteHead(RecordWriter writer, Element element)
    {
        writer.Clear().Unsigned((ulong)symbols.Of(element.Type.Name));
        writer.Text(element.Id);
    }

    private void WriteValues(RecordWriter writer, Element element)
    {
        for (var i = 0; i < element.Values.Length; i++)
        {
            if (element.Values[i] is not { } value) continue;
            var definition = element.Type.Properties[i];
            writer.Unsigned((ulong)symbols.Of(definition.Name));
            ValueCodec.Write(writer, value, definition.Kind == PropertyKind.Enum, symbols);
        }
    }

    private object?[] ReadValues(ref RecordReader reader, TypeMap.Entry type, string id)
    {
        if (reader.AtEnd) return type.Layout.NoValues;
        var values = new object?[type.Layout.Properties.Length];
        while (!reader.AtEnd)
        {
            var symbol = reader.Small();
            var position = type.PositionOf(symbol);
            var value = ValueCodec.Read(ref reader, symbols);
            if (position < 0) throw new ModelMismatchException($"{type.Layout.Name} '{id}' has a property '{symbols[symbol]}', which the schema lacks");
            if (PropertyFit.Problem(type.Layout.Properties[position], value) is { } problem)
            {
                throw new ModelMismatchException($"{type.Layout.Name} '{id}' has a property '{symbols[symbol]}' {problem}");
            }

            values[position] = value;
        }

        return values;
    }
}

/// <summary>The data has what the model lacks.</summary>
/// <param name="problem">What, as the beginning of a sentence.</param>
internal sealed class ModelMismatchException(string problem) : Exception(problem);
