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
        .. new[] { "build", "ide" }
            .SelectMany(folder => Directory.EnumerateFiles(Join(folder), "*.test.ts*", SearchOption.AllDirectories))
            .Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];
}
