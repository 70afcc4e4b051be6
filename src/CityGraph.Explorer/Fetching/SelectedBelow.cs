using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Fetching;

/// <summary>Finds what is selected below a computed field, to read it for all its values together.</summary>
internal static class SelectedBelow
{
    /// <summary>The selections of a field at the end of a path of names below the field that is resolved, through every alias and fragment.</summary>
    public static IEnumerable<Selection> Find(FieldContext context, params ReadOnlySpan<string> path)
    {
        IEnumerable<Selection> found = [context.Selection];
        foreach (var name in path)
        {
            found = found.SelectMany(selection => selection.ChildTypes.SelectMany(type => context.Children(selection, type))).Where(selection => selection.Field.Name == name);
        }

        return found;
    }
}
