using System.Text.Json;
using CityGraph.Explorer.Tests.Ties;

namespace CityGraph.Explorer.Tests.Networks;

/// <summary>The edges of a network are the ties between its cities that fit the boundary, for the same reasons.</summary>
public sealed class NetworkTiesTests
{
    private const string Document = """
        query($ids: [ID!]!, $kinds: [TieKind!]!, $sector: ID, $sectors: [ID!], $related: Boolean!, $stage: AgreementStage, $certainty: Certainty,
              $places: [ID!]!, $boundary: NetworkBoundary!, $weight: NetworkWeight!) {
          ties(between: $ids, kinds: $kinds, sector: $sector, includeRelated: $related, minStage: $stage, minCertainty: $certainty, first: 500) {
            pairs { ...Pair }
            sectorNotStated { ...Pair }
          }
          network(selection: {
            places: $places, boundary: $boundary, kinds: $kinds, sectors: $sectors, includeRelated: $related, minStage: $stage, minCertainty: $certainty, weight: $weight
          }) {
            nodeCount regionCount partnerCount edgeCount sectorNotStatedCount
            nodes { place { id } isInRegion }
            edges { source { id } target { id } weight reasons shared { id } claims sources independentSources }
          }
        }
        fragment Pair on TiePair { one { id } other { id } strength { reasons sources independentSources } reasons { shared { id } claims { id } } }
        """;

    private static readonly string[][] Regions = [["region-0"], ["country-1"], ["city-4"], ["region-0", "city-2"], ["country-0", "country-1", "city-4"]];

    private static readonly string[][] Kinds = [["AGREEMENT", "EVENT"], ["AGREEMENT"], ["EVENT"], ["MEMBERSHIP"], ["AGREEMENT", "MEMBERSHIP", "EVENT"]];

    [Theory]
    [InlineData("TWO_MODE", "NONE")]
    [InlineData("INCIDENT", "REASONS")]
    [InlineData("INDUCED", "SOURCES")]
    public async Task Edges_OfRandomGraphs_AreTheTiesThatFitTheBoundary(string boundary, string weight)
    {
        var (number, met, open) = (0, 0, 0);
        await RandomGraphs.ForEachAsync(25, async graph =>
        {
            foreach (var region in Regions)
            {
                var kinds = Kinds[number % Kinds.Length];
                var (sector, stage, certainty) = ((number % 3) switch { 0 => "culture", _ => null }, number % 7 == 1 && kinds is ["AGREEMENT"] ? "MEMORANDUM" : null, number % 4 == 1 ? "REPORTED" : null);
                var data = await graph.DataAsync(Document, new
                {
                    ids = RandomGraph.Cities,
                    kinds,
                    sector,
                    sectors = sector is null ? null : new[] { sector },
                    related = sector is not null && number % 2 == 0,
                    stage,
                    certainty,
                    places = region,
                    boundary,
                    weight,
                });
                number++;
                var network = data.GetProperty("network");
                var own = RandomGraph.Cities.Where(city => region.Contains(city) || RandomGraph.Places[city].Any(region.Contains)).ToArray();
                var expected = data.GetProperty("ties").GetProperty("pairs").EnumerateArray().Where(pair => Fits(pair, own, boundary)).Select(pair => Text(pair, weight)).Order().ToArray();

                Assert.Equal(expected, network.GetProperty("edges").EnumerateArray().Select(EdgeText).Order());
                Assert.Equal(expected.Length, network.GetProperty("edgeCount").GetInt32());
                Assert.Equal(
                    data.GetProperty("ties").GetProperty("sectorNotStated").EnumerateArray().Count(pair => Fits(pair, own, boundary)),
                    network.GetProperty("sectorNotStatedCount").GetInt32());
                Assert.Equal(own.Order(StringComparer.Ordinal), network.GetProperty("nodes").EnumerateArray().Where(node => node.GetProperty("isInRegion").GetBoolean()).Select(node => node.Id("place")));
                Assert.Equal(
                    network.GetProperty("edges").EnumerateArray().SelectMany(edge => new[] { edge.Id("source"), edge.Id("target") }).Except(own).Distinct().Order(StringComparer.Ordinal),
                    network.GetProperty("nodes").EnumerateArray().Where(node => !node.GetProperty("isInRegion").GetBoolean()).Select(node => node.Id("place")));
                met += expected.Length;
                open += network.GetProperty("sectorNotStatedCount").GetInt32();
            }
        });

        Assert.True(met > 40 && open > 0, $"Only {met} edges and {open} pairs of unknown sectors were compared.");
    }

    private static bool Fits(JsonElement pair, string[] own, string boundary)
    {
        var (one, other) = (own.Contains(pair.Id("one")), own.Contains(pair.Id("other")));
        return boundary switch { "TWO_MODE" => one != other, "INCIDENT" => one || other, _ => one && other };
    }

    private static string Text(JsonElement pair, string weight)
    {
        var (strength, reasons) = (pair.GetProperty("strength"), pair.GetProperty("reasons").EnumerateArray().ToArray());
        var (count, independent) = (strength.GetProperty("reasons").GetInt32(), strength.GetProperty("independentSources").GetInt32());
        var claims = reasons.SelectMany(reason => reason.GetProperty("claims").EnumerateArray()).Select(claim => claim.GetProperty("id").GetString()).Distinct().Count();
        var weighs = weight switch { "REASONS" => count, "SOURCES" => independent, _ => 1 };
        return $"{pair.Id("one")} {pair.Id("other")} {weighs} {count} {string.Join(',', reasons.Select(reason => reason.Id("shared")))} {claims} {strength.GetProperty("sources")} {independent}";
    }

    private static string EdgeText(JsonElement edge)
    {
        string[] ends = [edge.Id("source"), edge.Id("target")];
        Array.Sort(ends, StringComparer.Ordinal);
        var shared = edge.GetProperty("shared").EnumerateArray().Select(thing => thing.GetProperty("id").GetString());
        return $"{string.Join(' ', ends)} {edge.GetProperty("weight").GetInt32()} {edge.GetProperty("reasons")} {string.Join(',', shared)} {edge.GetProperty("claims")} {edge.GetProperty("sources")} {edge.GetProperty("independentSources")}";
    }
}
