using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Ties;

/// <summary>The fields below <c>ties</c> that give nodes, by the kind of node: what is selected of all of one kind is read together.</summary>
internal sealed class TieSelections
{
    private readonly FieldContext _context;

    public TieSelections(FieldContext context)
    {
        _context = context;
        foreach (var ties in Below(context.Selection).SelectMany(Below)) AddTieField(ties);
    }

    /// <summary>The types that the fields of each kind are declared with.</summary>
    public static string[] Types { get; } = ["City", "Sector", "Entity", "Instrument", "Organisation", "Claim"];

    /// <summary>By kind, as <see cref="Types"/>.</summary>
    public List<Selection>[] Owners { get; } = [[], [], [], [], [], []];

    private void AddTieField(Selection selection)
    {
        switch (selection.Field.Name)
        {
            case "city": Owners[0].Add(selection); break;
            case "sectors": Owners[1].Add(selection); break;
            case "reasons":
                foreach (var one in Below(selection)) AddReasonField(one);
                break;
        }
    }

    private void AddReasonField(Selection selection)
    {
        switch (selection.Field.Name)
        {
            case "shared": Owners[2].Add(selection); break;
            case "papers": Owners[3].Add(selection); break;
            case "through": Owners[4].Add(selection); break;
            case "claims": Owners[5].Add(selection); break;
            case "sectors":
                Owners[1].AddRange(Below(selection).Where(one => one.Field.Name == "sector"));
                break;
        }
    }

    private IEnumerable<Selection> Below(Selection selection) => selection.ChildTypes.SelectMany(type => _context.Children(selection, type));
}
