using System.Text;

namespace CityGraph.GraphQL.Interop.Tests.Differential;

/// <summary>Enums, a custom scalar, input objects and directives in SDL: what the rest of a schema may take as arguments.</summary>
internal static class InputTypesText
{
    private static readonly string[] EnumValues = ["RED", "GREEN", "BLUE", "SMALL", "LARGE", "OLD"];
    private static readonly string[] Fields = ["name", "size", "kind", "near", "ids", "flag", "ratio", "tags", "pick"];

    /// <summary>Input objects name only those before them, or themselves where null is allowed: no cycle forbids every value.</summary>
    public static string Write(Draw draw)
    {
        var text = new StringBuilder("scalar Anything @specifiedBy(url: \"https://example.org/anything\")\n\n");
        List<string> types = ["Int", "Float", "String", "Boolean", "ID", "Anything"];
        for (var i = 0; i < draw.Between(1, 2); i++) types.Add(Enum(draw, $"Enum{i}", text));
        for (var i = 0; i < draw.Between(1, 3); i++) types.Add(Input(draw, $"Input{i}", types, text));
        if (draw.Chance(0.8)) types.Add(OneOf(draw, "Pick", types, text));
        text.Append("directive @mark(label: String, weight: Int! = 1) repeatable on QUERY | MUTATION | FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT | OBJECT | FIELD_DEFINITION\n\n");
        text.Append("\"Stands once.\"\ndirective @once(must: [Int!]!) on FIELD | FRAGMENT_DEFINITION | VARIABLE_DEFINITION\n\n");
        return text.ToString();
    }

    /// <summary>A type around a named one, such as <c>[Int!]</c>.</summary>
    public static string Wrapped(Draw draw, string name)
    {
        var type = draw.Chance(0.3) ? $"{name}!" : name;
        for (var depth = 0; depth < 2 && draw.Chance(0.25); depth++) type = draw.Chance(0.3) ? $"[{type}]!" : $"[{type}]";
        return type;
    }

    private static string Enum(Draw draw, string name, StringBuilder text)
    {
        Describe(draw, name, text);
        text.Append($"enum {name} {{");
        var values = draw.Some(EnumValues, 0.6);
        if (values.Count == 0) values.Add("ONLY");
        foreach (var value in values) text.Append($"\n  {value}{(draw.Chance(0.2) ? " @deprecated" : "")}");
        text.Append("\n}\n\n");
        return name;
    }

    private static string Input(Draw draw, string name, List<string> types, StringBuilder text)
    {
        Describe(draw, name, text);
        text.Append($"input {name} {{");
        var fields = draw.Some(Fields, 0.5);
        if (fields.Count == 0) fields.Add("name");
        foreach (var field in fields)
        {
            var type = draw.Chance(0.15) ? name : Wrapped(draw, draw.Pick(types));
            var @default = draw.Chance(0.4) ? Default(draw, type) : "";
            var deprecated = draw.Chance(0.1) && (!type.EndsWith('!') || @default.Length > 0) ? " @deprecated(reason: \"not used\")" : "";
            text.Append($"\n  {field}: {type}{@default}{deprecated}");
        }

        text.Append("\n}\n\n");
        return name;
    }

    private static string OneOf(Draw draw, string name, List<string> types, StringBuilder text)
    {
        text.Append($"input {name} @oneOf {{");
        foreach (var field in Fields[..draw.Between(1, 4)])
            text.Append($"\n  {field}: {(draw.Chance(0.3) ? $"[{draw.Pick(types)}!]" : draw.Pick(types))}");
        text.Append("\n}\n\n");
        return name;
    }

    /// <summary>A default for the built-in scalars, which can be written without knowing the rest.</summary>
    private static string Default(Draw draw, string type) => type.TrimEnd('!') switch
    {
        "Int" => $" = {draw.Between(-5, 5)}",
        "Float" => draw.Pick(" = 1.5", " = -3", " = 2e3"),
        "String" => draw.Pick(" = \"text\"", " = \"\"", " = \"\"\"block \"quoted\" é\"\"\""),
        "Boolean" => draw.Pick(" = true", " = false"),
        "ID" => draw.Pick(" = \"id\"", " = 7"),
        "[Int]" or "[Float]" => draw.Pick(" = [1, null]", " = 3", " = []"),
        "Anything" => draw.Pick(" = {a: [1, \"b\", C]}", " = 1.5"),
        _ => type.EndsWith('!') ? "" : " = null",
    };

    public static void Describe(Draw draw, string name, StringBuilder text)
    {
        if (draw.Chance(0.3)) text.Append(draw.Pick($"\"About {name}.\"\n", $"\"\"\"\nAbout {name}:\n  in \"lines\" \\ \\\"\"\" é\n\"\"\"\n"));
    }
}
