using FsCheck;
using FsCheck.Fluent;

namespace CityGraph.GraphQL.Tests.Hostile;

/// <summary>Requests that fit the schema of <see cref="RequestGenerator"/>, but for now and then two fields of one name that conflict.</summary>
internal static class FittingRequests
{
    private const string Head = "query Q($i: Int, $s: String = \"d\", $f: Boolean! = true, $in: In, $ids: [ID!])";

    /// <summary>Every variable is used: one that is not would be an error.</summary>
    private const string Uses = "v1: int(v: $i) v2: text(v: $s) v3: any(in: $in) @include(if: $f) { id } v4: page(ids: $ids) { total } ...FA";

    private const string FragmentA = "fragment FA on Query { any { ...FB } } fragment FB on Any { id ... on A { a } }";

    private static readonly Gen<string> Variables = Gen.Elements(
        "{}", """{"i":1,"in":{"in":{"int":2,"text":"z"}},"ids":["a",1]}""", """{"f":false,"s":null}""", """{"in":{"list":[{"id":"x","color":"RED"}]}}""",
        """{"ids":[]}""", """{"i":1.0,"more":true}""", """{"ids":"one"}""");

    private static readonly Gen<string> Input = Gen.Elements("{}", "$in", "{ int: $i }", "{ list: [{}, $in] }", "null", "{ in: { color: GREEN id: 7 } }");

    /// <summary>By type: a field with its arguments, and the type that it gives; null for a leaf.</summary>
    private static readonly Dictionary<string, (Gen<string> Call, string? Type)[]> Fields = new()
    {
        ["Query"] =
        [
            (Gen.Elements("int", "int(v: 7)", "int(v: $i)", "int(v: null)"), null), (Gen.Elements("text", "text(v: \"\"\"b\"\"\")", "text(v: $s)"), null),
            (Gen.Elements("old", "__typename", "scalar(v: [{a: 1}])"), null), (Gen.Constant("q"), "Query"),
            (Gen.Elements("list(first: 2)", "list(first: 0)"), "Query"), (from input in Input select $"any(in: {input} color: RED one: {{ a: 1 }})", "Any"),
            (Gen.Constant("union"), "Union"), (Gen.Elements("page", "page(first: 3)", "page(ids: [1, \"b\"])", "page(ids: $ids)", "page(ids2: [[1], null])"), "Page"),
            (Gen.Constant("__type(name: \"In\")"), "__Type"),
        ],
        ["Any"] = [(Gen.Elements("id", "__typename"), null), (Gen.Constant("any"), "Any"), (Gen.Constant("... on A"), "A"), (Gen.Constant("... on B @skip(if: $f)"), "B")],
        ["A"] = [(Gen.Elements("id", "a"), null), (Gen.Constant("any"), "Any")],
        ["B"] = [(Gen.Elements("id", "b(in: {})", "b(in: { in: $in })"), null), (Gen.Constant("any"), "Any")],
        ["Union"] = [(Gen.Constant("__typename"), null), (Gen.Constant("... on A"), "A"), (Gen.Constant("... on Any"), "Any")],
        ["Page"] = [(Gen.Constant("total"), null), (Gen.Constant("nodes"), "Any")],
        ["__Type"] = [(Gen.Elements("kind", "name", "isOneOf"), null), (Gen.Constant("ofType"), "__Type")],
    };

    public static Gen<HostileRequest> All { get; } = Gen.Sized(size =>
        from set in Set("Query", size)
        from variables in Variables
        select new HostileRequest($"{Head} {{ {Uses} {set} }} {FragmentA}", variables));

    private static Gen<string> Set(string type, int size) =>
        from count in Gen.Choose(1, 3)
        from selections in Selection(type, size).ArrayOf(count)
        select string.Join(' ', selections);

    private static Gen<string> Selection(string type, int size) =>
        from field in Gen.Elements(size < 2 ? [Fields[type][0]] : Fields[type])
        from number in Gen.Choose(0, 9_999)
        from call in field.Call
        from directive in Gen.Frequency((8, Gen.Constant("")), (1, Gen.Elements(" @include(if: $f)", " @skip(if: false)", " @mark @mark(note: \"x\")")))
        from below in field.Type is { } inside ? from set in Set(inside, size / 2) select $" {{ {set} }}" : Gen.Constant("")
        select $"{(call.StartsWith('.') || number < 1_000 ? "" : $"x{number}: ")}{call}{(call.StartsWith('.') ? "" : directive)}{below}";
}
