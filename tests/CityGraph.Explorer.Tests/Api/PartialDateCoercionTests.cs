namespace CityGraph.Explorer.Tests.Api;

public sealed class PartialDateCoercionTests(SmallGraph graph)
{
    [Theory]
    [InlineData("\"20x\"", "Expected value of type \"PartialDate\", found \"20x\"; PartialDate cannot represent this text. \"20x\" is not a date: at character 3, a year has four digits, of which the last one or two may be X; write 2013, 201X or 20XX.")]
    [InlineData("2013", "Expected value of type \"PartialDate\", found 2013; PartialDate cannot represent a non-string value: 2013. Write EDTF as text, for example \"2016-11\".")]
    public async Task Date_ThatIsNone_IsToldInSentences(string date, string message)
    {
        var (response, _) = await new ExplorerClient(graph.Store).RunAsync($$"""{ events(where: { date: { eq: {{date}} } }) { totalCount } }""");
        Assert.Equal(message, response.GetProperty("errors")[0].GetProperty("message").GetString());
    }
}
