using System.Collections.Immutable;
using System.Text.Json;
using CityGraph.Explorer.Tests.Dataset;
using CityGraph.Explorer.Tests.Paths;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Tests.Neighbourhoods;

/// <summary>What is shown is what the description says, worked out by hand, on many small webs.</summary>
public sealed class NeighbourhoodsAgreeTests
{
    private const string Document = """
        query($of: [ID!]!, $hops: Int!, $types: [String!], $where: NeighbourhoodWhere, $maxNodes: Int!, $rank: NeighbourhoodRank!) {
          neighbourhood(of: $of, hops: $hops, types: $types, where: $where, maxNodes: $maxNodes, rank: $rank) {
            nodes { node { id } distance degree hidden }
            edges { id from { id } to { id } evidence { subject } }
            cut { reason }
          }
        }
        """;

    [Theory]
    [InlineData(1, 12, 0)]
    [InlineData(2, 25, 0)]
    [InlineData(3, 50, 0)]
    [InlineData(4, 50, 7)]
    [InlineData(5, 50, 13)]
    public async Task Neighbourhood_OfRandomWebs_IsAsDescribed(int seed, int relationships, int nodesOpenedWith)
    {
        var web = RandomWeb.Draw(seed, relationships);
        await using var temporary = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);
        if (nodesOpenedWith > 0) await CommitAsync(web.Changes[..nodesOpenedWith]);
        if (nodesOpenedWith > 0) await temporary.ReopenAsync();
        await CommitAsync(web.Changes[nodesOpenedWith..]);
        var random = new Random(seed);
        for (var i = 0; i < 100; i++)
        {
            var of = web.Nodes.OrderBy(_ => random.Next()).Take(random.Next(1, 3)).Select(node => node.Id).ToArray();
            var (hops, maxNodes, rank) = (random.Next(1, 4), random.Next(2, 14), random.Next(2) == 0 ? "RELEVANCE" : "DEGREE");
            string[]? labels = random.Next(3) == 0 ? ["City", "Country", "Accord"] : null;
            string[]? types = random.Next(3) == 0 ? ["PARTY_TO", "PART_OF"] : null;

            var (response, trips) = await new ExplorerClient(temporary.Store).RunAsync(
                Document, new { of, hops, types, maxNodes, rank, where = labels is null ? null : new { types = labels } });

            var found = response.GetProperty("data").GetProperty("neighbourhood");
            var expected = new ExpectedNeighbourhood(
                [.. web.Relationships.Where(one => types?.Contains(one.Type) ?? one.Type != "RESEMBLES")],
                id => of.Contains(id) || labels is null || LabelOf(web, id) is "City" or "Country" or "Agreement",
                id => labels is not null || LabelOf(web, id) != "Country",
                rank == "DEGREE");
            Assert.Equal(expected.Nodes(of, hops, maxNodes), found.GetProperty("nodes").EnumerateArray().Select(Text));
            Assert.Equal(expected.Edges(), found.GetProperty("edges").EnumerateArray().Select(edge => $"{Id(edge, "from")} {edge.GetProperty("id").GetString()} {Id(edge, "to")}"));
            Assert.All(found.GetProperty("edges").EnumerateArray(), edge => Assert.Equal(
                web.Claims.Count(claim => Equals(claim.Properties["subject"], edge.GetProperty("id").GetString())), edge.GetProperty("evidence").GetArrayLength()));
            Assert.Equal(0, found.GetProperty("cut").GetArrayLength());
            Assert.InRange(trips, 2, hops + 2);
        }

