using CityGraph.Graph.Folding;
using CityGraph.Graph.Neo4j.Search;
using CityGraph.Graph.Search;

namespace CityGraph.Graph.Neo4j.Tests.Search;

public sealed class LuceneFieldTests
{
    [Theory]
    [InlineData("name_folded", "Kota Denpasar", "name_folded:(+(denpasar* denpasar) +(kota* kota))")]
    [InlineData("name_folded", "NOT (a OR b) AND c~2 x:y [a TO z] \\ \"q\" /r/ *?", "name_folded:(+(2* 2) +(and* and) +(b* b) +(c* c) +(not* not) +(or* or) +(q* q) +(r* r) +(to* to) +(x* x) +(y* y) +(z* z))")]
    [InlineData("a:b (c)_folded", "x", "a\\:b\\ \\(c\\)_folded:(+(x* x))")]
    public void All_Words_AreTheOnlyThingBesideOperatorsOfOurs(string field, string text, string question) =>
        Assert.Equal(question, new LuceneField(field).All([.. TextFolding.FoldQuestion(text).Select(word => new SearchWord(word))]));

    [Fact]
    public void OneOfEach_Groups_AskForEveryFormOfOneWord()
    {
        var request = new SearchRequest([new("goldcoast", 2, MayBeJoined: true), new("bay"), new("mosel", 1)], 2, 10);

        Assert.Equal(
            "name_folded:(+(goldcoast* goldcoast goldcoast~2 gol gold goldc goldco goldcoa goldcoas mosel* mosel mosel~1))",
            new LuceneField("name_folded").OneOfEach(request.Groups()));
    }
}
