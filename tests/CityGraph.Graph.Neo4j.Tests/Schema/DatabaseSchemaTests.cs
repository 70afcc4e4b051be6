using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CityGraph.Explorer.Description;
using CityGraph.Graph.Contract;
using CityGraph.Graph.Model;
using CityGraph.Graph.Neo4j.Layout;
using CityGraph.Graph.Neo4j.Schema;
using CityGraph.GraphQL.Language;
using CityGraph.Testing;

namespace CityGraph.Graph.Neo4j.Tests.Schema;

public sealed class DatabaseSchemaTests
{
    private const string Head = """
        // The constraints and indexes that CityGraph makes in Neo4j when it opens a database; they follow from ../citygraph.graphql.
        // Nobody needs to run this file: it is here to be read, and a test holds it to what is made.

        """;

    [Fact]
    public async Task Of_TheProduct_IsTheCheckedInScript()
    {
        var path = Repository.Path("schema/neo4j/schema.cypher");
        var written = Head + string.Concat((await OfTheProductAsync()).Select(item => $"\n{item.Statement};")) + "\n";
        if (Environment.GetEnvironmentVariable("CITYGRAPH_RENEW") == "1") await File.WriteAllTextAsync(path, written, TestContext.Current.CancellationToken);
        var checkedIn = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        Assert.True(checkedIn == written, "schema/neo4j/schema.cypher is not what schema/citygraph.graphql gives: run the tests with CITYGRAPH_RENEW=1 and read the difference.");
    }

    /// <summary>Otherwise a program that wants others would take them from one that runs beside it, or from a newer one, without a word.</summary>
    [Fact]
    public async Task Of_TheProduct_BelongsToTheNewestLayout()
    {
        var names = string.Join('\n', (await OfTheProductAsync()).Select(item => item.Name));
        var checksum = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(names)))[..16];
        Assert.True(
            (Migrations.Newest, checksum) == (1, "6fab1be3109cdecd"),
            $"Layout {Migrations.Newest} has other constraints and indexes than before ({checksum}): add a step to Migrations, which fills what a new full-text property needs, and write both here.");
    }

    [Fact]
    public void Of_AModel_HasWhatItsKindsAskFor() => Assert.Equal(
        [
            "node_id", "layout_id", "change_sequence_id", "change_set_id", "change_set_number", "kept_result_id",
            "relationship_id_TWINNED", "relationship_id_PART_OF",
            "range_City.id", "range_City.name", "text_City.name", "range_City.kind", "range_City.population", "range_City.area", "range_City.founded_first", "range_City.checkedAt",
            "point_City.location",
            "range_Region.id", "range_Region.name", "range_Region.kind",
            "range_Claim.id", "range_Claim.subject",
            "words_ade060ca",
        ],
        Names(TestGraph.Model));

    [Fact]
    public void Of_Coordinates_HasOnePointIndex()
    {
        string[] ofTypes = ["range_A.id", "point_A.location"];
        Assert.Equal(ofTypes, Names(ModelOf(new("latitude", PropertyKind.Float), new("longitude", PropertyKind.Float))).Skip(6));
        Assert.Contains("range_A.latitude", Names(ModelOf(new PropertyDefinition("latitude", PropertyKind.Float))));
    }

    [Fact]
    public void FullTextIndex_OtherProperties_HasAnotherName()
    {
        Assert.Null(DatabaseSchema.FullTextIndex(new(ModelOf(new PropertyDefinition("a", PropertyKind.String)))));
        var one = DatabaseSchema.FullTextIndex(new(ModelOf(new PropertyDefinition("a", PropertyKind.String, IsFullText: true))));
        var other = DatabaseSchema.FullTextIndex(new(ModelOf(new PropertyDefinition("b", PropertyKind.String, IsFullText: true))));
        Assert.NotNull(one);
        Assert.NotEqual(one, other);
    }

    [Fact]
    public void Of_NamesOfAnyCharacters_QuotesThem()
    {
        var item = DatabaseSchema.Of(new(new([new("A`) DETACH", [], [new("p`q", PropertyKind.Integer)])], []))).Single(item => item.Name == "citygraph_range_A`) DETACH.p`q");
        Assert.Equal("CREATE RANGE INDEX `citygraph_range_A``) DETACH.p``q` IF NOT EXISTS FOR (n:`A``) DETACH`) ON (n.`p``q`)", item.Statement);
    }

    private static async Task<ImmutableArray<SchemaItem>> OfTheProductAsync()
    {
        var text = await File.ReadAllBytesAsync(Repository.Path("schema/citygraph.graphql"), TestContext.Current.CancellationToken);
        return DatabaseSchema.Of(new(GraphDescriptionReader.Read(new SourceText("citygraph.graphql", text)).Model));
    }

    private static IEnumerable<string> Names(GraphModel model) => DatabaseSchema.Of(new StoredModel(model)).Select(item =>
    {
        Assert.StartsWith(DatabaseSchema.Prefix, item.Name, StringComparison.Ordinal);
        return item.Name[DatabaseSchema.Prefix.Length..];
    });

    private static GraphModel ModelOf(params PropertyDefinition[] properties) => new([new("A", [], [.. properties])], []);
}
