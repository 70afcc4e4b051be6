namespace CityGraph.Benchmarks.Neo4j;

/// <summary>A copy of a built server in a folder of its own, in which files may be changed; deleted when disposed.</summary>
internal sealed class ServerCopy : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("citygraph-server-").FullName;

    public ServerCopy(string server)
    {
        foreach (var path in Directory.EnumerateFiles(server, "*", SearchOption.AllDirectories))
        {
            var copy = File(Path.GetRelativePath(server, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            System.IO.File.Copy(path, copy);
        }
    }

    public string File(string relative) => Path.Combine(_folder, relative);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
