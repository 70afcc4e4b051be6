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

    /// <summary>The types that the fields of each <see cref="TieElement"/> are declared with.</summary>
    public static string[] Types { get; } = ["City", "Sector", "Entity", "Instrument", "Organisation", "Claim", "Place", "Entity"];

    /// <summary>By <see cref="TieElement"/>.</summary>
    public List<Selection>[] Owners { get; } = [.. Enumerable.Range(0, TieElementIds.Kinds).Select(_ => new List<Selection>())];

    private void AddTieField(Selection selection)
    {
        switch (selection.Field.Name)
        {
            case "city": Add(TieElement.City, selection); break;
            case "place" or "one" or "other": Add(TieElement.Place, selection); break;
            case "sectors": Add(TieElement.Sector, selection); break;
            case "reasons":
                foreach (var one in Below(selection)) AddReasonField(one);
                break;
        }
    }

    private void AddReasonField(Selection selection)
    {
        switch (selection.Field.Name)
        {
            case "shared": Add(TieElement.Shared, selection); break;
            case "papers": Add(TieElement.Paper, selection); break;
            case "through": Add(TieElement.Through, selection); break;
            case "claims": Add(TieElement.Claim, selection); break;
            case "one" or "other": Add(TieElement.Place, selection); break;
            case "path":
                foreach (var one in Below(selection).Where(one => one.Field.Name is "from" or "to")) Add(TieElement.Step, one);
                break;
            case "sectors":
                foreach (var one in Below(selection).Where(one => one.Field.Name == "sector")) Add(TieElement.Sector, one);
                break;
        }
    }

    private void Add(TieElement kind, Selection selection) => Owners[(int)kind].Add(selection);

    private IEnumerable<Selection> Below(Selection selection) => selection.ChildTypes.SelectMany(type => _context.Children(selection, type));
}
