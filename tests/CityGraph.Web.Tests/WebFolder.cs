using CityGraph.Testing;

namespace CityGraph.Web.Tests;

/// <summary>The npm project under test.</summary>
internal static class WebFolder
{
    public static string Path { get; } = Repository.Path("src/web");

    public static string Join(string relative) => System.IO.Path.Combine(Path, relative);

    /// <summary>The Vitest files, as paths in the folder with <c>/</c>, in order.</summary>
    public static IReadOnlyList<string> TestFiles { get; } =
    [
        .. Directory.EnumerateDirectories(Path)
            .Where(folder => System.IO.Path.GetFileName(folder) is not ("dist" or "node_modules"))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.test.ts*", SearchOption.AllDirectories))
            .Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];
}
