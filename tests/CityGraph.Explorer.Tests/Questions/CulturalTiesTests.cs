namespace CityGraph.Explorer.Tests.Questions;

public sealed class CulturalTiesTests(SeedGraph graph)
{
    [Fact]
    public async Task CulturalTies_OfDenpasar_Print()
    {
        var data = await graph.AskAsync("CulturalTies", new { city = "denpasar" });
        TestContext.Current.TestOutputHelper!.WriteLine(data.ToString());
        File.WriteAllText("/tmp/ties.json", data.ToString());
    }
}
