using System.Collections.Immutable;
using CityGraph.Explorer.Dataset;
using CityGraph.Graph;
using CityGraph.Graph.Changes;

namespace CityGraph.Server;

/// <summary>Loads the files of facts that the settings name.</summary>
internal static class DatasetAtStart
{
    /// <summary>What keeps them from being loaded, one line each; empty when they are in the store.</summary>
    /// <param name="store">Changed only when there are no problems.</param>
    /// <param name="paths">Files, and folders with all their <c>.yaml</c> files.</param>
    /// <param name="cancellationToken">Ends the loading; the store is then as it was.</param>
    public static async Task<ImmutableArray<string>> LoadAsync(
        IGraphStore store, ImmutableArray<string> paths, CancellationToken cancellationToken)
    {
        var missing = paths.Where(path => !Path.Exists(path)).ToArray();
        if (missing.Length > 0) return [.. missing.Select(path => $"The dataset {path} is not there; correct the path.")];
        var files = await ReadFilesAsync(paths, cancellationToken);
        if (files.Count == 0) return [];

        var result = DatasetReader.Read(files, store.Model);
        if (!result.IsValid) return [.. result.Problems.Select(problem => problem.ToString())];
        var changes = ImmutableArray.CreateRange<Change>([
            .. result.Graph.Nodes.Select(node => new Change.PutNode(node)),
            .. result.Graph.Relationships.Select(relationship => new Change.PutRelationship(relationship))]);
        var committed = await store.CommitAsync(
            new($"dataset-{result.Graph.Fingerprint}", "dataset", "Loaded at the start.", changes), cancellationToken);
        return committed is CommitResult.Refused refused ? refused.Problems : [];
    }

    private static async Task<List<DatasetFile>> ReadFilesAsync(ImmutableArray<string> paths, CancellationToken cancellationToken)
    {
        var files = new List<DatasetFile>();
        foreach (var path in paths)
        {
            var isFolder = Directory.Exists(path);
            var root = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(path)) ?? path;
            var names = isFolder ? Directory.EnumerateFiles(path, "*.yaml", SearchOption.AllDirectories) : [path];
            foreach (var name in names.Order(StringComparer.Ordinal))
            {
                var relative = Path.GetRelativePath(root, name).Replace(Path.DirectorySeparatorChar, '/');
                files.Add(new(relative, await File.ReadAllBytesAsync(name, cancellationToken)));
            }
        }

        return files;
    }
}
