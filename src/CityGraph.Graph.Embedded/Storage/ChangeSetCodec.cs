using System.Collections.Immutable;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Model;

namespace CityGraph.Graph.Embedded.Storage;

/// <summary>Change sets as the log keeps them. They stay readable when the model changes: names and values are kept, not positions.</summary>
internal sealed class ChangeSetCodec(SymbolTable symbols)
{
    private const byte PutNodeTag = 1;
    private const byte PutRelationshipTag = 2;
    private const byte DeleteNodeTag = 3;
    private const byte DeleteRelationshipTag = 4;

    /// <summary>Writes all but the seal. False, with the record unfinished, if it would be longer than <paramref name="maxLength"/> bytes.</summary>
    public bool TryWrite(RecordWriter writer, DateTimeOffset recordedAt, ChangeSet set, int maxLength)
    {
        writer.Clear().Text(set.Id);
        writer.Signed(recordedAt.ToUnixTimeMilliseconds());
        writer.Text(set.Author);
        writer.Text(set.Reason);
        writer.Byte(set.ExpectedNumber is null ? (byte)0 : (byte)1);
        writer.Signed(set.ExpectedNumber ?? 0);
        foreach (var change in set.Changes)
        {
            Write(writer, change);
            if (writer.Length > maxLength) return false;
        }

        return true;
    }

    public CommittedChangeSet Read(long number, ReadOnlySpan<byte> record)
    {
        var reader = new RecordReader(number, record);
        var id = reader.Text();
        var recordedAt = DateTimeOffset.FromUnixTimeMilliseconds(reader.Signed());
        var (author, reason) = (reader.Text(), reader.Text());
        var hasExpected = reader.Byte() == 1;
        var expected = reader.Signed();
        var changes = ImmutableArray.CreateBuilder<Change>();
        while (!reader.AtEnd) changes.Add(ReadChange(ref reader));
        return new(number, recordedAt, new(id, author, reason, changes.ToImmutable(), hasExpected ? expected : null));
    }

    private void Write(RecordWriter writer, Change change)
    {
        switch (change)
        {
            case Change.PutNode { Node: var node }:
                writer.Byte(PutNodeTag);
                writer.Text(node.Id);
                writer.Unsigned((ulong)symbols.Of(node.Label));
                WriteProperties(writer, node.Properties);
                break;
            case Change.PutRelationship { Relationship: var relationship }:
                writer.Byte(PutRelationshipTag);
                writer.Text(relationship.Id);
                writer.Unsigned((ulong)symbols.Of(relationship.Type));
                writer.Text(relationship.From);
                writer.Text(relationship.To);
                WriteProperties(writer, relationship.Properties);
                break;
            case Change.DeleteNode:
                writer.Byte(DeleteNodeTag);
                writer.Text(change.Id);
                break;
            case Change.DeleteRelationship:
                writer.Byte(DeleteRelationshipTag);
                writer.Text(change.Id);
                break;
        }
    }

    private void WriteProperties(RecordWriter writer, PropertySet properties)
    {
        writer.Unsigned((ulong)properties.Count);
        foreach (var (name, value) in properties)
        {
            writer.Unsigned((ulong)symbols.Of(name));
            ValueCodec.Write(writer, value, asSymbol: false, symbols);
        }
    }

    private Change ReadChange(ref RecordReader reader)
    {
        var tag = reader.Byte();
        var id = reader.Text();
        switch (tag)
        {
            case PutNodeTag:
                return new Change.PutNode(new(id, symbols[reader.Small()], ReadProperties(ref reader)));
            case PutRelationshipTag:
                var type = symbols[reader.Small()];
                var (from, to) = (reader.Text(), reader.Text());
                return new Change.PutRelationship(new(id, type, from, to, ReadProperties(ref reader)));
            case DeleteNodeTag:
                return new Change.DeleteNode(id);
            case DeleteRelationshipTag:
                return new Change.DeleteRelationship(id);
            default:
                throw new DamagedRecordException($"holds a change of unknown kind {tag}");
        }
    }

    private PropertySet ReadProperties(ref RecordReader reader)
    {
        var properties = new KeyValuePair<string, object>[reader.Small()];
        for (var i = 0; i < properties.Length; i++) properties[i] = new(symbols[reader.Small()], ValueCodec.Read(ref reader, symbols));
        return PropertySet.From(properties);
    }
}
