using CityGraph.Explorer.Dataset;
using CityGraph.Testing;

namespace CityGraph.Explorer.Tests.Dataset;

public class RealDatasetTests
{
    [Fact]
    public void CheckedInFacts_Read_HaveNoProblem()
    {
        var folder = Environment.GetEnvironmentVariable("DS") ?? Repository.Path("schema/dataset");
        var files = Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Select(path => new DatasetFile(Path.GetRelativePath(folder, path), File.ReadAllBytes(path)));
        var result = DatasetReader.Read(files, CityGraphModel.Model, CityGraphModel.Rules);
        Assert.Equal("", string.Join('\n', result.Problems));
    }
}
