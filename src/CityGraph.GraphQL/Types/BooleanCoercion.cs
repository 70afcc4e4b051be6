using System.Text.Json;
using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Types;

/// <summary>Section 3.5.4. Resolvers receive <see cref="bool"/>.</summary>
internal sealed class BooleanCoercion : IScalarCoercion
{
    private static readonly object True = true;
    private static readonly object False = false;

    public CoercionResult CoerceResult(object value) => value switch
    {
        bool => CoercionResult.Success(value),
        int number => CoercionResult.Success(number != 0 ? True : False),
        _ => NotBoolean(CoercedText.Of(value)),
    };

    public CoercionResult CoerceInput(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => CoercionResult.Success(True),
        JsonValueKind.False => CoercionResult.Success(False),
        _ => NotBoolean(CoercedText.Of(value)),
    };

    public CoercionResult CoerceLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) =>
        literal is BooleanValueNode flag
            ? CoercionResult.Success(flag.Value ? True : False)
            : NotBoolean(CoercedText.Of(literal));

    private static CoercionResult NotBoolean(string value) =>
        CoercionResult.Failure($"Boolean cannot represent a non boolean value: {value}");
}
