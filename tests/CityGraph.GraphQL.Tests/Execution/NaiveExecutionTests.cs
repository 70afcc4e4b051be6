using System.Text;
using System.Text.Json;
using CityGraph.GraphQL.Execution;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Tests.Execution;

/// <summary>
/// Columns against the plain recursion of the specification, over operations and data made from a seed: lists in lists, interfaces and
/// unions, nulls and failures at every level, conditions.
/// </summary>
public class NaiveExecutionTests
{
    private const int MaxDepth = 4;

    private const string Sdl = """
        type Query { one: Node, sure: Node!, many: [Node!], some: [Either]!, deep: [[A!]], name: String }
        interface Node { name: String, next: Node, list: [Node]! }
        type A implements Node { name: String, must: String!, next: Node, list: [Node]!, b: B!, others: [[Either!]!] }
        type B implements Node { name: String, next: Node, list: [Node]!, names: [String!], numbers: [[String]!]! , a: A }
        type C implements Node { name: String, next: Node, list: [Node]! }
        union Either = A | C
        """;

    private readonly Service _service = new(Sdl, new ExecutorOptions { MaxErrors = int.MaxValue });

    [Theory]
    [InlineData(1, 0.0)]
    [InlineData(2, 0.02)]
    [InlineData(3, 0.1)]
    [InlineData(4, 0.3)]
    public void Run_RandomOperationsAndData_AgreesWithTheSpecification(int seed, double failures)
    {
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var text = new StringBuilder();
            var asked = Ask(random, _service.Schema.QueryType, text, 1);
            text.Insert(0, "query ($yes: Boolean!, $no: Boolean!) { ... @skip(if: $yes) { never: name @include(if: $no) } ... ").Append('}');
            var root = Object(random, _service.Schema.QueryType, failures, 1);

            var response = _service.Run(text.ToString(), root, """{"yes":true,"no":false}""");

            Assert.Equal(new NaiveExecution(_service.Schema).Run(asked, root), Summary(response));
        }
    }

    /// <summary>Writes a selection set, and tells what it asks for.</summary>
    private List<AskedField> Ask(Random random, ObjectType type, StringBuilder text, int depth)
    {
        var asked = new List<AskedField>();
        text.Append("{ ");
        var wanted = random.Next(1, 4);
        for (var i = 0; i < wanted; i++)
        {
            var field = type.Fields[random.Next(type.Fields.Count)];
            if (field.Type.Innermost is CompositeType && depth == MaxDepth) field = type.Fields.Find("name")!;
            var name = $"{type.Name}{depth}_{i}";
            var isLeftOut = random.Next(8) == 0;
            text.Append(name).Append(": ").Append(field.Name);
            text.Append(isLeftOut ? " @include(if: $no) " : random.Next(8) == 0 ? " @include(if: $yes) " : " ");
            var below = new Dictionary<ObjectType, List<AskedField>>();
            if (field.Type.Innermost is CompositeType composite) AskBelow(random, composite, below, text, depth + 1);
            if (!isLeftOut) asked.Add(new AskedField(name, field, below));
        }

        text.Append("} ");
        return asked;
    }

    private void AskBelow(Random random, CompositeType type, Dictionary<ObjectType, List<AskedField>> below, StringBuilder text, int depth)
    {
        if (type is ObjectType only)
        {
            below[only] = Ask(random, only, text, depth);
            return;
        }

        text.Append("{ ");
        foreach (var possible in _service.Schema.PossibleTypes(type))
        {
            text.Append($"... on {possible.Name} ");
            below[possible] = Ask(random, possible, text, depth);
        }

        text.Append("} ");
    }

    private Dictionary<string, object?> Object(Random random, ObjectType type, double failures, int depth)
    {
        var entries = new Dictionary<string, object?> { ["__typename"] = type.Name };
        foreach (var field in type.Fields) entries[field.Name] = Value(random, field.Type, failures, depth + 1);
        return entries;
    }

    private object? Value(Random random, GraphQLType type, double failures, int depth)
    {
        if (random.NextDouble() < failures) return random.Next(2) == 0 ? null : new FieldError("broken");
        if (type is NonNullType nonNull) return Value(random, nonNull.OfType, 0, depth);
        if (random.Next(10) == 0) return null;
        if (type is ListType list)
            return Enumerable.Range(0, depth > MaxDepth + 1 ? 0 : random.Next(3)).Select(_ => Value(random, list.OfType, failures, depth)).ToArray();
        if (type is not CompositeType composite) return $"v{random.Next(100)}";
        var possible = _service.Schema.PossibleTypes(composite);
        return depth > MaxDepth + 1 ? null : Object(random, possible[random.Next(possible.Length)], failures, depth);
    }

    private static string Summary(string response)
    {
        using var json = JsonDocument.Parse(response);
        var lines = new List<string> { json.RootElement.GetProperty("data").GetRawText() };
        if (!json.RootElement.TryGetProperty("errors", out var errors)) return lines[0];
        foreach (var error in errors.EnumerateArray())
        {
            var message = error.GetProperty("message").GetString()!;
            var path = string.Join('.', error.GetProperty("path").EnumerateArray().Select(step => step.ToString()));
            lines.Add($"{path}: {(message.StartsWith("Cannot return null", StringComparison.Ordinal) ? "null" : message)}");
        }

        return string.Join('\n', lines);
    }
}
