using System.Text.Json.Nodes;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Interop.Tests.Differential;

/// <summary>Values for the variables of a document, as a client sends them; wrong ones where the draw slips.</summary>
internal sealed class VariablesJson(Draw draw, Schema schema)
{
    private const int MaxDepth = 4;

    /// <summary>An object, or null where nothing is sent.</summary>
    public JsonObject? Write(IEnumerable<Variable> variables)
    {
        var map = new JsonObject();
        foreach (var variable in variables)
        {
            var mayMiss = variable.Type is not NonNullType || variable.Default is not null || draw.Slip();
            if (mayMiss && draw.Chance(0.3)) continue;
            map[variable.Name] = Value(variable.Type, 0);
        }

        if (draw.Chance(0.1)) map["unknown"] = 1;
        return map.Count == 0 && draw.Chance(0.5) ? null : map;
    }

    private JsonNode? Value(GraphQLType type, int depth)
    {
        if (draw.Slip()) return Wrong();
        if (type is NonNullType nonNull) return Bare(nonNull.OfType, depth);
        return draw.Chance(0.1) || depth > MaxDepth ? null : Bare(type, depth);
    }

    private JsonNode? Bare(GraphQLType type, int depth) => type switch
    {
        ListType list when draw.Chance(0.15) && list.OfType is not ListType => Bare(list.OfType is NonNullType inner ? inner.OfType : list.OfType, depth + 1),
        ListType list => new JsonArray([.. Enumerable.Range(0, draw.Below(depth > MaxDepth ? 1 : 3)).Select(_ => Value(list.OfType, depth + 1))]),
        EnumType @enum => draw.Pick(@enum.Values).Name,
        InputObjectType input => Object(input, depth),
        _ => Scalar(type.Innermost.Name),
    };

    private JsonObject Object(InputObjectType type, int depth)
    {
        var map = new JsonObject();
        if (type.IsOneOf && !draw.Slip())
        {
            var one = draw.Pick(type.Fields.Where(field => depth < MaxDepth || field.Type.Innermost is not InputObjectType).DefaultIfEmpty(type.Fields[0]).ToArray());
            map[one.Name] = Value(new NonNullType(one.Type), depth + 1);
            return map;
        }

        foreach (var field in type.Fields)
        {
            var isNeeded = field.IsRequired && !draw.Slip();
            if (isNeeded || (depth < MaxDepth && draw.Chance(0.4))) map[field.Name] = Value(field.Type, depth + 1);
        }

        if (!type.IsOneOf && draw.Slip()) map["nmae"] = 1;
        return map;
    }

    private JsonNode Scalar(string name) => name switch
    {
        "Int" => draw.Pick<JsonNode>(0, 7, -3, 2147483647, 1.0),
        "Float" => draw.Pick<JsonNode>(0, 1.5, -2e3, 1e-7, 1e21),
        "Boolean" => draw.Pick<JsonNode>(true, false),
        "ID" => draw.Pick<JsonNode>("id", 12, "", -4),
        "String" => draw.Pick<JsonNode>("text", "", "é \"q\" \n \U0001F41D", "\u2028"),
        _ => draw.Pick<JsonNode>(1, 1.5, "text", new JsonArray(1, "two", null), new JsonObject { ["b"] = true, ["a"] = new JsonArray() }, schema.QueryType.Name),
    };

    private JsonNode? Wrong() => draw.Pick<JsonNode?>(
        null, 1, 1.5, 2147483648, "text", true, "RED", new JsonArray(), new JsonArray(1, null), new JsonObject(), "12");
}
