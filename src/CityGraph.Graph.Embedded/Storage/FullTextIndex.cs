using System.Text;
using CityGraph.Graph.Embedded.Memory;
using CityGraph.Graph.Folding;

namespace CityGraph.Graph.Embedded.Storage;

/// <summary>
/// Keeps the FTS5 table in step with the nodes. It holds folded words and no text: a row's number is made of the node's index and the property's symbol,
/// and that is all that a hit needs to give.
/// </summary>
internal sealed class FullTextIndex(SqliteConnection connection, SymbolTable symbols)
{
    /// <summary>The bits of a row's number that are the property's symbol.</summary>
    public const int SymbolMask = (1 << SymbolBits) - 1;

    private const int SymbolBits = 20;

    private readonly SqliteStatement _insert = connection.Prepare("INSERT INTO fulltext(rowid, text) VALUES (?1, ?2)");
    private readonly SqliteStatement _delete = connection.Prepare("DELETE FROM fulltext WHERE rowid = ?1");

    /// <summary>The properties that an index for this model covers, and the version of its words.</summary>
    public static string Coverage(ModelLayout layout)
    {
        var coverage = new StringBuilder("words ").Append(TextFolding.Version).Append(": ");
        foreach (var type in layout.NodeTypes)
        {
            foreach (var property in type.Properties)
            {
                if (property.IsFullText) coverage.Append(type.Name).Append('.').Append(property.Name).Append(' ');
            }
        }

        return coverage.ToString();
    }

    /// <summary>The node and the property symbol of a hit.</summary>
    public static (int Node, int Symbol) Split(long row) => ((int)(row >> SymbolBits), (int)(row & SymbolMask));

    /// <summary>The folded texts that were written by <see cref="Update"/>; whoever reads them clears them.</summary>
    public List<string> Written { get; } = [];

    public void Update(NodeRecord? old, NodeRecord? @new)
    {
        var type = (old ?? @new)!.Type;
        for (var i = 0; i < type.Properties.Length; i++)
        {
            if (!type.Properties[i].IsFullText) continue;
            var (before, after) = (TextFolding.FoldValue(old?.Values[i]), TextFolding.FoldValue(@new?.Values[i]));
            if (before == after) continue;
            var row = ((long)(old ?? @new)!.Index << SymbolBits) | (uint)symbols.Of(type.Properties[i].Name);
            if (before is not null) _delete.Bind(1, row).Run();
            if (after is null) continue;
            _insert.Bind(1, row).Bind(2, after).Run();
            Written.Add(after);
        }
    }

    /// <summary>Makes the table anew: it covers other properties than the model, or has other words.</summary>
    public void Rebuild(GraphVersion version)
    {
        DatabaseSchema.RenewFullText(connection);
        foreach (var type in version.Layout.NodeTypes)
        {
            foreach (var chunk in version.ByLabel[version.Layout.FindLabel(type.Name)!.Ordinal].Chunks)
            {
                foreach (var node in chunk) Update(null, version.Nodes[node]);
                Written.Clear();
            }
        }
    }
}
