using System.Collections.Concurrent;
using System.Text.Json;

namespace CityGraph.Analysis.Tests.References;

/// <summary>What the libraries answer, of one family of measures. Measures are named as in the scripts that asked: library, measure, options.</summary>
internal sealed class ReferenceAnswers
{
    private static readonly ConcurrentDictionary<string, ReferenceAnswers> Families = new();
    private readonly JsonElement _answers;

    public ReferenceAnswers(string folder, string family) => _answers = Fixture.Read(folder, family).GetProperty("answers");

    /// <summary>Those of the fixtures.</summary>
    public static ReferenceAnswers Of(string family) => Families.GetOrAdd(family, name => new(Fixture.Folder, name));

    /// <summary>Everything that was asked.</summary>
    public IEnumerable<(string Measure, string Graph)> Questions() =>
        _answers.EnumerateObject().SelectMany(measure => measure.Value.EnumerateObject().Select(graph => (measure.Name, graph.Name)));

    /// <summary>The answer for a graph: JSON's null where the library refused or gave no number, undefined where it was not asked.</summary>
    public JsonElement Answer(string measure, string graph)
    {
        if (!_answers.TryGetProperty(measure, out var answers)) throw new ArgumentException($"No library was asked for \"{measure}\".", nameof(measure));
        if (!answers.TryGetProperty(graph, out var answer)) return default;
        // What another measure answers too is written once.
        return answer.ValueKind == JsonValueKind.String ? Answer(answer.GetString()!, graph) : answer;
    }

    /// <summary>An answer that is one number; R's stand in a list of one.</summary>
    public static double? Number(JsonElement answer) => answer.ValueKind switch
    {
        JsonValueKind.Number => answer.GetDouble(),
        JsonValueKind.Array when answer.GetArrayLength() == 1 => Number(answer[0]),
        JsonValueKind.Null => null,
        _ => throw new InvalidOperationException($"Not one number, but {answer}."),
    };

    /// <summary>An answer with a number for each node, edge or class, some of them missing; of a matrix, row after row.</summary>
    public static double?[] Numbers(JsonElement answer) =>
        [.. answer.EnumerateArray().SelectMany(item => item.ValueKind == JsonValueKind.Array ? Numbers(item) : [Number(item)])];
}
