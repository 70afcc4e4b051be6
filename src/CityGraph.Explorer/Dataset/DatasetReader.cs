using CityGraph.Explorer.Dataset.Reading;
using CityGraph.Explorer.Dataset.Resolving;
using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Dataset;

/// <summary>Reads the files of a dataset into one graph. The format is described in <c>schema/dataset/README.md</c>.</summary>
public static class DatasetReader
{
    /// <summary>
    /// The graph of all files together, or all that is wrong with any of them. Files may refer to one another in any order.
    /// A file of over 4 MiB is a problem; time and memory are proportional to the files.
    /// </summary>
    /// <param name="files">All files; their order does not matter.</param>
    /// <param name="model">What a graph may hold.</param>
    /// <param name="rules">What else the schema says; null: nothing.</param>
    /// <exception cref="ArgumentException">Two files have one name, or the model lacks what the format itself needs.</exception>
    public static DatasetResult Read(IEnumerable<DatasetFile> files, GraphModel model, DatasetRules? rules = null)
    {
        var inOrder = files.OrderBy(file => file.Name, StringComparer.Ordinal).ToArray();
        for (var i = 1; i < inOrder.Length; i++)
        {
            if (inOrder[i].Name == inOrder[i - 1].Name) throw new ArgumentException($"The file '{inOrder[i].Name}' is given twice.", nameof(files));
        }

        var vocabulary = new Vocabulary(model, rules ?? DatasetRules.None);
        var problems = new ProblemList();
        var readable = new List<SourceFile>(inOrder.Length);
        foreach (var file in inOrder)
        {
            if (SourceFileReader.Read(file, vocabulary, problems) is { } source) readable.Add(source);
        }

        var merges = new Merges(vocabulary, readable, problems);
        var isComplete = readable.Count == inOrder.Length;
        readable = readable.ConvertAll(file => merges.Apply(file));
        var declarations = new Declarations(readable, isComplete, problems);
        merges.Check(declarations, problems);
        new ReferenceCheck(vocabulary, declarations, problems).Run(readable);
        var elements = new ElementMerger(vocabulary, problems).Merge(readable);
        if (problems.Count > 0) return new DatasetResult(problems.First, problems.Count);

        var graph = new GraphBuilder(vocabulary);
        foreach (var element in elements) graph.AddElement(element);
        foreach (var file in readable) graph.AddSource(file, merges);
        return new DatasetResult(graph.Build(DatasetFingerprint.Of(inOrder)));
    }
}
