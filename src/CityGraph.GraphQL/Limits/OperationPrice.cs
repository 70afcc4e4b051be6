namespace CityGraph.GraphQL.Limits;

/// <summary>What an operation costs at most, by the weights of its schema and the sizes of list that it asks for.</summary>
/// <param name="FieldCost">The work of its fields, their arguments included.</param>
/// <param name="TypeCost">The objects, and leaves that have a weight, in its response.</param>
public readonly record struct OperationPrice(double FieldCost, double TypeCost)
{
    /// <summary>Larger costs count as this one: up to here every whole number is exact and is written with all of its digits.</summary>
    private const double Largest = 999_999_999_999_999;

    internal static OperationPrice Max(OperationPrice one, OperationPrice other) =>
        new(Math.Max(one.FieldCost, other.FieldCost), Math.Max(one.TypeCost, other.TypeCost));

    internal static OperationPrice Sum(OperationPrice one, OperationPrice other) =>
        new(one.FieldCost + other.FieldCost, one.TypeCost + other.TypeCost);

    /// <summary>The cost of one call of a field.</summary>
    /// <param name="items">How many items its list has; 1 when it is none.</param>
    /// <param name="call">Weight of the field and of its arguments: paid once.</param>
    /// <param name="item">What one item costs: its type, and all that is selected of it.</param>
    internal static OperationPrice OfField(double items, double call, OperationPrice item) => new(
        Math.Min(Math.Max(call, 0) + (items * item.FieldCost), Largest),
        Math.Clamp(items * item.TypeCost, 0, Largest));
}
