using FsCheck;
using FsCheck.Fluent;

namespace CityGraph.GraphQL.Tests.Hostile;

/// <summary>A document and the JSON of its variables.</summary>
internal sealed record HostileRequest(string Document, string Variables);

/// <summary>Requests that mostly follow the grammar and often name what the schema has: wrong in the ways in which programs and attackers are wrong.</summary>
internal static class RequestGenerator
{
    public const string Sdl = """
        directive @cost(weight: String!) on FIELD_DEFINITION
        directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
        directive @mark(note: String, in: In) repeatable on FIELD | QUERY | FRAGMENT_SPREAD | INLINE_FRAGMENT | FRAGMENT_DEFINITION | VARIABLE_DEFINITION
        type Query { int(v: Int = 3): Int text(v: String): String q: Query list(first: Int): [Query!] @listSize(slicingArguments: ["first"])
          any(in: In, color: Color, one: One): Any union: Union page(first: Int, ids: [ID!], ids2: [[ID]]): Page
          @listSize(assumedSize: 5, slicingArguments: ["first", "ids"], sizedFields: ["nodes"], requireOneSlicingArgument: false) old: Int @deprecated scalar(v: Free): Free }
        type Mutation { set(v: Int!): Query }
        type Subscription { tick: Int }
        interface Any { id: ID! any: Any }
        type A implements Any { id: ID! any: Any a: Int }
        type B implements Any { id: ID! any: Any b(in: In!): [Float] }
        union Union = A | B
        type Page { nodes: [Any] total: Int }
        enum Color { RED GREEN }
        input In { in: In list: [In!] int: Int = 1 id: ID color: Color text: String! = "x" }
        input One @oneOf { a: Int b: String }
        scalar Free
        """;

    private static readonly Gen<string> FieldName = Gen.Frequency(
        (12, Gen.Elements("int", "text", "q", "list", "any", "union", "page", "nodes", "total", "id", "a", "b", "set", "old", "scalar")),
        (2, Gen.Elements("__typename", "__schema", "__type", "types", "fields", "ofType", "kind", "name")),
        (1, Gen.Elements("itn", "unknown", "_", "query", "on", "tick")));

    private static readonly Gen<string> TypeName = Gen.Elements("Query", "A", "B", "Any", "Union", "Page", "In", "Int", "Color", "Mutation", "Qury", "__Type");

    private static readonly Gen<string> Variable = Gen.Elements("$i", "$s", "$f", "$in", "$ids", "$none");

    private static readonly Gen<string> InputType = Gen.Elements("Int", "Int!", "String", "Boolean!", "In", "[In!]!", "[ID!]", "Color", "One", "Free", "Query", "Nope", "[[[Int]]]");

    private static readonly Gen<string> Fragment = Gen.Elements("F", "G", "H", "Missing");

    private static readonly Gen<string> Scalar = Gen.Elements(
        "1", "0", "-1", "1.5", "1e400", "99999999999999999999", "\"x\"", "\"\"\"b\"\"\"", "\"\\u{1F600}\"", "true", "false", "null", "RED", "BLUE", "{}", "[]");

    /// <summary>Half of them name only what the schema has where it has it.</summary>
    public static Gen<HostileRequest> Requests => Gen.OneOf(FittingRequests.All, Wild);

    private static Gen<HostileRequest> Wild { get; } = Gen.Sized(size =>
        from operations in ListOf(Operation(size), 2)
        from fragments in ListOf(FragmentDefinition(size), 3)
        from variables in Json(Math.Min(size, 12))
        select new HostileRequest(string.Join(' ', operations.Concat(fragments)), variables));

    private static Gen<string> Operation(int size) =>
        from kind in Gen.Elements("", "", "query ", "query Q", "query R", "mutation M", "subscription S")
        from variables in Gen.Elements("", "($i: Int, $s: String = \"d\", $f: Boolean = true, $in: In, $ids: [ID!])", "($i: Int!, $f: Boolean!)")
        from extra in Gen.Frequency((8, Gen.Constant("")), (1, from type in InputType from value in Value(2) select $"($i: {type} = {value})"))
        from directives in Directives(1)
        from set in SelectionSet(size)
        select kind.Length == 0 ? set : $"{kind}{(extra.Length > 0 ? extra : variables)}{directives}{set}";

