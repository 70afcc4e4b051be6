namespace CityGraph.GraphQL.Execution;

/// <summary>Completes and writes the value of a leaf in one step (specification 6.4.3, CompleteValue), for values that no column keeps.</summary>
internal static class LeafValue
{
    /// <summary>False where the value is an error or makes one; what was written by then is to be thrown away.</summary>
    public static bool TryWrite<T>(ref JsonOutput output, T value, ResultShape shape)
    {
        switch (shape.Leaf)
        {
            case LeafKind.Text when value is string text:
                output.String(text);
                return true;
            case LeafKind.Int when value is int number:
                output.Number(number);
                return true;
            case LeafKind.Float when value is double number && double.IsFinite(number):
                output.Number(number);
                return true;
            case LeafKind.Boolean when value is bool flag:
                output.Boolean(flag);
                return true;
            default:
                return TryWriteOther(ref output, value, shape);
        }
    }

    private static bool TryWriteOther(ref JsonOutput output, object? value, ResultShape shape)
    {
        if (value is not (null or FieldError)) value = shape.CoerceLeaf(value);
        if (value is FieldError || (value is null && shape.IsItemNonNull)) return false;
        JsonValue.Write(ref output, value);
        return true;
    }
}
