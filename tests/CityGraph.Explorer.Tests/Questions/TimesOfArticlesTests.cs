using CityGraph.Explorer.Dataset;
using CityGraph.Explorer.Tests.Dataset;

namespace CityGraph.Explorer.Tests.Questions;

/// <summary>Questions about time, answered from the articles by hand first.</summary>
public sealed class TimesOfArticlesTests
{
    private static readonly (string Question, string Answer)[] Known =
    [
        ("agreement(id: \"denpasar-mossel-bay\", asOf: \"2018\") { id stage memorandumDate }", """{"id":"denpasar-mossel-bay","stage":"LETTER_OF_INTENT","memorandumDate":null}"""),
        ("agreement(id: \"denpasar-mossel-bay\") { next { stage isUsual } }", """{"next":[{"stage":"ACTIVE","isUsual":true}]}"""),
        ("agreement(id: \"denpasar-darwin\", asOf: \"2021-07-15\") { memorandumDate milestones }", """{"memorandumDate":null,"milestones":["2020-11-20","2021-06-28"]}"""),
        ("agreements(asOf: \"2021-07-15\", where: { memorandumDate: { isNull: false }, id: { eq: \"denpasar-darwin\" } }) { totalCount }", """{"totalCount":0}"""),
        ("activities(asOf: \"1900\", dates: CERTAIN) { totalCount }", """{"totalCount":0}"""),
        (
            "agreement(id: \"bandung-melbourne\") { next { stage by { id } signing { id } } }",
            """{"next":[{"stage":"MEMORANDUM","by":{"id":"bandung-melbourne-memorandum"},"signing":{"id":"bandung-melbourne-memorandum-signing"}}]}"""),
        (
            "agreement(id: \"semarang-jiaxing\") { next { stage date by { id } signing { id } } }",
            """{"next":[{"stage":null,"date":"2018-11","by":{"id":"semarang-jiaxing-paper"},"signing":{"id":"semarang-jiaxing-signing"}}]}"""),
        (
            "timeline(of: [\"bogor\"], kinds: [EVENT], to: \"2016-11-17\", first: 2) { entries { date subject { id } } }",
            """{"entries":[{"date":"2016-10-06","subject":{"id":"kisarazu-visit-to-bogor"}},{"date":"2016-11-16/","subject":{"id":"bogor-visit-to-kisarazu"}}]}"""),
        (
            "timeline(of: [\"bima-arya\"], kinds: [OFFICE], from: \"2017\") { entries { earliest latest attested at { id } } }",
            """{"entries":[{"earliest":null,"latest":null,"attested":["2016-11-16","2016-11-18"],"at":{"id":"bogor"}}]}"""),
    ];

    [Fact]
    public async Task Times_OfTheArticles_AreThoseThatTheyTell()
    {
        var dataset = DatasetReader.Read(SeedGraph.Files("reference", "seed", "articles"), SeedGraph.Description.Model, DatasetRules.Of(SeedGraph.Description));
        Assert.True(dataset.Graph is not null, string.Join('\n', dataset.Problems));
        await using var temporary = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);
        Assert.IsType<DatasetLoadResult.Loaded>(await DatasetLoader.LoadAsync(temporary.Store, dataset.Graph, TestContext.Current.CancellationToken));
        foreach (var (question, answer) in Known)
        {
            var (response, _) = await new ExplorerClient(temporary.Store).RunAsync($"{{ it: {question} }}");
            Assert.Equal((question, answer), (question, response.GetProperty("data").GetProperty("it").GetRawText()));
        }
    }
}
