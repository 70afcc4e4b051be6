using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Dataset.Loading;

/// <summary>
/// What a store holds of all that loading a dataset may change or has to look at, at one change number. More does no harm, as long as each
/// agreement has its papers and events, and each element that a claim is about all claims about it.
/// </summary>
internal sealed class StoredPart
{
    private readonly Dictionary<string, Node> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Relationship> _relationships = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Node> Nodes => _nodes;

    public IReadOnlyDictionary<string, Relationship> Relationships => _relationships;

    public void Add(Node node) => _nodes[node.Id] = node;

    public void Add(Relationship relationship) => _relationships[relationship.Id] = relationship;

    /// <summary>The nodes that were read with their properties, and the relationships that were read at them; the same again changes nothing.</summary>
    public void Add(Page page)
    {
        foreach (var row in page.Nodes)
        {
            if (row is not null) Add(row);
        }
    }

    private void Add(Row row)
    {
        if (!row.Shape.Properties.IsEmpty) Add(new Node(row.Id, row.Type, Properties(row)));
        for (var i = 0; i < row.Pages.Length; i++)
        {
            var isIncoming = row.Shape.Follows[i].Step is Step.Along { Direction: Direction.Incoming };
            for (var j = 0; j < row.Pages[i].Nodes.Length; j++)
            {
                var (far, along) = (row.Pages[i].Nodes[j]!, row.Pages[i].Relationships![j]);
                Add(new Relationship(along.Id, along.Type, isIncoming ? far.Id : row.Id, isIncoming ? row.Id : far.Id, Properties(along)));
                Add(far);
            }
        }
    }

    private static PropertySet Properties(Row row)
    {
        var properties = new List<KeyValuePair<string, object>>(row.Values.Length);
        for (var i = 0; i < row.Values.Length; i++)
        {
            if (row.Values[i] is { } value) properties.Add(new(row.Shape.Properties[i], value));
        }

        return PropertySet.From(properties);
    }
}
