using CityGraph.Graph.Contract;
using CityGraph.Graph.Model;
using CityGraph.Graph.Neo4j.Layout;

namespace CityGraph.Graph.Neo4j.Tests.Layout;

public sealed class StoredModelTests
{
    private static readonly StoredModel Model = new(TestGraph.Model);

    [Fact]
    public void Store_EveryKind_GivesItsForms()
    {
        var values = PropertySet.From(
            ("name", "Đà Nẵng"), ("kind", "city"), ("population", 1L), ("area", 0.5), ("coastal", true),
            ("founded", TestGraph.Date("2016-11?")), ("checkedAt", new DateTimeOffset(2026, 11, 22, 3, 4, 5, 678, TimeSpan.Zero)),
            ("aliases", TestGraph.List("Kota Đà Nẵng", "-", "DNG")), ("surveys", TestGraph.List(TestGraph.Date("1970-01-02"), TestGraph.Date("1970-01"))), ("kinds", TestGraph.List()));

        var stored = Model.NodeType("City").Store("da-nang", values);

        Assert.Equal(
            """
            aliases=[Kota Đà Nẵng,-,DNG] aliases_folded=kota da nang dng area=0.5 checkedAt=2026-11-22T03:04:05.678Z coastal=True founded=2016-11? founded_first=736268
            founded_last=736297 id=da-nang kind=city kinds=[] name=Đà Nẵng name_folded=da nang population=1 surveys=[1970-01-02,1970-01] surveys_first=[719163,719162] surveys_last=[719163,719192]
            """.ReplaceLineEndings(" "),
            Show(stored));
    }

    [Fact]
    public void Store_TextWithoutWords_HasNoFoldedForm() => Assert.Equal("id=a name=-", Show(Model.NodeType("City").Store("a", PropertySet.From(("name", "-")))));

    [Fact]
    public void Store_Relationship_HasItsIdAndDates() => Assert.Equal(
        "id=t since=1970 since_first=719162 since_last=719526",
        Show(Model.RelationshipType("TWINNED").Store("t", PropertySet.From(("since", TestGraph.Date("1970"))))));

    [Fact]
    public void Labels_OfAType_AreTheCommonOneItsOwnAndItsInterfaces() => Assert.Equal(["GraphNode", "City", "Place", "Entity"], Model.Labels("City"));

    [Theory]
    [InlineData(-8.65, 115.2, true)]
    [InlineData(90.0, -180.0, true)]
    [InlineData(90.1, 0.0, false)]
    [InlineData(0.0, 180.1, false)]
    [InlineData(0.0, null, false)]
    [InlineData(null, 0.0, false)]
    public void Location_Coordinates_AreAPointIfOnTheGlobe(double? latitude, double? longitude, bool isPoint)
    {
        var type = new StoredModel(ModelOf(new("latitude", PropertyKind.Float), new("longitude", PropertyKind.Float))).NodeType("A");
        var values = new List<KeyValuePair<string, object>>();
        if (latitude is { } north) values.Add(new("latitude", north));
        if (longitude is { } east) values.Add(new("longitude", east));

        Assert.Equal(isPoint, type.IsPlaced(PropertySet.From(values)));
    }

    [Fact]
    public void Location_OfATypeWithoutBothNumbers_IsNone()
    {
        Assert.False(Model.NodeType("Region").HasLocation);
        Assert.False(new StoredModel(ModelOf(new("latitude", PropertyKind.String), new("longitude", PropertyKind.Float))).NodeType("A").HasLocation);
    }

    [Theory]
    [InlineData("d_first", "Property 'd_first' of A has a name that the layout in Neo4j takes for itself; rename it. (Parameter 'properties')")]
    [InlineData("d_last", "Property 'd_last' of A has a name that the layout in Neo4j takes for itself; rename it. (Parameter 'properties')")]
    [InlineData("t_folded", "Property 't_folded' of A has a name that the layout in Neo4j takes for itself; rename it. (Parameter 'properties')")]
    [InlineData("id", "Property 'id' of A has a name that the layout in Neo4j takes for itself; rename it. (Parameter 'properties')")]
    public void New_PropertyNamedAsADerivedOne_IsABugOfTheCaller(string name, string message)
    {
        var model = ModelOf(new("d", PropertyKind.Date), new("t", PropertyKind.String, IsFullText: true), new(name, PropertyKind.Integer));
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => new StoredModel(model)).Message);
    }

    [Theory]
    [InlineData("GraphNode")]
    [InlineData("ChangeSet")]
    [InlineData("ChangeSequence")]
    [InlineData("CityGraphLayout")]
    public void New_ReservedLabel_IsABugOfTheCaller(string label)
    {
        var message = $"The label '{label}' is one that the layout in Neo4j takes for itself; rename the type. (Parameter 'model')";
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => new StoredModel(new([new(label, [], [])], []))).Message);
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => new StoredModel(new([new("A", [label], [])], []))).Message);
    }

    private static GraphModel ModelOf(params PropertyDefinition[] properties) => new([new("A", [], [.. properties])], []);

    private static string Show(Dictionary<string, object?> stored) => string.Join(' ', stored
        .OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => $"{pair.Key}={(pair.Value is object[] items ? $"[{string.Join(',', items)}]" : pair.Value)}"));
}
