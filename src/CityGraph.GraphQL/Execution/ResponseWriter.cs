using System.Buffers;
using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Execution;

/// <summary>
/// Specification 7.1, Response Format: writes errors, then data, straight from the columns in depth-first order, and fields that have
/// none (<see cref="Selection.Direct"/>) from their parents.
/// </summary>
internal ref struct ResponseWriter
{
    private readonly ColumnSet _columns;
    private readonly RequestValues _values;
    private readonly bool _hasErrors;

    // Set where direct fields are read; what is written can then still be thrown away.
    private readonly ResponseBuffer? _held;
    private JsonOutput _output;
    private bool _hasFailed;
    private bool _isReading;

    private ResponseWriter(IBufferWriter<byte> output, ColumnSet columns, RequestValues values, bool hasErrors, ResponseBuffer? held)
    {
        _output = new JsonOutput(output);
        _columns = columns;
        _values = values;
        _hasErrors = hasErrors;
        _held = held;
    }

    /// <summary>
    /// The response of an operation none of whose columns holds an error; direct fields are read here. False, with a part of it
    /// written, where one of these fails or throws, or the response is larger than the buffer's limit: columns then tell which, and report it.
    /// </summary>
    /// <param name="output">Takes the response.</param>
    /// <param name="root">What was selected.</param>
    /// <param name="initialValue">The parent of the root fields.</param>
    /// <param name="columns">What was resolved, rewound.</param>
    /// <param name="values">Decides which fields are there.</param>
    public static bool TryWrite(ResponseBuffer output, SelectionSet root, object? initialValue, ColumnSet columns, RequestValues values)
    {
        var writer = new ResponseWriter(output, columns, values, hasErrors: false, output);
        writer._output.Raw("{\"data\":"u8);
        try
        {
            writer.Object(root, initialValue!);
        }
        catch (Exception) when (writer._isReading)
        {
            return false;
        }

        if (writer._hasFailed || output.IsOverLimit) return false;
        writer.End();
        return !output.IsOverLimit;
    }

    /// <summary>The response of an operation all of whose fields have columns.</summary>
    /// <param name="output">Takes the response.</param>
    /// <param name="root">What was selected; null writes <c>"data":null</c>.</param>
    /// <param name="columns">What was resolved, rewound.</param>
    /// <param name="values">Decides which fields are there.</param>
    /// <param name="errors">What went wrong; empty for nothing.</param>
    public static void Write(
        IBufferWriter<byte> output, SelectionSet? root, ColumnSet columns, RequestValues values, IReadOnlyList<GraphQLError> errors)
    {
        var writer = new ResponseWriter(output, columns, values, errors.Count > 0, held: null);
        writer._output.Byte((byte)'{');
        if (errors.Count > 0)
        {
            ErrorWriter.WriteProperty(ref writer._output, errors);
            writer._output.Byte((byte)',');
        }

        writer._output.Raw("\"data\":"u8);
        if (root is null) writer._output.Null();
        else writer.Object(root, parent: null);
        writer.End();
    }

    private void End()
    {
        if (_values.HasExtensions)
        {
            _output.Byte((byte)',');
            ExtensionsWriter.WriteProperty(ref _output, _values.IsPriceReported ? _values.Price : null, _values.Extensions);
        }

        _output.Byte((byte)'}');
        _output.Flush();
    }

    private void Object(SelectionSet set, object? parent)
    {
        var separator = (byte)'{';
        foreach (var selection in set.Selections)
        {
            if (set.IsConditional && !_values.Includes(selection)) continue;
            _output.Name(separator, selection.PropertyName);
            separator = (byte)',';
            if (_held is not null && selection.Direct is { } property)
            {
                _isReading = true;
                _hasFailed |= !property.TryWrite(ref _output, parent!, selection.Shape);
                _isReading = false;
                if (_hasFailed) return;
                continue;
            }

            ref var column = ref _columns[selection];
            if (selection.Shape.ListDepth == 0) Item(selection, ref column);
            else List(selection, ref column, level: 0);
        }

        if (separator == '{') _output.Byte(separator);
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
        // What stops early is thrown away.
        var isInnermost = level + 1 == selection.Shape.ListDepth;
        for (var i = 0; i < length && !_hasFailed && _held is not { IsOverLimit: true }; i++)
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
        var item = column[index];
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
            Object(selection.SetAt(column, index), item);
        }
    }
}
