using System.Text;
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
        var id = reader.TextBytes();
        return new(index, Encoding.UTF8.GetString(id), type.Layout, ReadValues(ref reader, type, id));
    }

    public RelationshipRecord ReadRelationship(int index, ReadOnlySpan<byte> record)
    {
        var reader = new RecordReader(index, record);
        var type = _relationshipTypes.Read(ref reader);
        var id = reader.TextBytes();
        var (from, to) = (reader.Small(), reader.Small());
        return new(index, Encoding.UTF8.GetString(id), type.Layout, from, to, ReadValues(ref reader, type, id));
    }

    /// <summary>Checks a record as <see cref="ReadRelationship"/> does, and makes no object of it where that can be helped.</summary>
    public StoredEnds CheckRelationship(int index, ReadOnlySpan<byte> record, out int typeOrdinal, out ReadOnlySpan<byte> id)
    {
        var reader = new RecordReader(index, record);
        var type = _relationshipTypes.Read(ref reader);
        id = reader.TextBytes();
        var (from, to) = (reader.Small(), reader.Small());
        while (!reader.AtEnd)
        {
            var unread = reader;
            var position = type.PositionOf(reader.Small());
            if (position >= 0 && ValueCodec.TrySkip(ref reader, type.Layout.Properties[position], symbols)) continue;
            reader = unread;
            ReadValue(ref reader, type, id);
        }

        typeOrdinal = type.Layout.Ordinal;
        return new(index, from, to);
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

    private object?[] ReadValues(ref RecordReader reader, TypeMap.Entry type, scoped ReadOnlySpan<byte> id)
    {
        if (reader.AtEnd) return type.Layout.NoValues;
        var values = new object?[type.Layout.Properties.Length];
        while (!reader.AtEnd)
        {
            var (position, value) = ReadValue(ref reader, type, id);
            values[position] = value;
        }

        return values;
    }

    private (int Position, object Value) ReadValue(ref RecordReader reader, TypeMap.Entry type, scoped ReadOnlySpan<byte> id)
    {
        var symbol = reader.Small();
        var position = type.PositionOf(symbol);
        var value = ValueCodec.Read(ref reader, symbols);
        var problem = position < 0 ? ", which the schema lacks" : PropertyFit.Problem(type.Layout.Properties[position], value) is { } misfit ? $" {misfit}" : null;
        if (problem is null) return (position, value);
        throw new ModelMismatchException($"{type.Layout.Name} '{Encoding.UTF8.GetString(id)}' has a property '{symbols[symbol]}'{problem}");
    }
}

/// <summary>The data has what the model lacks.</summary>
/// <param name="problem">What, as the beginning of a sentence.</param>
internal sealed class ModelMismatchException(string problem) : Exception(problem);
