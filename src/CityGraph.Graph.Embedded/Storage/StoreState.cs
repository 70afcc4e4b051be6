namespace CityGraph.Graph.Embedded.Storage;

/// <summary>What the database says of itself in its one row of <c>state</c>; compared with what is found in the other tables.</summary>
/// <param name="Number">That of the newest change set; 0 for an empty graph.</param>
/// <param name="Nodes">How many there are.</param>
/// <param name="Relationships">How many there are.</param>
/// <param name="FullText">The properties that the full-text index covers.</param>
internal sealed record StoreState(long Number, long Nodes, long Relationships, string FullText)
{
    public static StoreState Read(SqliteConnection connection)
    {
        using var rows = connection.Query("SELECT record FROM state WHERE id = 1");
        if (!rows.Step()) throw new DamagedRecordException("the row of table state is not there");
        try
        {
            var reader = new RecordReader(1, rows.Bytes(0));
            return new(reader.Signed(), reader.Signed(), reader.Signed(), reader.Text());
        }
        catch (DamagedRecordException damage)
        {
            throw new DamagedRecordException($"the row of table state {damage.Message}");
        }
    }

    public void Write(SqliteStatement replace, RecordWriter writer)
    {
        writer.Clear().Signed(Number);
        writer.Signed(Nodes);
        writer.Signed(Relationships);
        writer.Text(FullText);
        replace.Bind(1, writer.Seal(1)).Run();
    }
}
