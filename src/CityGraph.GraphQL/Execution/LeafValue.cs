namespace CityGraph.GraphQL.Execution;

/// <summary>
/// Completes and writes the value of a leaf in one step (specification 6.4.3, CompleteValue), for values that no column keeps.
/// False where the value is an error or makes one; what was written by then is to be thrown away.
/// </summary>
internal static class LeafValue
{
    public static bool TryWrite(ref JsonOutput output, object? value, ResultShape shape)
    {
        if (shape.Leaf == LeafKind.Text && value is string text)
        {
            output.String(text);
            return true;
        }

        if (value is not (null or FieldError)) value = shape.CoerceLeaf(value);
        if (value is FieldError) return false;
        if (value is null) return TryWriteNull(ref output, shape);
        JsonValue.Write(ref output, value);
        return true;
    }

    public static bool TryWriteInt(ref JsonOutput output, int? value, ResultShape shape)
    {
        if (value is not { } number) return TryWriteNull(ref output, shape);
        output.Number(number);
        return true;
    }

    public static bool TryWriteFloat(ref JsonOutput output, double? value, ResultShape shape)
    {
        if (value is not { } number) return TryWriteNull(ref output, shape);
        if (!double.IsFinite(number)) return false;
        output.Number(number);
        return true;
    }

    public static bool TryWriteBoolean(ref JsonOutput output, bool? value, ResultShape shape)
    {
        if (value is not { } flag) return TryWriteNull(ref output, shape);
        output.Boolean(flag);
        return true;
    }

    private static bool TryWriteNull(ref JsonOutput output, ResultShape shape)
    {
        if (shape.IsItemNonNull) return false;
        output.Null();
        return true;
    }
}
