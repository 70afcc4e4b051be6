using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Search;

/// <summary>The fields below <c>search</c> that give nodes.</summary>
internal sealed class SearchSelections
{
    private readonly FieldContext _context;

    public SearchSelections(FieldContext context)
    {
        _context = context;
        foreach (var hit in Below(context.Selection).Where(one => one.Field.Name == "hits").SelectMany(Below))
        {
            if (hit.Field.Name == "node") Nodes.Add(hit);
            else if (hit.Field.Name == "matched") Names.AddRange(Below(hit).Where(one => one.Field.Name == "name"));
        }
    }

    public List<Selection> Nodes { get; } = [];

    public List<Selection> Names { get; } = [];

    private IEnumerable<Selection> Below(Selection selection) => selection.ChildTypes.SelectMany(type => _context.Children(selection, type));
}
