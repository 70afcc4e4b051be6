using System.Text.Json;
using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Types;

/// <summary>
/// The three coercions of a scalar (section 3.5). Null never reaches it. Implementations are pure, safe for use by several
/// threads, and report what they cannot represent as a failure: they do not throw for any input.
/// </summary>
public interface IScalarCoercion
{
    /// <summary>
    /// Result coercion: from what a resolver returned to what is written to the response: string, bool, int, long, double,
    /// decimal, <see cref="JsonElement"/>, or a list or dictionary (by string) of these.
    /// </summary>
    CoercionResult CoerceResult(object value);

    /// <summary>Input coercion of a variable's JSON value (never JSON null) to what resolvers receive.</summary>
    CoercionResult CoerceInput(JsonElement value);

    /// <summary>
    /// Input coercion of a literal in a document (never a variable or null itself) to what resolvers receive.
    /// </summary>
    /// <param name="literal">The value. Lists and objects may hold variables.</param>
    /// <param name="variables">
    /// Coerced variables by name, without <c>$</c>; null while a document is validated, before there are any.
    /// </param>
    CoercionResult CoerceLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables);
}
