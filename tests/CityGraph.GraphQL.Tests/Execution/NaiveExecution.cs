using System.Text;
using System.Text.Json;
using CityGraph.GraphQL.Execution;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Tests.Execution;

/// <summary>A field asked for, by response name, and what is selected below it of each concrete type.</summary>
internal sealed record AskedField(string ResponseName, FieldDefinition Field, IReadOnlyDictionary<ObjectType, List<AskedField>> Below);

/// <summary>
/// The specification's section 6.4 word for word: recursive, one value at a time. Slow and plain, so that it can be compared with.
/// Objects are those of <see cref="Service"/>, with a "__typename" each.
/// </summary>
internal sealed class NaiveExecution(Schema schema)
{
    private readonly List<object> _path = [];
    private readonly List<string> _errors = [];

    /// <summary>The data as JSON, then each error as path and message.</summary>
    public string Run(List<AskedField> asked, Dictionary<string, object?> root)
    {
        string data;
        try
        {
            data = ExecuteFields(asked, root);
        }
        catch (Propagated propagated)
        {
            _errors.Add(propagated.Message);
            data = "null";
        }

        return string.Join('\n', [data, .. _errors]);
    }

    private string ExecuteFields(List<AskedField> asked, Dictionary<string, object?> parent)
    {
        var text = new StringBuilder();
        foreach (var field in asked)
        {
            _path.Add(field.ResponseName);
            text.Append(text.Length == 0 ? "" : ",").Append($"\"{field.ResponseName}\":");
            text.Append(Nullable(field.Field.Type, type => Complete(field, type, parent.GetValueOrDefault(field.Field.Name))));
            _path.RemoveAt(_path.Count - 1);
        }

        return $"{{{text}}}";
    }

    /// <summary>Section 6.4.4: a failure becomes null here, or goes on to the parent where null is not allowed.</summary>
    private string Nullable(GraphQLType type, Func<GraphQLType, string> complete)
    {
        if (type is NonNullType nonNull)
        {
            var value = complete(nonNull.OfType);
            return value != "null" ? value : throw Fail("null");
        }

        var depth = _path.Count;
        try
        {
            return complete(type);
        }
        catch (Propagated propagated)
        {
            _path.RemoveRange(depth, _path.Count - depth);
            _errors.Add(propagated.Message);
            return "null";
        }
    }

    private string Complete(AskedField field, GraphQLType type, object? value)
    {
        if (value is null) return "null";
        if (value is FieldError error) throw Fail(error.Message);
        if (type is ListType list)
        {
            if (value is not object?[] items) throw Fail("no list");
            var texts = new List<string>();
            foreach (var item in items)
            {
                _path.Add(texts.Count);
                texts.Add(Nullable(list.OfType, inner => Complete(field, inner, item)));
                _path.RemoveAt(_path.Count - 1);
            }

            return $"[{string.Join(',', texts)}]";
        }

        if (type is not CompositeType) return JsonSerializer.Serialize(value);
        var entries = (Dictionary<string, object?>)value;
        return ExecuteFields(field.Below[(ObjectType)schema.Types.Find((string)entries["__typename"]!)!], entries);
    }

    private Propagated Fail(string message) => new($"{string.Join('.', _path)}: {message}");

    private sealed class Propagated(string message) : Exception(message);
}