        async Task CommitAsync(ImmutableArray<Change> changes) => Assert.IsType<CommitResult.Committed>(
            await temporary.Store.CommitAsync(new($"{changes.Length} changes", "tests", "A web.", changes), TestContext.Current.CancellationToken));
    }

    private static string LabelOf(RandomWeb web, string id) => web.Nodes.Single(node => node.Id == id).Label;

    private static string Text(JsonElement node) =>
        $"{Id(node, "node")} {node.GetProperty("distance").GetInt32()} {node.GetProperty("degree").GetInt32()} {node.GetProperty("hidden").GetInt32()}";

    private static string Id(JsonElement element, string field) => element.GetProperty(field).GetProperty("id").GetString()!;

    private sealed class ExpectedNeighbourhood(Relationship[] relationships, Func<string, bool> isShown, Func<string, bool> isPassed, bool byDegree)
    {
        private readonly List<Shown> _shown = [];

        public IEnumerable<string> Nodes(string[] of, int hops, int maxNodes)
        {
            _shown.AddRange(of.Select(id => new Shown(id, 0, 0)));
            var passedOver = new List<Shown>();
            for (var distance = 1; distance <= hops; distance++)
            {
                var last = _shown.Where(one => one.Distance == distance - 1 && (distance == 1 || isPassed(one.Id))).Select(one => one.Id).ToArray();
                var candidates = last.SelectMany(Ends).Where(far => isShown(far) && _shown.Concat(passedOver).All(one => one.Id != far)).ToArray();
                var ranked = Ranked(candidates.Distinct().Select(far => new Shown(far, distance, candidates.Count(one => one == far)))).ToArray();
                var room = maxNodes - _shown.Count;
                var share = Math.Min(room, Math.Max(1, room / (hops - distance + 1)));
                // Each of the last nodes deals out its own in the order of their rank; one that several have is dealt by all, and counts where it came soonest.
                var places = ranked.ToDictionary(one => one.Id, one => last.Where(near => Ends(near).Contains(one.Id))
                    .Min(near => ranked.Where(other => Ends(near).Contains(other.Id)).TakeWhile(other => other != one).Count()));
                var chosen = ranked.OrderBy(one => places[one.Id]).Take(share).ToArray();
                _shown.AddRange(chosen);
                passedOver.AddRange(ranked.Except(chosen));
            }

            _shown.AddRange(passedOver.Take(maxNodes - _shown.Count).ToArray());
            var distances = Distances(of);
            var ordered = _shown.Take(of.Length).Concat(_shown.Skip(of.Length).GroupBy(one => distances[one.Id]).OrderBy(group => group.Key).SelectMany(Ranked)).ToArray();
            return ordered.Select(one =>
            {
                var neighbours = Ends(one.Id).Where(isShown).Distinct().ToArray();
                return $"{one.Id} {distances[one.Id]} {neighbours.Length} {neighbours.Count(far => _shown.All(other => other.Id != far))}";
            });
        }

        private IOrderedEnumerable<Shown> Ranked(IEnumerable<Shown> some) => some
            .OrderByDescending(one => byDegree ? Degree(one.Id) : one.Links)
            .ThenByDescending(one => byDegree ? one.Links : Degree(one.Id))
            .ThenBy(one => one.Id, StringComparer.Ordinal);

        /// <summary>Of all that is shown, along what is shown.</summary>
        private Dictionary<string, int> Distances(string[] of)
        {
            var distances = of.ToDictionary(id => id, _ => 0);
            for (var distance = 1; distances.Count < _shown.Count; distance++)
            {
                var last = distances.Where(one => one.Value == distance - 1 && (distance == 1 || isPassed(one.Key))).Select(one => one.Key).ToArray();
                foreach (var far in last.SelectMany(Ends).Where(far => _shown.Exists(one => one.Id == far))) distances.TryAdd(far, distance);
            }

            return distances;
        }

        public IEnumerable<string> Edges() => relationships
            .Where(one => _shown.Any(node => node.Id == one.From) && _shown.Any(node => node.Id == one.To))
            .OrderBy(one => one.Id, StringComparer.Ordinal)
            .Select(one => $"{one.From} {one.Id} {one.To}");

        /// <summary>The other end of each relationship; of a loop its node once.</summary>
        private IEnumerable<string> Ends(string id) => relationships.Where(one => one.From == id || one.To == id).Select(one => one.From == id ? one.To : one.From);

        private int Degree(string id) => relationships.Count(one => one.From == id) + relationships.Count(one => one.To == id);

        private sealed record Shown(string Id, int Distance, int Links);
    }
}
