using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Execution;

/// <summary>
/// Specification 6.4.4, Handling Execution Errors: the second pass over the columns, run only where the first left an error.
/// Gives each error its path, and marks what becomes null because of it. Depth-first, so that errors come in the order of the response;
/// what stands after the first failure in an object that becomes null is not reported, as in graphql-js.
/// </summary>
internal sealed class NullPropagation(ColumnSet columns, RequestValues values, int maxErrors)
{
    private readonly List<object> _path = [];
    private readonly List<GraphQLError> _errors = [];
    private int _leftOut;
    private bool _isTrial;

    /// <summary>The errors in the order of the response; at most one more than the limit, which then says what was left out.</summary>
    public IReadOnlyList<GraphQLError> Errors => _leftOut == 0
        ? _errors
        : [.. _errors, new GraphQLError($"{_leftOut} more errors were left out.", ExecutionErrorCodes.LimitExceeded)];

    /// <summary>False when the whole response became null. Leaves the columns rewound.</summary>
    public bool Run(SelectionSet root)
    {
        var error = Object(root);
        if (error is not null) Record(error);
        columns.Rewind();
        return error is null;
    }

    /// <summary>Whether a root field, with all below it resolved, makes the whole response null. Leaves the columns as they were, rewound.</summary>
    public bool ReachesRoot(Selection selection)
    {
        _isTrial = true;
        var error = Value(selection, level: 0);
        columns.Rewind();
        return error is not null;
    }

    /// <summary>The error that makes the object null, or null.</summary>
    private GraphQLError? Object(SelectionSet set)
    {
        for (var i = 0; i < set.Selections.Length; i++)
        {
            var selection = set.Selections[i];
            if (!values.Includes(selection)) continue;
            _path.Add(selection.ResponseName);
            var error = Value(selection, level: 0);
            _path.RemoveAt(_path.Count - 1);
            if (error is null) continue;
            // At the root nothing else is read, and fields of a mutation after this one did not run.
            if (_path.Count > 0) ColumnReader.SkipObject(columns, values, set, i + 1);
            return error;
        }

        return null;
    }

    /// <summary>The error that makes the surrounding value null, or null.</summary>
    private GraphQLError? Value(Selection selection, int level)
    {
        var error = level == selection.Shape.ListDepth ? Item(selection) : List(selection, level);
        if (error is null || selection.Shape.IsNonNull(level)) return error;
        Record(error);
        return null;
    }

    private GraphQLError? List(Selection selection, int level)
    {
        ref var column = ref columns[selection];
        ref var length = ref column.LengthAt(column.NextLength++);
        switch (length)
        {
            case Column.FailedList: return Located(selection, column.ListErrors![column.NextListError++]);
            case Column.NullList: return selection.Shape.IsNonNull(level) ? MustNotBeNull(selection) : null;
        }

        for (var i = 0; i < length; i++)
        {
            _path.Add(i);
            var error = Value(selection, level + 1);
            _path.RemoveAt(_path.Count - 1);
            if (error is null) continue;
            while (++i < length) ColumnReader.Skip(columns, values, selection, level + 1);
            if (!_isTrial) length = Column.Nulled(length);
            return error;
        }

        return null;
    }

    private GraphQLError? Item(Selection selection)
    {
        ref var column = ref columns[selection];
        var index = column.NextItem++;
        switch (column[index])
        {
            case null: return selection.Shape.IsItemNonNull ? MustNotBeNull(selection) : null;
            case FieldError error: return Located(selection, error);
            case var _ when selection.Shape.IsComposite:
                var failure = Object(selection.SetAt(column, index));
                if (failure is not null && !_isTrial) column.ItemAt(index) = NulledObject.Instance;
                return failure;
            default: return null;
        }
    }

    private GraphQLError MustNotBeNull(Selection selection) => Located(
        selection,
        new FieldError(
            $"Cannot return null for non-nullable field {selection.ParentType.Name}.{selection.Field.Name}.",
            ExecutionErrorCodes.InternalError));

    private GraphQLError Located(Selection selection, FieldError error) => new(
        error.Message, error.Locations.IsEmpty ? values.LocationsOf(selection) : error.Locations, [.. _path], error.Code);

    private void Record(GraphQLError error)
    {
        if (_errors.Count < maxErrors) _errors.Add(error);
        else _leftOut++;
    }
}
