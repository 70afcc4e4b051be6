using System.Text.Json;
using CityGraph.Explorer.Tests.Dataset;
using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Tests.Paths;

/// <summary>The search gives what trying everything gives, on many small webs.</summary>
public sealed class PathsAgreeTests
{
    private const string Document = """
        query($from: ID!, $to: ID!, $through: PathThrough, $avoiding: [ID!], $maxHops: Int!, $k: Int!, $all: Boolean!, $sure: Certainty) {
          paths(from: $from, to: $to, through: $through, avoiding: $avoiding, maxHops: $maxHops, k: $k, allShortest: $all, minCertainty: $sure) {
            paths { length nodes { id } hops { from { id } to { id } direction relationship { id from { id } to { id } } evidence { id } } }
            nodes { id }
            edges { id }
            cut { reason }
          }
        }
        """;

    private static readonly string[] Certainties = ["STATED", "REPORTED", "PLANNED", "INFERRED"];

    [Theory]
    [InlineData(1, 12)]
    [InlineData(2, 20)]
    [InlineData(3, 30)]
    [InlineData(4, 45)]
    public async Task Paths_OfRandomWebs_AreTheFirstOfAllPaths(int seed, int relationships)
    {
        var web = RandomWeb.Draw(seed, relationships);
        await using var temporary = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);
        await temporary.Store.CommitAsync(new("web", "tests", "A web.", web.Changes), TestContext.Current.CancellationToken);
        var random = new Random(seed);
        for (var i = 0; i < 150; i++)
        {
            var ends = web.Nodes.OrderBy(_ => random.Next()).Take(3).ToArray();
            var (from, to, avoided) = (ends[0].Id, ends[1].Id, random.Next(3) == 0 ? ends[2].Id : null);
            var (maxHops, k, all, sure) = (random.Next(1, 7), random.Next(1, 51), random.Next(4) == 0, random.Next(2) == 0 ? Certainties[random.Next(4)] : null);
            string[]? nodes = random.Next(3) == 0 ? ["City", "Accord", "Country"] : null;
            string[]? types = random.Next(3) == 0 ? ["PARTY_TO", "RESEMBLES", "PART_OF"] : null;

            var (response, trips) = await new ExplorerClient(temporary.Store).RunAsync(Document, new
            {
                from,
                to,
                maxHops,
                k,
                all,
                sure,
                avoiding = avoided is null ? null : new[] { avoided },
                through = nodes is null && types is null ? null : new { nodes, relationships = types },
            });

            var every = EveryPath.Of(
                web, from, to, maxHops,
                relationship => (types?.Contains(relationship.Type) ?? relationship.Type != "RESEMBLES") && IsSure(web, relationship, sure),
                node => node.Id != avoided && (nodes is null ? node.Label != "Country" : node.Label is "City" or "Agreement" or "Country"));
            var expected = all ? every.Where(path => path.Split(' ').Length == every[0].Split(' ').Length) : every.Take(k);
            var paths = response.GetProperty("data").GetProperty("paths");
            Assert.Equal(expected, paths.GetProperty("paths").EnumerateArray().Select(Text));
            Assert.Equal(0, paths.GetProperty("cut").GetArrayLength());
            Assert.InRange(trips, 1, Math.Max(1, maxHops - 1) + (avoided is null ? 1 : 2));
            CheckPicture(paths);
        }
    }

    private static bool IsSure(RandomWeb web, Relationship relationship, string? least) => least is null or "INFERRED" || web.Claims.Any(claim =>
        claim.Properties["subject"] is string subject && subject == relationship.Id && claim.Properties["stance"] is "SUPPORTS"
        && Array.IndexOf(Certainties, (string)claim.Properties["certainty"]!) <= Array.IndexOf(Certainties, least));

    /// <summary>A path as its nodes and relationships; its parts must fit one another.</summary>
    private static string Text(JsonElement path)
    {
        var nodes = path.GetProperty("nodes").EnumerateArray().Select(Id).ToArray();
        var hops = path.GetProperty("hops").EnumerateArray().ToArray();
        Assert.Equal(path.GetProperty("length").GetInt32(), hops.Length);
        Assert.Equal(nodes.Zip(nodes.Skip(1)), hops.Select(hop => (Id(hop.GetProperty("from")), Id(hop.GetProperty("to")))));
        foreach (var hop in hops)
        {
            var isForward = hop.GetProperty("direction").GetString() == "FORWARD";
            Assert.Equal(Id(hop.GetProperty(isForward ? "from" : "to")), Id(hop.GetProperty("relationship").GetProperty("from")));
            Assert.Equal(Id(hop.GetProperty(isForward ? "to" : "from")), Id(hop.GetProperty("relationship").GetProperty("to")));
            Assert.All(hop.GetProperty("evidence").EnumerateArray(), claim =>
                Assert.StartsWith($"claim-{Id(hop.GetProperty("relationship"))}-", Id(claim), StringComparison.Ordinal));
        }

        return string.Join(' ', hops.Select(hop => $"{Id(hop.GetProperty("from"))} {Id(hop.GetProperty("relationship"))}").Append(nodes[^1]));
    }

    /// <summary>What is drawn is what the paths are made of, each once.</summary>
    private static void CheckPicture(JsonElement paths)
    {
        var all = paths.GetProperty("paths").EnumerateArray().ToArray();
        Assert.Equal(all.SelectMany(path => path.GetProperty("nodes").EnumerateArray().Select(Id)).Distinct(), paths.GetProperty("nodes").EnumerateArray().Select(Id));
        Assert.Equal(
            all.SelectMany(path => path.GetProperty("hops").EnumerateArray().Select(hop => Id(hop.GetProperty("relationship")))).Distinct(),
            paths.GetProperty("edges").EnumerateArray().Select(Id));
    }

    private static string Id(JsonElement element) => element.GetProperty("id").GetString()!;
}
