using CityGraph.Testing;

namespace CityGraph.Architecture.Tests;

/// <summary>What every folder must have, and must not.</summary>
public sealed class FolderTests
{
    private static IEnumerable<string> TopFolders => new[] { "src", "tests" }.SelectMany(top => Directory.GetDirectories(Repository.Path(top)))
        .Where(folder => Directory.EnumerateFiles(folder).Any());

    [Fact]
    public void TopFolders_All_SayWhatLivesThereInTenLines()
    {
        // Empty lines set paragraphs apart; they are not counted.
        var wrong = TopFolders
            .Where(folder => !File.Exists(Path.Combine(folder, "README.md"))
                || File.ReadAllLines(Path.Combine(folder, "README.md")).Count(line => line.Length > 0) > 10)
            .Select(folder => Path.GetRelativePath(Repository.Root, folder));
        Assert.Empty(wrong);
    }

    [Fact]
    public void Folders_All_HaveNamesThatSaySomething()
    {
        var vague = SourceTree.Projects.Values
            .SelectMany(project => project.Sources())
            .Where(path => path.Split(Path.DirectorySeparatorChar).Any(part => part is "Utils" or "Helpers" or "Common" or "Extensions"));
        Assert.Empty(vague);
    }
}
