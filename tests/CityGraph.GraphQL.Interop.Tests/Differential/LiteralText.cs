using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Interop.Tests.Differential;

/// <summary>Gives the variable (with <c>$</c>) to write where a value of that type stands, or null to write a literal.</summary>
/// <param name="type">What is expected.</param>
/// <param name="hasDefault">Whether the place has a default of its own.</param>
/// <param name="isStrict">A nullable variable may not stand there, even with a default, nor one that is wrong in another way.</param>
internal delegate string? PlaceVariable(GraphQLType type, bool hasDefault, bool isStrict);

/// <summary>Literals for a type; wrong ones where <see cref="Draw.Slip"/> says so.</summary>
internal sealed class LiteralText(Draw draw, Schema schema, PlaceVariable? variables = null)
{
    private const int MaxDepth = 4;

    private static readonly string[] Wrong =
        ["null", "1", "-1", "1.5", "2147483648", "\"text\"", "true", "NAME", "[]", "[1, null]", "{}", "{name: 1}", "RED", "\"\"\"block\"\"\"", "[[1]]"];

    public string Write(GraphQLType type, bool hasDefault = false, bool isStrict = false) => Write(type, hasDefault, 0, isStrict);

    private string Write(GraphQLType type, bool hasDefault, int depth, bool isStrict = false)
    {
        if (variables?.Invoke(type, hasDefault, isStrict) is { } variable) return variable;
        if (draw.Slip()) return draw.Pick(Wrong);
        if (type is NonNullType nonNull) return Bare(nonNull.OfType, depth);
        return draw.Chance(0.1) || depth > MaxDepth ? "null" : Bare(type, depth);
    }

    private string Bare(GraphQLType type, int depth) => type switch
    {
        // One item may stand for the list of it, but not as null or as a variable.
        ListType { OfType: var item } when draw.Chance(0.2) && item is not ListType => Bare(item is NonNullType inner ? inner.OfType : item, depth + 1),
        ListType list => $"[{string.Join(draw.Pick(", ", " "), Enumerable.Range(0, draw.Below(depth > MaxDepth ? 1 : 3)).Select(_ => Write(list.OfType, false, depth + 1)))}]",
        EnumType @enum => draw.Pick(@enum.Values).Name,
        InputObjectType { IsOneOf: true } oneOf => OneOf(oneOf, depth),
        InputObjectType input => Object(input, depth),
        _ => Scalar(type.Innermost.Name),
    };

    private static GraphQLType NonNull(GraphQLType type) => type is NonNullType ? type : new NonNullType(type);

    private string Object(InputObjectType type, int depth)
    {
        var fields = new List<string>();
        foreach (var field in type.Fields)
        {
            var isNeeded = field.IsRequired && !draw.Slip();
            if (isNeeded || (depth < MaxDepth && draw.Chance(0.4))) fields.Add($"{field.Name}: {Write(field.Type, field.DefaultValue is not null, depth + 1)}");
        }

        if (draw.Slip()) fields.Add(draw.Pick("nmae: 1", "size: 2", "unknown: null"));
        return $"{{{string.Join(", ", fields)}}}";
    }

    private string OneOf(InputObjectType type, int depth)
    {
        // The first field of a oneOf type may be itself; below the limit a leaf ends it.
        var fields = depth < MaxDepth ? type.Fields.ToArray() : [.. type.Fields.Where(field => field.Type.Innermost is not InputObjectType)];
        if (fields.Length == 0) return "{}";
        if (draw.Slip()) return $"{{{fields[0].Name}: null}}";
        var chosen = draw.Slip() ? draw.Some(fields, 0.5) : [draw.Pick(fields)];
        return $"{{{string.Join(", ", chosen.Select(field => $"{field.Name}: {Write(NonNull(field.Type), false, depth + 1, isStrict: true)}"))}}}";
    }

    private string Scalar(string name) => name switch
    {
        "Int" => draw.Pick("0", "-0", "7", "-3", "2147483647", "-2147483648"),
        "Float" => draw.Pick("0", "1.5", "-2e3", "1E-7", "123456789.125", "1e21"),
        "Boolean" => draw.Pick("true", "false"),
        "ID" => draw.Pick("\"id\"", "12", "\"\"", "-4"),
        "String" => draw.Pick("\"text\"", "\"\"", "\"\\u00e9 \\\"q\\\" \\n \\u{1F41D}\"", "\"\"\"\n  block\n    text \\\"\"\" é\n\"\"\"", "\"🐝\""),
        _ => draw.Pick("1", "1.5", "\"text\"", "NAME", "[1, \"two\", null]", "{a: {b: [true]}, c: 1e2}", $"\"{schema.QueryType.Name}\""),
    };
}
