using CityGraph.Explorer.Measures;
using CityGraph.Explorer.Networks;
using CityGraph.Explorer.Sources;
using CityGraph.Explorer.Ties;
using CityGraph.Graph.Dates;
using Certainty = CityGraph.Explorer.Ties.Certainty;

namespace CityGraph.Explorer.Tests.Measures;

public sealed class DormantTiesTests
{
    /// <summary>The latest of all is 2020-06-01; of three ties with a date, one has nothing since then less ten years.</summary>
    [Fact]
    public void Share_WithoutADate_CountsBackFromTheLatest() =>
        Assert.Equal(1 / 3.0, DormantTies.ShareOf(Make(null, ["2020-06-01"], ["1999", "2010-06-02"], ["2001", "2010-05"], [])).Value, 1e-12);

    [Fact]
    public void Share_AsOf_CountsBackFromThen() =>
        Assert.Equal(2 / 3.0, DormantTies.ShareOf(Make("2025", ["2020-06-01"], ["1999", "2010-06-02"], ["2001", "2010-05"], [])).Value, 1e-12);

    [Fact]
    public void Share_NothingDated_IsNotDefined() => Assert.Equal("Dormant ties need a tie with a date.", DormantTies.ShareOf(Make(null, [], [])).Reason);

    /// <summary>A city with partners, and for each tie the dates of its reasons; a reason without a date beside them.</summary>
    private static NetworkSnapshot Make(string? asOf, params string[][] ties) => NetworkSnapshot.Create(
        new NetworkSelection { Boundary = NetworkBoundary.Incident, Time = new(DateOf(asOf), default, null, null) },
        1,
        SourceCatalogue.Read([]),
        [new("a", true, null, null)],
        [.. ties.Select((dates, tie) => new NetworkTie("a", $"x{tie}", [Reason(null), .. dates.Select(date => Reason(date))]))],
        id => new NetworkPlace(id, false, null, null),
        0);

    private static NetworkReason Reason(string? date) =>
        new(TieKind.Agreement, "agreement", [], Certainty.Stated, [], [], []) { Date = DateOf(date) };

    private static PartialDate? DateOf(string? text) => text is not null && PartialDate.TryParse(text, out var date) ? date : null;
}
