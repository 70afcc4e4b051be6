using System.Buffers;
using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Execution;

/// <summary>Specification 7.1, Response Format: writes errors, then data, straight from the columns in depth-first order.</summary>
internal ref struct ResponseWriter
{
    private readonly ColumnSet _columns;
    private readonly RequestValues _values;
    private readonly bool _hasErrors;
    private JsonOutput _output;

    private ResponseWriter(IBufferWriter<byte> output, ColumnSet columns, RequestValues values, bool hasErrors)
    {
        _output = new JsonOutput(output);
        _columns = columns;
        _values = values;
        _hasErrors = hasErrors;
    }

    /// <summary>The response of an operation that ran.</summary>
    /// <param name="output">Takes the response.</param>
    /// <param name="root">What was selected; null writes <c>"data":null</c>.</param>
    /// <param name="columns">What was resolved, rewound.</param>
    /// <param name="values">Decides which fields are there.</param>
    /// <param name="errors">What went wrong; empty for nothing.</param>
    public static void Write(
        IBufferWriter<byte> output, SelectionSet? root, ColumnSet columns, RequestValues values, IReadOnlyList<GraphQLError> errors)
    {
        var writer = new ResponseWriter(output, columns, values, errors.Count > 0);
        writer._output.Byte((byte)'{');
        if (errors.Count > 0)
        {
            ErrorWriter.WriteProperty(ref writer._output, errors);
            writer._output.Byte((byte)',');
        }

        writer._output.Raw("\"data\":"u8);
        if (root is null) writer._output.Null();
        else writer.Object(root);
        if (values.HasExtensions)
        {
            writer._output.Byte((byte)',');
            ExtensionsWriter.WriteProperty(ref writer._output, values.IsPriceReported ? values.Price : null, values.Extensions);
        }

        writer._output.Byte((byte)'}');
        writer._output.Flush();
    }

    private void Object(SelectionSet set)
    {
        _output.Byte((byte)'{');
        var comma = 1;
        foreach (var selection in set.Selections)
        {
            if (set.IsConditional && !_values.Includes(selection)) continue;
            _output.Raw(selection.PropertyName.AsSpan(comma));
            comma = 0;
            ref var column = ref _columns[selection];
            if (selection.Shape.ListDepth == 0) Item(selection, ref column);
            else List(selection, ref column, level: 0);
        }

        _output.Byte((byte)'}');
    }

    private void List(Selection selection, ref Column column, int level)
    {
        var length = column.LengthAt(column.NextLength++);
        if (length < 0)
        {
            _output.Null();
            for (var i = Column.PassedOver(length); i > 0; i--) ColumnReader.Skip(_columns, _values, selection, level + 1);
            return;
        }

        _output.Byte((byte)'[');
        var isInnermost = level + 1 == selection.Shape.ListDepth;
        for (var i = 0; i < length; i++)
        {
            if (i > 0) _output.Byte((byte)',');
            if (isInnermost) Item(selection, ref column);
            else List(selection, ref column, level + 1);
        }

        _output.Byte((byte)']');
    }

    private void Item(Selection selection, ref Column column)
    {
        var index = column.NextItem++;
        var item = column.ItemAt(index);
        if (item is null || (_hasErrors && item is FieldError))
        {
            _output.Null();
        }
        else if (!selection.Shape.IsComposite)
        {
            JsonValue.Write(ref _output, item);
        }
        else if (_hasErrors && item is NulledObject)
        {
            _output.Null();
            ColumnReader.SkipObject(_columns, _values, selection.SetAt(column, index), 0);
        }
        else
        {
            Object(selection.SetAt(column, index));
        }
    }
}
