using CityGraph.Explorer.Dataset;
using CityGraph.Testing;

namespace CityGraph.Explorer.Tests.Dataset;

/// <summary>The facts in <c>schema/dataset</c>.</summary>
public class RealDatasetTests
{
    private static readonly string Folder = Repository.Path("schema/dataset");

    private static IEnumerable<DatasetFile> Files =>
        from path in Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories)
        select new DatasetFile(Path.GetRelativePath(Folder, path).Replace('\\', '/'), File.ReadAllBytes(path));

    [Fact]
    public void Facts_Read_HaveNoProblem() =>
        Assert.Equal("", string.Join('\n', DatasetReader.Read(Files, SeedGraph.Description.Model, DatasetRules.Of(SeedGraph.Description)).Problems));

    [Fact]
    public async Task Facts_Loaded_FitTheModelAndAreWhole()
    {
        var graph = DatasetReader.Read(Files, SeedGraph.Description.Model, DatasetRules.Of(SeedGraph.Description)).Graph!;
        await using var temporary = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);

        var first = await DatasetLoader.LoadAsync(temporary.Store, graph, CancellationToken.None);

        Assert.Equal(new DatasetLoadResult.Loaded(1, graph.Nodes.Length + graph.Relationships.Length), first);
        Assert.Equal(new DatasetLoadResult.Unchanged(1), await DatasetLoader.LoadAsync(temporary.Store, graph, CancellationToken.None));
    }

    [Fact]
    public void Facts_InAnyNodeOrRelationship_HaveAClaim()
    {
        var graph = DatasetReader.Read(Files, SeedGraph.Description.Model, DatasetRules.Of(SeedGraph.Description)).Graph!;
        var subjects = graph.Nodes.Where(node => node.Label == "Claim").Select(claim => (string)claim.Properties["subject"]!).ToHashSet();
        string[] madeByTheFormat = ["FROM", "CONCERNS", "SAID_BY", "PUBLISHED_BY", "DERIVED_FROM", "NAMED"];

        Assert.Empty(graph.Nodes.Where(node => node.Label is not ("Claim" or "Source") && !subjects.Contains(node.Id)));
        Assert.Empty(graph.Relationships.Where(edge => !madeByTheFormat.Contains(edge.Type) && !subjects.Contains(edge.Id)));
    }
}
