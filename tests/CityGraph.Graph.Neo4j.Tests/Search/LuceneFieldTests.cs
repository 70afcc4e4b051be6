using CityGraph.Graph.Folding;
using CityGraph.Graph.Neo4j.Search;

namespace CityGraph.Graph.Neo4j.Tests.Search;

public sealed class LuceneFieldTests
{
    [Theory]
    [InlineData("name_folded", "Kota Denpasar", "name_folded:(+(denpasar* denpasar) +(kota* kota))")]
    [InlineData("name_folded", "NOT (a OR b) AND c~2 x:y [a TO z] \\ \"q\" /r/ *?", "name_folded:(+(2* 2) +(and* and) +(b* b) +(c* c) +(not* not) +(or* or) +(q* q) +(r* r) +(to* to) +(x* x) +(y* y) +(z* z))")]
    [InlineData("a:b (c)_folded", "x", "a\\:b\\ \\(c\\)_folded:(+(x* x))")]
    public void AllPrefixes_Words_AreTheOnlyThingBesideOperatorsOfOurs(string field, string text, string question) =>
        Assert.Equal(question, new LuceneField(field).AllPrefixes(TextFolding.FoldQuestion(text)));
}
