using System.Text.RegularExpressions;
using System.Xml.Linq;
using CityGraph.Testing;

namespace CityGraph.Architecture.Tests;

/// <summary>The production projects of the checkout, as text.</summary>
internal static partial class SourceTree
{
    /// <summary>By name.</summary>
    public static IReadOnlyDictionary<string, ProjectFile> Projects { get; } = Directory.GetFiles(Repository.Path("src"), "*.csproj", SearchOption.AllDirectories)
        .Select(ProjectFile.Read)
        .ToDictionary(project => project.Name, StringComparer.Ordinal);

    /// <summary>The namespace of a source file, and the namespaces of the same project that it uses.</summary>
    public static IEnumerable<(string From, string To)> NamespaceUses(ProjectFile project)
    {
        foreach (var path in project.Sources())
        {
            var text = File.ReadAllText(path);
            var own = NamespaceLine().Match(text).Groups[1].Value;
            foreach (Match use in UsingLine().Matches(text))
            {
                var used = use.Groups[1].Value;
                if (used != own && (used == project.Name || used.StartsWith(project.Name + ".", StringComparison.Ordinal))) yield return (own, used);
            }
        }
    }

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"^using (?:static )?(CityGraph[\w.]*);", RegexOptions.Multiline)]
    private static partial Regex UsingLine();
}

/// <summary>One project file.</summary>
internal sealed record ProjectFile(string Name, string Folder, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages)
{
    public static ProjectFile Read(string path)
    {
        var xml = XDocument.Load(path);
        return new(
            Path.GetFileNameWithoutExtension(path),
            Path.GetDirectoryName(path)!,
            [.. Includes(xml, "ProjectReference").Select(include => Path.GetFileNameWithoutExtension(include.Replace('\\', '/')))],
            [.. Includes(xml, "PackageReference")]);
    }

    public IEnumerable<string> Sources() => Directory.GetFiles(Folder, "*.cs", SearchOption.AllDirectories)
        .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            && !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static IEnumerable<string> Includes(XDocument xml, string element) => xml.Descendants(element).Attributes("Include").Select(include => include.Value);
}
