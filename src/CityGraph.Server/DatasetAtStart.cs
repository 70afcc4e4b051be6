using System.Collections.Immutable;
using CityGraph.Explorer.Dataset;
using CityGraph.Graph;

namespace CityGraph.Server;

/// <summary>Loads the files of facts that the settings name. Files that are loaded already cost no more than reading them.</summary>
internal static class DatasetAtStart
{
    /// <summary>What keeps them from being loaded, one line each; empty when the store says what they say.</summary>
    /// <param name="store">Changed only when there are no problems.</param>
    /// <param name="paths">Files, and folders with all their <c>.yaml</c> files.</param>
    /// <param name="rules">What the schema says beyond the store's model.</param>
    /// <param name="cancellationToken">Ends the loading; the store is then as it was.</param>
    public static async Task<ImmutableArray<string>> LoadAsync(
        IGraphStore store, ImmutableArray<string> paths, DatasetRules rules, CancellationToken cancellationToken)
    {
        var missing = paths.Where(path => !Path.Exists(path)).ToArray();
        if (missing.Length > 0) return [.. missing.Select(path => $"The dataset {path} is not there; correct the path.")];
        var files = await ReadFilesAsync(paths, cancellationToken);
        if (files.Count == 0 || await DatasetLoader.IsLoadedAsync(store, DatasetFingerprint.Of(files), cancellationToken)) return [];

        var dataset = DatasetReader.Read(files, store.Model, rules);
        if (!dataset.IsValid) return Describe(dataset);
        return await DatasetLoader.LoadAsync(store, dataset.Graph, cancellationToken) switch
        {
            DatasetLoadResult.Refused refused => refused.Problems,
            DatasetLoadResult.Busy => ["The dataset was not loaded, because others kept changing the graph; start again."],
            _ => [],
        };
    }

    private static ImmutableArray<string> Describe(DatasetResult result)
    {
        var lines = result.Problems.Select(problem => problem.ToString());
        var omitted = result.ProblemCount - result.Problems.Length;
        return omitted == 0 ? [.. lines] : [.. lines, $"and {omitted} more problems."];
    }

    /// <summary>By name, each once. A file's name is its path below the folder above the one that was named: <c>seed/x.yaml</c>.</summary>
    private static async Task<IReadOnlyCollection<DatasetFile>> ReadFilesAsync(ImmutableArray<string> paths, CancellationToken cancellationToken)
    {
        var files = new Dictionary<string, DatasetFile>(StringComparer.Ordinal);
        foreach (var path in paths.Select(Path.TrimEndingDirectorySeparator))
        {
            var isFolder = Directory.Exists(path);
            var root = Path.GetDirectoryName(path) ?? path;
            foreach (var file in isFolder ? Directory.EnumerateFiles(path, "*.yaml", SearchOption.AllDirectories) : [path])
            {
                var name = Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/');
                if (!files.TryAdd(name, new(name, await File.ReadAllBytesAsync(file, cancellationToken))))
                {
                    // Two folders may hold files of one name: then the whole path tells them apart.
                    files.TryAdd(file, new(file, await File.ReadAllBytesAsync(file, cancellationToken)));
                }
            }
        }

        return [.. files.Values.OrderBy(file => file.Name, StringComparer.Ordinal)];
    }
}
