namespace CityGraph.GraphQL.Execution;

/// <summary>Passes over values without writing them, so that every column stays at the place where the next object begins.</summary>
internal static class ColumnReader
{
    /// <summary>Passes over the value of one field, with everything below it.</summary>
    /// <param name="columns">The columns of the request.</param>
    /// <param name="values">Decides which fields are there.</param>
    /// <param name="selection">The field.</param>
    /// <param name="level">0 for the field's whole value, more for an item of its lists.</param>
    public static void Skip(ColumnSet columns, RequestValues values, Selection selection, int level)
    {
        ref var column = ref columns[selection];
        if (level == selection.Shape.ListDepth)
        {
            var index = column.NextItem++;
            if (selection.Sets.Length > 0 && column[index] is not (null or FieldError))
                SkipObject(columns, values, selection.SetAt(column, index), 0);
            return;
        }

        var length = column.LengthAt(column.NextLength++);
        if (length == Column.FailedList) column.NextListError++;
        for (var i = Math.Max(length, Column.PassedOver(length)); i > 0; i--) Skip(columns, values, selection, level + 1);
    }

    /// <summary>Passes over the fields of one object, from the given one on.</summary>
    public static void SkipObject(ColumnSet columns, RequestValues values, SelectionSet set, int from)
    {
        for (var i = from; i < set.Selections.Length; i++)
        {
            if (values.Includes(set.Selections[i])) Skip(columns, values, set.Selections[i], 0);
        }
    }
}
