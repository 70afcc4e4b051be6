using CityGraph.Explorer.Description;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Fetching;

/// <summary>Collects what to read of the rows of one place: each property once, each step once however many concrete types ask for it.</summary>
internal sealed class ShapeBuilder
{
    public List<string> Properties { get; } = [];

    public List<PlannedStep> Steps { get; } = [];

    /// <summary>The position of the property among the rows' values.</summary>
    public int AddProperty(string name)
    {
        var place = Properties.IndexOf(name);
        if (place >= 0) return place;
        Properties.Add(name);
        return Properties.Count - 1;
    }

    /// <summary>
    /// A step that a selection asks for. Selections of one field of the document, met on several concrete types, share it.
    /// </summary>
    public void AddStep(Selection selection, GraphField field)
    {
        foreach (var step in Steps)
        {
            if (!step.Selections[0].IsSameFieldAs(selection)) continue;
            step.Selections.Add(selection);
            return;
        }

        Steps.Add(new(field, [selection]));
    }
}

/// <summary>A step to take, and the selections whose values it gives.</summary>
internal sealed record PlannedStep(GraphField Field, List<Selection> Selections);