    private static Gen<string> FragmentDefinition(int size) =>
        from name in Fragment
        from type in TypeName
        from directives in Directives(1)
        from set in SelectionSet(size)
        select $"fragment {name} on {type}{directives}{set}";

    private static Gen<string> SelectionSet(int size) =>
        from selections in ListOf(Selection(size / 2), 2)
        from more in Selection(size / 2)
        select $"{{ {string.Join(' ', selections)} {more} }}";

    private static Gen<string> Selection(int size)
    {
        var field =
            from alias in Gen.Elements("", "", "", "x: ", "y: ", "int: ")
            from name in FieldName
            from arguments in Arguments(size)
            from directives in Directives(size)
            from set in size < 2 || name is "int" or "text" or "id" or "__typename" ? Gen.Constant("") : SelectionSet(size)
            select $"{alias}{name}{arguments}{directives}{set}";
        var spread = from name in Fragment from directives in Directives(size) select $"...{name}{directives}";
        var inline =
            from condition in Gen.OneOf(Gen.Constant(""), from type in TypeName select $"on {type}")
            from directives in Directives(size)
            from set in SelectionSet(size)
            select $"... {condition}{directives}{set}";
        return size < 2 ? Gen.Frequency((6, field), (1, spread)) : Gen.Frequency((7, field), (1, spread), (2, inline));
    }

    private static Gen<string> Arguments(int size)
    {
        var argument = from name in Gen.Elements("v", "in", "first", "ids", "color", "one", "name", "if", "wrong") from value in Value(size) select $"{name}: {value}";
        return Gen.Frequency((3, Gen.Constant("")), (2, from all in ListOf(argument, 2) from one in argument select $"({string.Join(' ', all)} {one})"));
    }

    private static Gen<string> Directives(int size)
    {
        var directive =
            from name in Gen.Elements("skip", "include", "mark", "deprecated", "nope")
            from value in Gen.OneOf(Gen.Elements("(if: true)", "(if: false)", "(if: $f)", "(note: \"x\")", ""), Arguments(Math.Min(size, 3)))
            select $" @{name}{value}";
        return Gen.Frequency((6, Gen.Constant("")), (2, directive), (1, from all in ListOf(directive, 12) select string.Concat(all)));
    }

    private static Gen<string> Value(int size)
    {
        if (size < 1) return Gen.OneOf(Scalar, Variable);
        var list = from items in ListOf(Value(size / 2), 4) select $"[{string.Join(' ', items)}]";
        var map =
            from fields in ListOf(from name in Gen.Elements("in", "list", "int", "id", "color", "text", "a", "b", "zzz") from value in Value(size / 2) select $"{name}: {value}", 4)
            select $"{{{string.Join(' ', fields)}}}";
        return Gen.Frequency((4, Scalar), (3, Variable), (1, list), (2, map));
    }

    private static Gen<string> Json(int size)
    {
        var leaf = Gen.Elements("1", "-0", "1.5", "1e400", "\"x\"", "\"RED\"", "true", "null", "\"\\ud83d\\ude00\"", "\"\\ud800\"", "123456789012345678901234567890");
        if (size < 1) return leaf;
        var list = from items in ListOf(Json(size / 2), 4) select $"[{string.Join(',', items)}]";
        var map =
            from fields in ListOf(from name in Gen.Elements("i", "s", "f", "in", "ids", "list", "int", "a", "b", "text", "__proto__") from value in Json(size / 2) select $"\"{name}\":{value}", 6)
            select $"{{{string.Join(',', fields)}}}";
        return Gen.Frequency((1, leaf), (1, list), (6, map));
    }

    private static Gen<string[]> ListOf(Gen<string> items, int most) => Gen.Choose(0, most).SelectMany(count => items.ArrayOf(count));
}
