using CityGraph.Explorer.Comparisons;
using CityGraph.Explorer.Reports;

namespace CityGraph.Explorer.Tests.Reports;

public sealed class RepeatedRequestTests
{
    [Fact]
    public void Regions_AreNamedWithTheirPlaces() => Assert.Equal(
        """
        query {
          compareRegions(
            regions: [{ name: "Bali", places: ["bali"] }, { name: "West Java", places: ["west-java"] }]
            selection: { boundary: TWO_MODE, sectors: ["culture"], includeNarrower: true, includeRelated: false, kinds: [AGREEMENT, EVENT], minIndependentSources: 1, unknownEnds: STILL_ACTIVE, weight: NONE, direction: NONE, isolates: true }
            measures: [DENSITY, DEGREE_CENTRALISATION]
            nullModel: FIXED_DEGREES
            samples: 999
            seed: 42
            asOf: "2024"
            knownAt: { change: 1234 }
          ) {
            checksum
            measures {
              measure
              values { network value reason byChance { median low high p } }
              differences { one other difference p adjustedP }
            }
            report
          }
        }
        """,
        RepeatedRequest.Of(SampleComparison.BaliAndWestJava));

    [Fact]
    public void Names_WithWhatIsNotSeen_KeepEveryLetter()
    {
        var request = RepeatedRequest.Of(SampleComparison.WithHostileNames);

        Assert.Contains("""{ name: "<img src=x onerror=alert(1)>|*b*\u202eevil [a](http://b.example)", places: ["bali"] }""", request, StringComparison.Ordinal);
        Assert.Contains("""{ name: "القاهرة", places: ["west-java"] }""", request, StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_HavePlacesOfTheirOwn()
    {
        var request = RepeatedRequest.Of(SampleComparison.BaliAndWestJava with { Of = "DATES", Networks = [Named("2010"), Named("2020")] });

        Assert.Contains("  compareDates(\n    places: [\"bali\"]\n    at: [\"2010\", \"2020\"]\n", request, StringComparison.Ordinal);
        Assert.DoesNotContain("asOf", request, StringComparison.Ordinal);
    }

    [Fact]
    public void Sectors_StandOutsideOfTheSelection()
    {
        var request = RepeatedRequest.Of(SampleComparison.BaliAndWestJava with { Of = "SECTORS", Networks = [Named("culture"), Named("trade")] });

        Assert.Contains("  compareSectors(\n    places: [\"bali\"]\n    sectors: [\"culture\", \"trade\"]\n    selection: { boundary: TWO_MODE, includeNarrower: true,", request, StringComparison.Ordinal);
    }

    private static ComparedNetwork Named(string name) => SampleComparison.BaliAndWestJava.Networks[0] with { Name = name };
}
