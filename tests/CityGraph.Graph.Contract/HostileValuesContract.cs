using CityGraph.Graph.Changes;
using CityGraph.Graph.Queries;
using static CityGraph.Graph.Contract.TestGraph;

namespace CityGraph.Graph.Contract;

/// <summary>Texts that break what is put together from strings.</summary>
public abstract class HostileValuesContract(IStoreSource source) : StoreContract(source)
{
    public static TheoryData<string> Texts { get; } =
    [
        "'; DROP TABLE node; --",
        "\"quoted\" `ticks` \\ backslash",
        "nul\0inside",
        "\0",
        "\U0001F30D\U0001F1EE\U0001F1E9",
        "e\u0301 \u202E right to left \uFEFF",
        "line\r\nbreak\ttab\u2028",
        "${x} {{y}} %s $1 @p0 :name ?",
        new string('w', 200),
        " ",
        "id",
        "__typename",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Text_AsIdValueAndQuestion_ComesBackUnchanged(string text)
    {
        await CommitAsync(City(text, ("name", text), ("aliases", List(text, "other"))), City("zz-other"), Twinned(text + "-t", text, "zz-other"), Claim("claim", text));
        var claims = new Follow(new Step.Referring("Claim", "subject"), Window.All, Shape.Nothing);
        var twins = new Follow(new Step.Along("TWINNED", Direction.Outgoing), Window.All, Shape.Nothing, Shape.Nothing);

        var row = Assert.Single((await FetchAsync(new Start.Ids([text]), shape: new Shape(["name", "aliases"], [claims, twins]))).Nodes)!;

        Assert.Equal(text, row.Id);
        Assert.Equal([text, List(text, "other")], row.Values.ToArray());
        Assert.Equal(["claim"], Ids(row.Pages[0]));
        Assert.Equal(text + "-t", Assert.Single(row.Pages[1].Relationships!).Id);
        foreach (var comparison in new[] { Comparison.Equal, Comparison.Contains, Comparison.StartsWith, Comparison.EndsWith })
        {
            Assert.Equal([text], await CitiesWhereAsync(new Predicate.Compare("name", comparison, text)));
        }

        Assert.Equal([text], await CitiesWhereAsync(new Predicate.In("aliases", [text])));
        Assert.DoesNotContain(text, Ids(await FetchAsync(new Start.All("City"), new Window { After = new([], text) })));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Text_AsChangeSet_ComesBackUnchanged(string text)
    {
        await Store.CommitAsync(new(text, text, text, [City("a")]), Cancel);

        Assert.Equal(1, await Store.FindChangeSetAsync(text, Cancel));
        var set = Assert.Single(await Store.ReadLogAsync(0, 10, Cancel)).ChangeSet;
        Assert.Equal((text, text, text), (set.Id, set.Author, set.Reason));
        Assert.Equal(new CommitResult.AlreadyCommitted(1), await Store.CommitAsync(Set(text, City("b")), Cancel));
    }

    [Fact]
    public async Task Text_Bounds_AreRefusedWithTheirMessage()
    {
        await CommitAsync(
            City(new string('n', 200), ("name", new string('v', 2_000)), ("aliases", List(new string('v', 2_000), ""))),
            Claim("k", new string('s', 2_000), ("note", new string('v', 100_000))),
            City("b"),
            Twinned(new string('r', 600), "b", "b"));

        var result = await Store.CommitAsync(
            Set(
                "s",
                City(""),
                City(new string('n', 201), ("name", "x")),
                City("c", ("name", new string('v', 2_001)), ("aliases", List("", new string('v', 2_001)))),
                City("d", ("name", "half \uD83C")),
                City("e", ("area", double.NaN)),
                Claim("k", "b", ("note", new string('v', 100_001))),
                Twinned(new string('r', 601), "b", "b")),
            Cancel);

        Assert.Equal(
            [
                "City '': its id is empty; give 1 to 200 characters.",
                $"City '{new string('n', 201)}': its id is 201 characters long; at most 200 are allowed.",
                "City 'c', property 'aliases'[1]: the text is 2001 characters long; at most 2000 are allowed.",
                "City 'c', property 'name': the text is 2001 characters long; at most 2000 are allowed.",
                "City 'd', property 'name': the text holds half of a surrogate pair at character 6; give valid Unicode.",
                "City 'e', property 'area': NaN (Double) is not finite; leave the property out.",
                "Claim 'k', property 'note': the text is 100001 characters long; at most 100000 are allowed.",
                $"TWINNED '{new string('r', 601)}': its id is 601 characters long; at most 600 are allowed.",
            ],
            Assert.IsType<CommitResult.Refused>(result).Problems);
    }
}
